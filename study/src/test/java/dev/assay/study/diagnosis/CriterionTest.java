package dev.assay.study.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CriterionTest {
  @Test
  void learnsFromSevenTenthsOfTheWayToTheReferenceOn() {
    Criterion criterion = Criterion.of("validation.accuracy", 0.5, List.of(0.85, 0.95), 400, true);
    assertThat(criterion.threshold()).isCloseTo(0.78, Offset.offset(1e-12));
    assertThat(criterion.learns(0.79)).isTrue();
    assertThat(criterion.learns(0.77)).isFalse();
    assertThat(criterion.withoutSignal()).isFalse();
    // Two standard errors of a share: 2 sqrt(0.5 * 0.5 / 400).
    assertThat(criterion.margin()).isEqualTo(0.05);
  }

  @Test
  void aReferenceNoBetterThanAConstantAnswerMeansNoSignal() {
    Criterion criterion = Criterion.of("validation.r2", 0, List.of(0.03, -0.2), 100, false);
    assertThat(criterion.withoutSignal()).isTrue();
    assertThat(criterion.threshold()).isEqualTo(criterion.margin());
  }
}
