/** What compiled components call, read from their class files. */
@NullMarked
package dev.assay.testkit.bytecode;

import org.jspecify.annotations.NullMarked;
