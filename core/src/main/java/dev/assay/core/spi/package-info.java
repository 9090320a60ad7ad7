/** The contracts that components implement; all that a plugin sees. */
@NullMarked
package dev.assay.core.spi;

import org.jspecify.annotations.NullMarked;
