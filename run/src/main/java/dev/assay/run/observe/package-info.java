/** Measures what happens inside a training. */
@NullMarked
package dev.assay.run.observe;

import org.jspecify.annotations.NullMarked;
