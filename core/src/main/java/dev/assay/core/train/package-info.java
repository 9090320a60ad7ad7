/** Training and evaluation of a network. */
@NullMarked
package dev.assay.core.train;

import org.jspecify.annotations.NullMarked;
