package dev.assay.study.diagnosis;

import dev.assay.core.evidence.Course;
import dev.assay.core.spi.Finding;
import java.util.List;
import java.util.Map;

/**
 * What a diagnosis found.
 *
 * @param verdict healthy, a cause confirmed, or only suspected
 * @param criterion when a network counts as learning
 * @param baseScores of the experiment as it is, one for each seed
 * @param findings all that was seen or tried, the likeliest cause first
 * @param repair overrides that restore learning; empty when none was found
 * @param repairedScore mean score with the repair; NaN when there is none
 * @param observed findings of rules on a network that learns
 * @param layers names of the network's layers, from input to output
 * @param courses how the experiment's own trainings went, seen from inside
 * @param epochs that experiments ran for, when fewer than the experiment's own; otherwise 0
 * @param trainings how many were run
 */
public record Diagnosis(
    String experiment,
    Verdict verdict,
    Criterion criterion,
    List<Double> baseScores,
    List<Tried> findings,
    List<String> repair,
    double repairedScore,
    List<Map.Entry<String, Finding>> observed,
    List<String> layers,
    List<Course> courses,
    int epochs,
    int trainings) {
  /** The answer. */
  public enum Verdict {
    HEALTHY("healthy"),
    CAUSE_CONFIRMED("cause-confirmed"),
    CAUSE_SUSPECTED("cause-suspected");

    private final String text;

    Verdict(String text) {
      this.text = text;
    }

    /** As written in results. */
    public String text() {
      return text;
    }
  }

  public Diagnosis {
    baseScores = List.copyOf(baseScores);
    findings = List.copyOf(findings);
    repair = List.copyOf(repair);
    observed = List.copyOf(observed);
    layers = List.copyOf(layers);
    courses = List.copyOf(courses);
  }
}
