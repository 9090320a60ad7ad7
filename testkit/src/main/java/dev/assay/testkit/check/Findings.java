package dev.assay.testkit.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** Where a check writes down what it finds. */
public final class Findings {
  private static final int ROWS = 5;
  private static final int MISTAKES = 3;

  private final List<String> mistakes = new ArrayList<>();
  private final List<String> untried = new ArrayList<>();
  private final List<Comparison> comparisons = new ArrayList<>();

  Findings() {}

  /**
   * Starts a series of comparisons.
   *
   * @param mistake what is wrong when numbers differ, as the start of a sentence, such as {@code
   *     the derivative is not that of the value}
   * @param given what the component's numbers are, such as {@code derivative}
   * @param expected what they are compared with, such as {@code central difference}
   */
  public Comparison compare(String mistake, String given, String expected) {
    Comparison comparison = new Comparison(mistake, given, expected);
    comparisons.add(comparison);
    return comparison;
  }

  /** Breaks the promise unless a condition holds. */
  public void require(boolean kept, Supplier<String> mistake) {
    if (!kept) {
      broken(mistake.get());
    }
  }

  /** Breaks the promise unless a condition holds. */
  public void require(boolean kept, String mistake) {
    if (!kept) {
      broken(mistake);
    }
  }

  /** Breaks the promise; the same mistake is written down once. */
  public void broken(String mistake) {
    if (!mistakes.contains(mistake)) {
      mistakes.add(mistake);
    }
  }

  /** Says that the promise could not be tried, and what the component would have to state. */
  public void notChecked(String reason) {
    if (!untried.contains(reason)) {
      untried.add(reason);
    }
  }

  CheckResult result(Check check) {
    List<String> broken =
        new ArrayList<>(
            comparisons.stream().filter(Comparison::broken).map(Comparison::message).toList());
    broken.addAll(mistakes);
    Verdict verdict =
        !broken.isEmpty() ? Verdict.BROKEN : untried.isEmpty() ? Verdict.KEPT : Verdict.NOT_CHECKED;
    List<Measurement> rows =
        comparisons.stream()
            .flatMap(c -> c.worst().stream())
            .sorted(Comparator.comparingDouble(Measurement::excess).reversed())
            .limit(ROWS)
            .toList();
    long compared = comparisons.stream().mapToLong(Comparison::count).sum();
    List<String> said = verdict == Verdict.BROKEN ? broken : untried;
    return new CheckResult(check.name(), check.promise(), verdict, joined(said), rows, compared);
  }

  /** The first few; the others are seldom other mistakes. */
  private static String joined(List<String> said) {
    String first = String.join("; ", said.subList(0, Math.min(MISTAKES, said.size())));
    return said.size() > MISTAKES ? first + "; and " + (said.size() - MISTAKES) + " more" : first;
  }
}
