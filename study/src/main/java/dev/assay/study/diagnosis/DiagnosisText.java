package dev.assay.study.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A diagnosis for a terminal: one screen. */
public final class DiagnosisText {
  private static final int SHOWN = 5;

  private DiagnosisText() {}

  public static String of(Diagnosis diagnosis) {
    List<String> lines = new ArrayList<>();
    Criterion criterion = diagnosis.criterion();
    lines.add(headline(diagnosis));
    lines.add(
        "  %s of %s on %d seed(s); a constant answer has %s, a known-good recipe %s; it learns from %s on"
            .formatted(
                criterion.metric(),
                scores(diagnosis.baseScores()),
                diagnosis.baseScores().size(),
                number(criterion.prior()),
                number(criterion.reference()),
                number(criterion.threshold())));
    if (diagnosis.epochs() > 0) {
      lines.add(
          "  experiments ran for %d epochs, to stay within the budget"
              .formatted(diagnosis.epochs()));
    }
    int number = 1;
    for (Tried tried : diagnosis.findings().stream().limit(SHOWN).toList()) {
      lines.add("");
      lines.add("%d. %s (%s)".formatted(number++, tried.change().rule(), tried.status().text()));
      lines.add("   " + tried.change().finding().path() + ": " + tried.change().finding().given());
      if (!tried.change().overrides().isEmpty()) {
        lines.add("   change: " + String.join(" ", tried.change().overrides()) + outcome(tried));
      }
    }
    List<Tried> more = diagnosis.findings().stream().skip(SHOWN).limit(SHOWN).toList();
    if (!more.isEmpty()) {
      lines.add("");
      more.forEach(
          t -> lines.add("also seen: " + t.change().rule() + ": " + t.change().finding().given()));
    }
    if (diagnosis.findings().isEmpty()) {
      diagnosis.observed().stream()
          .limit(SHOWN)
          .forEach(f -> lines.add("  seen: " + f.getKey() + ": " + f.getValue().given()));
    }
    if (!diagnosis.repair().isEmpty()) {
      lines.add("");
      lines.add(
          "repair: %s   (%s becomes %s)"
              .formatted(
                  String.join(" ", diagnosis.repair()),
                  criterion.metric(),
                  number(diagnosis.repairedScore())));
    }
    return String.join("\n", lines);
  }

  /** The verdict in a sentence. */
  public static String headline(Diagnosis diagnosis) {
    return switch (diagnosis.verdict()) {
      case HEALTHY -> diagnosis.experiment() + ": no problem found; it learns";
      case CAUSE_CONFIRMED ->
          diagnosis.experiment() + ": does not learn; the cause is confirmed by experiment";
      case CAUSE_SUSPECTED ->
          diagnosis.criterion().withoutSignal()
              ? diagnosis.experiment()
                  + ": nothing learnt, by a known-good recipe neither: the data may hold no signal"
              : diagnosis.experiment() + ": does not learn; no single cause could be confirmed";
    };
  }

  private static String outcome(Tried tried) {
    if (tried.estimate().isPresent()) {
      var estimate = tried.estimate().get();
      return "  ->  %s (%s%s)"
          .formatted(
              number(tried.mean()),
              signed(estimate.effect()),
              estimate
                  .interval()
                  .map(i -> ", " + signed(i.low()) + " to " + signed(i.high()))
                  .orElse(""));
    }
    return Double.isNaN(tried.mean())
        ? "  (not tried)"
        : "  ->  %s on %d seeds".formatted(number(tried.mean()), tried.screening().size());
  }

  private static String scores(List<Double> scores) {
    return String.join(", ", scores.stream().map(DiagnosisText::number).toList());
  }

  static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  private static String signed(double value) {
    return String.format(Locale.ROOT, "%+.3f", value);
  }
}
