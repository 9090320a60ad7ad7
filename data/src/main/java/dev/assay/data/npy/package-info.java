/** Arrays in the formats of NumPy. */
@NullMarked
package dev.assay.data.npy;

import org.jspecify.annotations.NullMarked;
