/** Layers: functions of a batch of rows, with or without parameters. */
@NullMarked
package dev.assay.layers;

import org.jspecify.annotations.NullMarked;
