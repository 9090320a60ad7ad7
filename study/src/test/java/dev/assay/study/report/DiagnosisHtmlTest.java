package dev.assay.study.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.evidence.Course;
import dev.assay.core.evidence.LayerState;
import dev.assay.core.evidence.ParameterState;
import dev.assay.core.evidence.Snapshot;
import dev.assay.core.spi.Finding;
import dev.assay.study.diagnosis.Change;
import dev.assay.study.diagnosis.Criterion;
import dev.assay.study.diagnosis.Diagnosis;
import dev.assay.study.diagnosis.Tried;
import dev.assay.study.statistics.Differences;
import dev.assay.study.statistics.Estimate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.data.Offset;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class DiagnosisHtmlTest {
  private final Document page = Jsoup.parse(DiagnosisHtml.text(diagnosis()));

  @Test
  void saysVerdictRepairAndEveryCauseWithItsExperiment() {
    assertThat(page.select("h1").text())
        .isEqualTo("<made>: does not learn; the cause is confirmed by experiment");
    assertThat(page.select("pre").text()).isEqualTo("optimizer.learningRate=0.1");
    assertThat(page.select("table.plot tbody tr")).hasSize(2);
    Element first = page.select("table.plot tbody tr").get(0);
    assertThat(first.select("th").text())
        .contains("step-too-small", "hardly moves", "optimizer.learningRate=0.1");
    assertThat(first.select(".badge").text()).isEqualTo("confirmed");
    assertThat(first.select(".size strong").text()).isEqualTo("+0.400");
    assertThat(first.select("svg.strip .mark.better line.range")).hasSize(1);
    assertThat(page.select("table.plot tbody tr").get(1).text()).contains("nothing to swap");
  }

  @Test
  void drawsEveryLayerOnALogarithmicScale() {
    assertThat(page.select("h3").eachText()).containsExactly("Activations", "Gradients", "Updates");
    assertThat(page.select("figure")).hasSize(2 + 1 + 1); // the second layer has no weights
    Element gradients = page.select("figure").get(2);
    assertThat(gradients.select("title").text())
        .isEqualTo(
            "Gradients of dense-1, mean over seeds: 0.10 at the first step, 0.0010 at the last that was looked at");
    // Three looks at 0.1, 0.01 and 0.001: equal steps on a logarithmic scale.
    Matcher points =
        Pattern.compile("[ML][0-9.]+ ([0-9.]+)").matcher(gradients.select("path.line").attr("d"));
    List<Double> heights =
        points.results().map(point -> Double.parseDouble(point.group(1))).toList();
    assertThat(heights).hasSize(3);
    double step = heights.get(1) - heights.get(0);
    assertThat(step).isPositive();
    assertThat(heights.get(2) - heights.get(1)).isCloseTo(step, Offset.offset(0.11));
  }

  @Test
  void asksForNothingElse() {
    assertThat(page.select("script, link[href^=http], img, iframe")).isEmpty();
    assertThat(page.select("meta[http-equiv=Content-Security-Policy]")).hasSize(1);
  }

  private static Diagnosis diagnosis() {
    Finding slow =
        new Finding(
            "optimizer.learningRate",
            "it hardly moves",
            "a larger rate",
            0.01,
            0.5,
            0.8,
            List.of());
    Estimate estimate =
        Estimate.of(
            Differences.of(
                new double[] {0.9, 0.9, 0.9, 0.9, 0.9, 0.9},
                new double[] {0.5, 0.5, 0.5, 0.5, 0.5, 0.5}));
    Change faster = new Change("step-too-small", slow, List.of("optimizer.learningRate=0.1"), true);
    Tried confirmed =
        new Tried(faster, List.of(0.9), Tried.Status.CONFIRMED, Optional.of(estimate), 0.9);
    Tried seen =
        new Tried(
            new Change("cannot-overfit", slow, List.of(), true),
            List.of(),
            Tried.Status.OBSERVED,
            Optional.empty(),
            Double.NaN);
    return new Diagnosis(
        "<made>",
        Diagnosis.Verdict.CAUSE_CONFIRMED,
        new Criterion("validation.accuracy", 0.5, 0.9, 0.05),
        List.of(0.5, 0.5),
        List.of(confirmed, seen),
        List.of("optimizer.learningRate=0.1"),
        0.9,
        List.of(Map.entry("narrow-network", slow)),
        List.of("dense-1", "dropout-1"),
        List.of(course()),
        0,
        40);
  }

  private static Course course() {
    return new Course(
        List.of(snapshot(0, 0.1), snapshot(1, 0.01), snapshot(8, 0.001)),
        Map.of(),
        9,
        false,
        0,
        0.5,
        0.5);
  }

  private static Snapshot snapshot(long step, double gradient) {
    LayerState layer = new LayerState(0, 1, 1, 0, 0, true);
    return new Snapshot(
        step,
        0.7,
        List.of(layer, layer),
        List.of(new ParameterState("dense-1.weights", 0, true, 1, 0.3, gradient, 1e-3)));
  }
}
