/** The one dense data type: a row-major single-precision matrix. */
@NullMarked
package dev.assay.core.matrix;

import org.jspecify.annotations.NullMarked;
