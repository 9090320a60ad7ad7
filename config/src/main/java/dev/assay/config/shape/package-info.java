/** What records look like in YAML. */
@NullMarked
package dev.assay.config.shape;

import org.jspecify.annotations.NullMarked;
