/** Rules that recognise suspicious experiments before training. */
@NullMarked
package dev.assay.run.rules;

import org.jspecify.annotations.NullMarked;
