/** Data sets, file formats and transforms. */
@NullMarked
package dev.assay.data;

import org.jspecify.annotations.NullMarked;
