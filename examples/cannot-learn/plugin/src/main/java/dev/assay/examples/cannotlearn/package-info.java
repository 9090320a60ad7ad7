/** The faulty parts of a network that could not learn, as a plugin. */
package dev.assay.examples.cannotlearn;
