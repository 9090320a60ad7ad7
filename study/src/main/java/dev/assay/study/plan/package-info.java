/** What a study consists of: arms, seeds, the metric that decides. */
@NullMarked
package dev.assay.study.plan;

import org.jspecify.annotations.NullMarked;
