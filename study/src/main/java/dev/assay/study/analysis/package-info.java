/** From finished trials to verdicts. */
@NullMarked
package dev.assay.study.analysis;

import org.jspecify.annotations.NullMarked;
