/** Images and labels in the IDX format of MNIST. */
@NullMarked
package dev.assay.data.idx;

import org.jspecify.annotations.NullMarked;
