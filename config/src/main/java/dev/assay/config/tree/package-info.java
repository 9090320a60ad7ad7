/** YAML as a tree that knows where each part was written. */
@NullMarked
package dev.assay.config.tree;

import org.jspecify.annotations.NullMarked;
