package dev.assay.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.matrix.Matrix;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClassWeightsTest {
  private static final Table TABLE =
      new Table(Matrix.zeros(6, 1), new Targets.Labels(new int[] {0, 2, 2, 2, 2, 0}, 3));

  private static float[] weights(Table table) {
    return table.weights().orElseThrow().data();
  }

  @Test
  void rowsGetTheWeightOfTheirClass() {
    Table weighted = ClassWeights.apply(TABLE, List.of(2.0, 7.0, 0.5));
    assertThat(weights(weighted)).containsExactly(2, 0.5f, 0.5f, 0.5f, 0.5f, 2);
    assertThat(weights(ClassWeights.apply(weighted, List.of(3.0, 1.0, 0.0))))
        .as("on top of weights of their own")
        .containsExactly(6, 0, 0, 0, 0, 6);
  }

  /** scikit-learn 1.2.1: compute_class_weight("balanced", classes=[0, 2], y=[0,2,2,2,2,0]). */
  @Test
  void balancedClassesCountAlike() {
    assertThat(ClassWeights.balanced(TABLE)).containsExactly(1.5, 1.0, 0.75);
  }

  @Test
  void refusesWhatHasNoSuchClasses() {
    assertThatThrownBy(() -> ClassWeights.apply(TABLE, List.of(1.0, 2.0)))
        .isInstanceOf(DataException.class)
        .hasMessage("got 2 weights, expected one for each of 3 classes");
    Table numbers = new Table(Matrix.zeros(6, 1), new Targets.Values(Matrix.zeros(6, 1)));
    assertThatThrownBy(() -> ClassWeights.balanced(numbers))
        .isInstanceOf(DataException.class)
        .hasMessage("needs class labels, the targets are 1 number a row");
  }
}
