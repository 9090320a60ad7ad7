/** What checks and tests of components stand on: numbers, buffers and contexts to try them with. */
@NullMarked
package dev.assay.testkit.support;

import org.jspecify.annotations.NullMarked;
