/** Loads the data of an experiment and checks everything that can be known before training. */
@NullMarked
package dev.assay.run.prepare;

import org.jspecify.annotations.NullMarked;
