package dev.assay.study.diagnosis;

import dev.assay.core.evidence.Course;
import java.util.Optional;

/**
 * One training and what came of it.
 *
 * @param score of the metric that judges; the worst there is when it diverged
 * @param seconds it took
 * @param course when it was watched
 */
record Training(long seed, double score, double seconds, Optional<Course> course) {}
