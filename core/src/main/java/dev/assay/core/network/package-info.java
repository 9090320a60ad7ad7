/** Layers joined into a network: parameters, buffers, forward and backward passes. */
@NullMarked
package dev.assay.core.network;

import org.jspecify.annotations.NullMarked;
