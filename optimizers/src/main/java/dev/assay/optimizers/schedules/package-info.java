/** Schedules: how the learning rate changes. */
@NullMarked
package dev.assay.optimizers.schedules;

import org.jspecify.annotations.NullMarked;
