/** Tables in text files. */
@NullMarked
package dev.assay.data.csv;

import org.jspecify.annotations.NullMarked;
