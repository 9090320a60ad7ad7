/**
 * Arithmetic on blocks of floats: matrix products, elementwise functions, reductions; plain and
 * SIMD twins.
 */
@NullMarked
package dev.assay.core.kernel;

import org.jspecify.annotations.NullMarked;
