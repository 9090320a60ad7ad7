/** What {@code assay check} tries, and how it tells what came out. */
@NullMarked
package dev.assay.cli.check;

import org.jspecify.annotations.NullMarked;
