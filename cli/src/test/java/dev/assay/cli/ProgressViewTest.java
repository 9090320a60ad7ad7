package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressViewTest {
  private static Map<String, Double> metrics(String... names) {
    Map<String, Double> metrics = new LinkedHashMap<>();
    for (String name : names) {
      metrics.put(name, 0.25 + metrics.size());
    }
    return metrics;
  }

  @Test
  void theBarShowsTheLossAndTheFirstMetric() {
    assertThat(
            ProgressView.Bar.brief(
                metrics(
                    "train.objective",
                    "train.loss",
                    "train.rmse",
                    "train.r2",
                    "validation.loss",
                    "validation.rmse",
                    "validation.r2")))
        .isEqualTo("loss 1.2500 val.rmse 5.2500");
    assertThat(ProgressView.Bar.brief(metrics("train.objective", "train.loss", "train.accuracy")))
        .isEqualTo("loss 1.2500 accuracy 2.2500");
    assertThat(ProgressView.Bar.brief(metrics("train.objective", "train.loss", "validation.loss")))
        .isEqualTo("loss 1.2500 val.loss 2.2500");
    assertThat(ProgressView.Bar.brief(metrics("train.objective", "train.loss")))
        .isEqualTo("loss 1.2500");
  }

  @Test
  void beforeTheFirstEvaluationThereIsTheObjective() {
    assertThat(ProgressView.Bar.brief(metrics("train.objective"))).isEqualTo("objective 0.2500");
    assertThat(ProgressView.shown(metrics("train.objective"))).isEqualTo("train.objective 0.2500");
  }
}
