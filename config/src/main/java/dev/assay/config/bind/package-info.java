/** From a located tree to records. */
@NullMarked
package dev.assay.config.bind;

import org.jspecify.annotations.NullMarked;
