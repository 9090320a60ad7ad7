/** Optimizers: from gradients to steps. */
@NullMarked
package dev.assay.optimizers;

import org.jspecify.annotations.NullMarked;
