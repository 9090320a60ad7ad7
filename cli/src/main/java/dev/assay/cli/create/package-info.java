/** Writes new projects from templates. */
@NullMarked
package dev.assay.cli.create;

import org.jspecify.annotations.NullMarked;
