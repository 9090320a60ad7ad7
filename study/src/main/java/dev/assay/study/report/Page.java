package dev.assay.study.report;

import dev.assay.study.analysis.EffectSummary;
import dev.assay.study.analysis.NumberText;
import dev.assay.study.analysis.Summary;
import dev.assay.study.analysis.TrialRow;
import java.util.List;
import java.util.OptionalDouble;

/** What the page's templates ask for. */
record Page(Summary.Full full) {
  /** A contrast of a factorial study with its place in the plot. */
  record Contrast(int index, EffectSummary effect, Strip strip, NumberText numbers) {
    String json(String field) {
      return String.valueOf(SummaryJson.effect(effect).get(field));
    }

    String text() {
      return numbers.difference(effect.effect());
    }

    String p() {
      return effect.p().isPresent() ? NumberText.p(effect.p().getAsDouble()) : "";
    }

    String interval() {
      return effect.interval().map(numbers::interval).orElse("");
    }
  }

  Summary summary() {
    return full.summary();
  }

  boolean isIncomplete() {
    return !summary().status().equals("completed");
  }

  List<ArmText> arms() {
    return ArmText.all(summary());
  }

  EffectPlot effects() {
    return EffectPlot.of(full);
  }

  List<CurvePlot> curves() {
    return CurvePlot.all(full);
  }

  List<TrialRow> troubles() {
    return Wording.troubles(full);
  }

  boolean hasGaps() {
    return Wording.hasGaps(summary());
  }

  /** Contrasts in the order of the summary, on one scale for each kind. */
  List<Contrast> contrasts(String kind) {
    List<EffectSummary> all = summary().effects();
    List<EffectSummary> chosen = all.stream().filter(e -> e.kind().equals(kind)).toList();
    Axis axis = EffectPlot.axis(summary(), chosen);
    double least = summary().metric().minimumEffect();
    return chosen.stream()
        .map(effect ->
            new Contrast(
                all.indexOf(effect),
                effect,
                new Strip(
                    axis,
                    least,
                    OptionalDouble.of(effect.effect()),
                    effect.interval(),
                    List.of(),
                    "contrast"),
                NumberText.of(least)))
        .toList();
  }

  List<String> contrastKinds() {
    return summary().effects().stream().map(EffectSummary::kind).distinct().toList();
  }
}
