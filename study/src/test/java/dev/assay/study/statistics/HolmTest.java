package dev.assay.study.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HolmTest {
  @Test
  void handWorked() {
    // In order 0.01 x 3, 0.0625 x 2 and 0.04 x 1 would fall, so it stays at the largest so far.
    assertThat(Holm.adjust(new double[] {0.0625, 0.01, 0.1})).containsExactly(0.125, 0.03, 0.125);
    assertThat(Holm.adjust(new double[] {0.5, 1, 0.5})).containsExactly(1, 1, 1);
    assertThat(Holm.adjust(new double[] {0.04})).containsExactly(0.04);
    assertThat(Holm.adjust(new double[0])).isEmpty();
  }

  @Test
  void refusesWhatIsNoProbability() {
    assertThatThrownBy(() -> Holm.adjust(new double[] {0.1, Double.NaN}))
        .hasMessage("p: got NaN, expected a number in [0, 1]");
    assertThatThrownBy(() -> Holm.adjust(new double[] {1.5})).hasMessageContaining("got 1.5");
  }
}
