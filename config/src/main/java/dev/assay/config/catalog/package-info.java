/** The components that YAML can name, and the plugins they come from. */
@NullMarked
package dev.assay.config.catalog;

import org.jspecify.annotations.NullMarked;
