/** From an experiment back to text with everything explicit, and its hash. */
@NullMarked
package dev.assay.config.resolve;

import org.jspecify.annotations.NullMarked;
