/**
 * The contracts' mathematics as plain Java, without a test framework: a list of checks for each
 * kind of component.
 */
@NullMarked
package dev.assay.testkit.check;

import org.jspecify.annotations.NullMarked;
