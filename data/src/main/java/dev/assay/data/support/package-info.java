/** What several data sets and transforms share. */
@NullMarked
package dev.assay.data.support;

import org.jspecify.annotations.NullMarked;
