/** Running trials, and the journal of those that finished. */
@NullMarked
package dev.assay.study.execute;

import org.jspecify.annotations.NullMarked;
