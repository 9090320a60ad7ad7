/** What can be said about data before anything is trained on them. */
@NullMarked
package dev.assay.run.describe;

import org.jspecify.annotations.NullMarked;
