/** Use of a trained network: predictions for new rows, and its metrics on any data. */
@NullMarked
package dev.assay.run.trained;

import org.jspecify.annotations.NullMarked;
