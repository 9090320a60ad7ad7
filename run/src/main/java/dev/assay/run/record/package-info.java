/** What a run leaves behind: resolved configuration, provenance, metrics, result, model. */
@NullMarked
package dev.assay.run.record;

import org.jspecify.annotations.NullMarked;
