/** Built-in constraints of parameters. */
@NullMarked
package dev.assay.optimizers.constraints;

import org.jspecify.annotations.NullMarked;
