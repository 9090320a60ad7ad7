package dev.assay.study.report;

import dev.assay.study.analysis.EffectSummary;
import dev.assay.study.analysis.NumberText;
import dev.assay.study.analysis.Summary;
import dev.assay.study.plan.Factor;
import java.util.ArrayList;
import java.util.List;

/** The report for a pull request. */
final class ReportMarkdown {
  private ReportMarkdown() {}

  static String text(Summary.Full full) {
    Summary summary = full.summary();
    StringBuilder text = new StringBuilder();
    text.append("# ").append(Markdown.plain(summary.study())).append("\n\n");
    text.append(Markdown.plain(Wording.about(summary))).append("\n\n");
    summary.question().ifPresent(q -> text.append(Markdown.plain(q)).append("\n\n"));
    list(text, summary.words());
    if (!summary.notes().isEmpty()) {
      text.append("## Notes\n\n");
      list(text, summary.notes());
    }
    section(text, "Effects", arms(summary));
    if (!summary.effects().isEmpty()) {
      section(text, "Main effects and interactions", effects(summary));
    }
    if (!summary.factors().isEmpty()) {
      section(text, "Settings that differ", factors(summary));
    }
    List<List<String>> troubles =
        Wording.troubles(full).stream()
            .map(t -> List.of(t.arm(), Long.toString(t.seed()), t.status(), t.reason().orElse("")))
            .toList();
    if (!troubles.isEmpty()) {
      section(
          text,
          "Diverged and failed trials",
          Markdown.table(List.of("arm", "seed", "status", "cause"), 4, troubles));
    }
    text.append("## How to read this\n\n");
    list(text, Wording.reading(summary));
    section(text, "Reproduce", Markdown.code("sh", full.reproduce()));
    List<List<String>> machine = new ArrayList<>();
    full.machine().forEach((name, value) -> machine.add(List.of(name, value)));
    section(text, "Made with", Markdown.table(List.of("what", "value"), 2, machine));
    return text.toString().stripTrailing() + "\n";
  }

  private static void section(StringBuilder text, String title, String body) {
    text.append("## ").append(title).append("\n\n").append(body).append('\n');
  }

  private static void list(StringBuilder text, List<String> items) {
    items.forEach(item -> text.append("- ").append(Markdown.plain(item)).append('\n'));
    text.append('\n');
  }

  private static String arms(Summary summary) {
    boolean gaps = Wording.hasGaps(summary);
    List<String> header =
        new ArrayList<>(List.of("arm", "verdict", "mean", "effect", "95 % interval", "Holm's p"));
    if (gaps) {
      header.add("gap closed");
    }
    List<List<String>> rows = new ArrayList<>();
    for (ArmText arm : ArmText.all(summary)) {
      List<String> row =
          new ArrayList<>(
              List.of(
                  arm.arm().name(),
                  arm.verdict(),
                  arm.mean(),
                  arm.effect(),
                  arm.interval(),
                  arm.pHolm()));
      if (gaps) {
        row.add(arm.gapClosed());
      }
      rows.add(row);
    }
    return Markdown.table(header, 2, rows);
  }

  private static String effects(Summary summary) {
    NumberText numbers = NumberText.of(summary.metric().minimumEffect());
    List<List<String>> rows = new ArrayList<>();
    for (EffectSummary effect : summary.effects()) {
      rows.add(
          List.of(
              Wording.kind(effect),
              Wording.contrast(effect)
                  + Wording.values(summary, effect).map(v -> " (" + v + ")").orElse(""),
              numbers.difference(effect.effect()),
              effect.interval().map(numbers::interval).orElse(""),
              effect.p().isPresent() ? NumberText.p(effect.p().getAsDouble()) : ""));
    }
    return Markdown.table(List.of("contrast", "of", "effect", "95 % interval", "p"), 2, rows);
  }

  private static String factors(Summary summary) {
    List<List<String>> rows = new ArrayList<>();
    for (Factor factor : summary.factors()) {
      rows.add(
          List.of(
              factor.name(),
              String.join(", ", factor.paths()),
              factor.levels().getFirst(),
              String.join("; ", factor.levels().subList(1, factor.levels().size()))));
    }
    return Markdown.table(List.of("factor", "sets", "in the base", "elsewhere"), 4, rows);
  }
}
