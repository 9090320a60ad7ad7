/** Inference on differences between paired trials: one number per seed. */
@NullMarked
package dev.assay.study.statistics;

import org.jspecify.annotations.NullMarked;
