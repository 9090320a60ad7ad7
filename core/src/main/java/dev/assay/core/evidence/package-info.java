/** What was measured about an experiment, for rules to examine. */
@NullMarked
package dev.assay.core.evidence;

import org.jspecify.annotations.NullMarked;
