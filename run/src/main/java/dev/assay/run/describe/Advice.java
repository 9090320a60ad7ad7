package dev.assay.run.describe;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** What a description suggests to do before training, in sentences that name the YAML to write. */
public final class Advice {
  private static final double UNEQUAL = 10;
  private static final double IMBALANCE = 3;
  private static final double SAME = 0.999;
  private static final double ANSWER = 0.999;
  private static final int FEW = 10;
  private final Description data;
  private final List<String> lines = new ArrayList<>();

  private Advice(Description data) {
    this.data = data;
  }

  /** All that apply; empty when nothing stands out. */
  public static List<String> of(Description data) {
    Advice advice = new Advice(data);
    advice.gaps();
    advice.constants();
    advice.scale();
    advice.classes();
    advice.targets();
    advice.links();
    advice.repeats();
    return List.copyOf(advice.lines);
  }

  private void gaps() {
    if (data.rowsWithGaps() > 0) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%d of %d rows lack an input: missing: mean fills them, missing: drop leaves them out",
              data.rowsWithGaps(),
              data.described()));
    }
  }

  private List<String> names(Predicate<ColumnSummary> which) {
    return data.columns().stream().filter(which).map(ColumnSummary::name).toList();
  }

  private static String some(List<String> names) {
    return names.size() <= FEW
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, FEW)) + " and " + (names.size() - FEW) + " more";
  }

  private void constants() {
    List<String> names = names(ColumnSummary::constant);
    if (!names.isEmpty()) {
      lines.add(String.format(Locale.ROOT, "the same in all rows, so of no use: %s", some(names)));
    }
  }

  private void scale() {
    List<Double> sizes =
        data.columns().stream()
            .filter(column -> !column.kind().categorical() && !column.constant())
            .map(c -> Math.sqrt(c.mean() * c.mean() + c.deviation() * c.deviation()))
            .sorted()
            .toList();
    if (sizes.isEmpty()) {
      return;
    }
    double least = sizes.getFirst();
    double greatest = sizes.getLast();
    if (greatest > UNEQUAL || greatest < 1 / UNEQUAL || greatest > UNEQUAL * least) {
      lines.add(
          String.format(
              Locale.ROOT,
              "inputs are of size %.3g to %.3g, networks learn from size 1: transforms: [standardize]",
              least,
              greatest));
    }
  }

  private void classes() {
    List<Integer> counts = data.classRows();
    if (counts.isEmpty()) {
      return;
    }
    List<String> none = new ArrayList<>();
    for (int c = 0; c < counts.size(); c++) {
      if (counts.get(c) == 0) {
        none.add(data.classes().get(c));
      }
    }
    if (!none.isEmpty()) {
      lines.add(String.format(Locale.ROOT, "classes without rows: %s", some(none)));
    }
    int most = Collections.max(counts);
    int least = counts.stream().filter(count -> count > 0).min(Integer::compare).orElse(0);
    if (most > IMBALANCE * least) {
      lines.add(
          String.format(
              Locale.ROOT,
              "always answering \"%s\" is right for %.1f %% of rows, so accuracy says little: metrics:"
                  + " [balanced-accuracy], training: {balanceClasses: true}; keep stratify: true",
              data.classes().get(counts.indexOf(most)),
              100.0 * most / data.described()));
    }
    if (least < FEW) {
      lines.add(
          String.format(
              Locale.ROOT,
              "class \"%s\" has %d row%s: a part may get none, and no number about it is sure",
              data.classes().get(counts.indexOf(least)),
              least,
              least == 1 ? "" : "s"));
    }
  }

  private void targets() {
    for (ColumnSummary target : data.targets()) {
      double size =
          Math.sqrt(target.mean() * target.mean() + target.deviation() * target.deviation());
      if (target.constant()) {
        lines.add(
            String.format(
                Locale.ROOT,
                "%s is the same in all rows: there is nothing to learn",
                target.name()));
      } else if (size > UNEQUAL || target.deviation() < 1 / UNEQUAL) {
        lines.add(
            String.format(
                Locale.ROOT,
                "%s is %.3g with deviation %.3g: transforms: [target-standardize] (undone in"
                    + " predictions)",
                target.name(),
                target.mean(),
                target.deviation()));
      }
    }
  }

  private void links() {
    for (Description.Link link : data.inputs()) {
      if (Math.abs(link.strength()) >= SAME) {
        lines.add(
            String.format(
                Locale.ROOT,
                "\"%s\" and \"%s\" say the same (correlation %.4f): leave one out",
                link.one(),
                link.other(),
                link.strength()));
      }
    }
    for (Description.Link link : data.withTargets()) {
      if (Math.abs(link.strength()) >= ANSWER) {
        lines.add(
            String.format(
                Locale.ROOT,
                "\"%s\" alone tells the target (%.4f): is it known when one predicts?",
                link.one(),
                link.strength()));
      }
    }
  }

  private void repeats() {
    Repeats repeats = data.repeats();
    if (repeats.rows() > 0) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%d rows repeat the inputs of another%s; repeated rows can fall into training and test",
              repeats.rows(),
              repeats.conflicting() == 0
                  ? ""
                  : ", " + repeats.conflicting() + " of them with another target"));
    }
    if (repeats.inTest() > 0) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%d of %d test rows are training rows too",
              repeats.inTest(),
              data.testRows()));
    }
  }
}
