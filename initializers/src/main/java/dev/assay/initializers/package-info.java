/** Rules for the numbers that training starts from. */
@NullMarked
package dev.assay.initializers;

import org.jspecify.annotations.NullMarked;
