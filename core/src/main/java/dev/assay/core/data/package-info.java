/** Rows of inputs with their targets. */
@NullMarked
package dev.assay.core.data;

import org.jspecify.annotations.NullMarked;
