package dev.assay.cli.check;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import dev.assay.testkit.check.CheckResult;
import dev.assay.testkit.check.Measurement;
import dev.assay.testkit.check.Text;
import dev.assay.testkit.check.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Examinations for people. */
public final class ExaminationText {
  private static final int WIDTH = 44;

  private ExaminationText() {}

  /** Numbers as a table, then every promise with what came of it. */
  public static String inFull(Examination examination) {
    StringBuilder text = new StringBuilder();
    text.append(examination.title()).append(" from ").append(examination.origin()).append('\n');
    List<Object[]> rows = new ArrayList<>();
    for (CheckResult result : examination.results()) {
      List<Measurement> worst = result.rows();
      int shown = result.broken() ? worst.size() : Math.min(1, worst.size());
      worst.subList(0, shown).forEach(m -> rows.add(row(result, m)));
    }
    if (!rows.isEmpty()) {
      text.append(table(rows)).append('\n');
    }
    for (CheckResult result : examination.results()) {
      text.append(promise(result)).append('\n');
    }
    text.append(counts(examination)).append('\n');
    return text.toString();
  }

  /** One line, and one for each broken promise. */
  public static String inShort(Examination examination) {
    StringBuilder text = new StringBuilder();
    String end =
        examination.results().isEmpty()
            ? examination.reason()
            : counts(examination)
                + (examination.derivativeError().isPresent()
                    ? "; derivative error at most "
                        + Text.error(examination.derivativeError().getAsDouble())
                    : "");
    text.append("%-12s%s: %s%n".formatted(word(examination.verdict()), examination.title(), end));
    examination.results().stream()
        .filter(r -> r.verdict() != Verdict.KEPT)
        .forEach(r -> text.append("  ").append(promise(r)).append('\n'));
    return text.toString();
  }

  /** What all of them came to. */
  public static String summary(List<Examination> examinations) {
    Examination worst =
        examinations.stream()
            .max(Comparator.comparingDouble(e -> e.derivativeError().orElse(0)))
            .orElseThrow();
    return "%d examined: %d kept, %d broken, %d not checked; greatest derivative error %s (%s)"
        .formatted(
            examinations.size(),
            count(examinations, Verdict.KEPT),
            count(examinations, Verdict.BROKEN),
            count(examinations, Verdict.NOT_CHECKED),
            Text.error(worst.derivativeError().orElse(0)),
            worst.title());
  }

  private static long count(List<Examination> examinations, Verdict verdict) {
    return examinations.stream().filter(e -> e.verdict() == verdict).count();
  }

  private static String counts(Examination examination) {
    long broken = examination.count(Verdict.BROKEN);
    long untried = examination.count(Verdict.NOT_CHECKED);
    return examination.results().size()
        + " promises: "
        + examination.count(Verdict.KEPT)
        + " kept"
        + (broken > 0 ? ", " + broken + " broken" : "")
        + (untried > 0 ? ", " + untried + " not checked" : "");
  }

  static String word(Verdict verdict) {
    return switch (verdict) {
      case KEPT -> "kept";
      case BROKEN -> "BROKEN";
      case NOT_CHECKED -> "not checked";
    };
  }

  private static String promise(CheckResult result) {
    return "%-12s%s: %s"
        .formatted(
            word(result.verdict()),
            result.check(),
            result.message().isEmpty() ? result.promise() : result.message());
  }

  private static Object[] row(CheckResult result, Measurement m) {
    String at = Double.isNaN(m.value()) ? m.where() : m.where() + " = " + Text.number(m.value());
    return new Object[] {
      result.check(),
      at,
      m.givenName() + " " + Text.number(m.given()),
      m.expectedName() + " " + Text.number(m.expected()),
      Text.error(m.relativeError()),
      m.kept() ? "" : "WRONG"
    };
  }

  private static String table(List<Object[]> rows) {
    return AsciiTable.getTable(
        AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS,
        new Column[] {
          left("check"),
          left("where"),
          left("given"),
          left("expected"),
          left("relative error"),
          left("")
        },
        rows.toArray(Object[][]::new));
  }

  private static Column left(String header) {
    return new Column()
        .header(header)
        .headerAlign(HorizontalAlign.LEFT)
        .dataAlign(HorizontalAlign.LEFT)
        .maxWidth(WIDTH);
  }
}
