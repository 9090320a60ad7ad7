/** What is wrong with a configuration, and where. */
@NullMarked
package dev.assay.config.problem;

import org.jspecify.annotations.NullMarked;
