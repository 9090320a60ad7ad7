/** Overrides of single places in a configuration. */
@NullMarked
package dev.assay.config.edit;

import org.jspecify.annotations.NullMarked;
