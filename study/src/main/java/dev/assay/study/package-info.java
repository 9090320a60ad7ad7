/** A study from its plan to its verdicts. */
@NullMarked
package dev.assay.study;

import org.jspecify.annotations.NullMarked;
