package dev.assay.study.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FactorialTest {
  private static final Factorial TWO = new Factorial(List.of(2, 2));

  @Test
  void twoFactorsOfTwoLevels() {
    // Cells 00, 10, 01, 11 of two seeds; on the second seed nothing but the first factor counts.
    double[][] values = {{1, 5}, {3, 7}, {2, 5}, {10, 7}};
    assertThat(TWO.mainEffect(values, 0, 1)).containsExactly((2 + 8) / 2.0, 2);
    assertThat(TWO.mainEffect(values, 1, 1)).containsExactly((1 + 7) / 2.0, 0);
    assertThat(TWO.interaction(values, 0, 1, 1, 1)).containsExactly((10 - 3 - 2 + 1) / 2.0, 0);
    assertThat(TWO.interaction(values, 1, 1, 0, 1)).containsExactly(3, 0);
  }

  /** An additive model with one interaction returns what it was built from. */
  @Test
  void levelsOfSeveralFactors() {
    Factorial design = new Factorial(List.of(3, 2, 4));
    double[] first = {0, 5, -2};
    double[] second = {0, 3};
    double[] third = {0, 1, 7, -4};
    double[][] values = new double[design.cells()][1];
    for (int a = 0; a < 3; a++) {
      for (int b = 0; b < 2; b++) {
        for (int c = 0; c < 4; c++) {
          double together = a == 2 && c == 3 ? 10 : 0;
          values[design.cell(List.of(a, b, c))][0] = first[a] + second[b] + third[c] + together;
        }
      }
    }
    assertThat(design.mainEffect(values, 0, 1)).containsExactly(5);
    assertThat(design.mainEffect(values, 0, 2)).containsExactly(-2 + 10 / 4.0);
    assertThat(design.mainEffect(values, 1, 1)).containsExactly(3);
    assertThat(design.mainEffect(values, 2, 2)).containsExactly(7);
    assertThat(design.interaction(values, 0, 2, 2, 3)).containsExactly(5);
    assertThat(design.interaction(values, 2, 3, 0, 2)).containsExactly(5);
    assertThat(design.interaction(values, 0, 1, 2, 3)).containsExactly(0);
    assertThat(design.interaction(values, 0, 2, 1, 1)).containsExactly(0);
  }

  @Test
  void cellsOfTwoLevelsAreBitMasks() {
    Factorial design = new Factorial(List.of(2, 2, 2));
    assertThat(design.cells()).isEqualTo(8);
    assertThat(design.cell(List.of(1, 0, 0))).isEqualTo(1);
    assertThat(design.cell(List.of(0, 1, 1))).isEqualTo(6);
    assertThat(new Factorial(List.of(3, 2)).cell(List.of(2, 1))).isEqualTo(5);
  }

  @Test
  void refusesWhatDoesNotFit() {
    double[][] values = {{1}, {2}, {3}, {4}};
    assertThatThrownBy(() -> new Factorial(List.of(2, 1)))
        .hasMessageContaining("got [2, 1], expected one factor or more");
    assertThatThrownBy(() -> TWO.mainEffect(new double[3][1], 0, 1))
        .hasMessage("values: got 3 combinations, expected 4");
    assertThatThrownBy(() -> TWO.mainEffect(values, 0, 2))
        .hasMessage("level of factor 0: got 2, expected 0 to 1");
    assertThatThrownBy(() -> TWO.mainEffect(values, 0, 0)).hasMessageContaining("got 0");
    assertThatThrownBy(() -> TWO.interaction(values, 1, 1, 1, 1))
        .hasMessage("interaction: got factor 1 twice, expected two factors");
    assertThatThrownBy(() -> TWO.mainEffect(new double[][] {{1}, {2}, {Double.NaN}, {4}}, 0, 1))
        .hasMessage("values: combination 2 has NaN on seed number 1, expected a finite number");
    assertThatThrownBy(() -> TWO.mainEffect(new double[][] {{1}, {2, 3}, {3}, {4}}, 0, 1))
        .hasMessage("values: combination 1 has 2 seeds, expected 1");
    assertThatThrownBy(() -> TWO.mainEffect(new double[4][0], 0, 1))
        .hasMessage("values: combination 0 has 0 seeds, expected at least one");
  }
}
