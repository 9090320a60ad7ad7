/** Data sets that are written in the configuration or generated. */
@NullMarked
package dev.assay.data.made;

import org.jspecify.annotations.NullMarked;
