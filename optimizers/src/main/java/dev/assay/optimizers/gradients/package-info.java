/** Gradient transforms: changes between the backward pass and the optimizer. */
@NullMarked
package dev.assay.optimizers.gradients;

import org.jspecify.annotations.NullMarked;
