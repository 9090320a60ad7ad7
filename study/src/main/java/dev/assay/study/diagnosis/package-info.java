/** Finds out why a network does not learn: symptoms, single changes tried over seeds, a repair. */
@NullMarked
package dev.assay.study.diagnosis;

import org.jspecify.annotations.NullMarked;
