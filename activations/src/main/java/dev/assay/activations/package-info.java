/** Activation functions: elementwise ones and softmax. */
@NullMarked
package dev.assay.activations;

import org.jspecify.annotations.NullMarked;
