/** Small real data sets that come inside the jar. */
@NullMarked
package dev.assay.data.shipped;

import org.jspecify.annotations.NullMarked;
