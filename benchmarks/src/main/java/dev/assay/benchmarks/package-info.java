/** Timings of Assay, for {@code benchmarks/run}. */
@org.jspecify.annotations.NullMarked
package dev.assay.benchmarks;
