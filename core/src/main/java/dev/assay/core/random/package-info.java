/**
 * Counter-based random draws: every number is a pure function of seed, purpose, owner, step and
 * element.
 */
@NullMarked
package dev.assay.core.random;

import org.jspecify.annotations.NullMarked;
