package dev.assay.study.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.spi.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverridesTest {
  private static Change change(String... overrides) {
    Finding finding = new Finding("data", "given", "expected", List.of());
    return new Change("rule", finding, List.of(overrides), true);
  }

  @Test
  void mergesListsOfTransforms() {
    assertThat(
            Overrides.joined(
                List.of(
                    change("data.transforms=[{type: subset, classes: [0, 1]}, standardize]"),
                    change("data.transforms=[standardize, target-standardize]"))))
        .containsExactly(
            "data.transforms=[{type: subset, classes: [0, 1]}, standardize, target-standardize]");
  }

  @Test
  void removesLastAndFromTheEndSoThatNoIndexShifts() {
    assertThat(
            Overrides.joined(
                List.of(
                    change("~network[1]", "~network[3]"),
                    change("network[4].activation=identity"),
                    change("~network[11]", "~network[3]"))))
        .containsExactly(
            "network[4].activation=identity", "~network[11]", "~network[3]", "~network[1]");
  }

  @Test
  void whatReplacesOrRemovesAPlaceMakesChangesWithinItNeedless() {
    assertThat(
            Overrides.joined(
                List.of(
                    change("optimizer.learningRate=1e-4", "loss.reduction=mean"),
                    change("optimizer={type: adam, learningRate: 0.001}", "loss=huber"),
                    change("network[2].weights=he-uniform", "network[20].weights=he-uniform"),
                    change("~network[2]", "~data.transforms[0]"),
                    change("data.transforms=[standardize]"))))
        .containsExactly(
            "optimizer={type: adam, learningRate: 0.001}",
            "loss=huber",
            "network[20].weights=he-uniform",
            "data.transforms=[standardize]",
            "~network[2]");
  }

  @Test
  void ofOnePlaceTheLastCounts() {
    assertThat(Overrides.joined(List.of(change("loss=huber"), change("loss=poisson"))))
        .containsExactly("loss=poisson");
  }
}
