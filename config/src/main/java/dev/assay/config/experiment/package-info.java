/** The typed form of an experiment. */
@NullMarked
package dev.assay.config.experiment;

import org.jspecify.annotations.NullMarked;
