/** Changes of data that are learnt from the training part. */
@NullMarked
package dev.assay.data.transform;

import org.jspecify.annotations.NullMarked;
