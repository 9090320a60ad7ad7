/** The contracts of components: tests that every implementation runs, and what they stand on. */
@NullMarked
package dev.assay.testkit;

import org.jspecify.annotations.NullMarked;
