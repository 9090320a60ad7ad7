package dev.assay.core.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.matrix.Matrix;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DataHashTest {
  private static Table table(float a, float b, int label) {
    return new Table(
        Matrix.of(new float[] {a, b}, new float[] {3, 4}),
        new Targets.Labels(new int[] {label, 1}, 2));
  }

  /**
   * Python 3.11: {@code hashlib.sha256(b"assay-data-1" + struct.pack("<4i4f2i", 2, 2, 2, 1, 1.5,
   * -2, 3, 4, 0, 1)).hexdigest()}.
   */
  @Test
  void isSha256OverLittleEndianContent() {
    assertThat(DataHash.of(table(1.5f, -2, 0)))
        .isEqualTo("7917b462b959a705a8d99869d2c23ffa546b1055dcbb98fc429957f241a7928b");
  }

  @Test
  void seesEveryPartOfTheContent() {
    Table base = table(1, 2, 0);
    Set<String> hashes = new HashSet<>();
    hashes.add(DataHash.of(base));
    hashes.add(DataHash.of(table(1, Math.nextUp(2f), 0)));
    hashes.add(DataHash.of(table(1, 2, 1)));
    hashes.add(DataHash.of(table(-0.0f, 2, 0)));
    hashes.add(DataHash.of(table(0.0f, 2, 0)));
    hashes.add(DataHash.of(base.rows(0, 1)));
    hashes.add(DataHash.of(new Table(base.inputs(), new Targets.Labels(new int[] {0, 1}, 3))));
    hashes.add(DataHash.of(new Table(base.inputs(), new Targets.Values(Matrix.zeros(2, 1)))));
    hashes.add(DataHash.of(new LoadedData(base, Optional.of(base))));
    hashes.add(DataHash.of(base.withWeights(Matrix.of(new float[] {1}, new float[] {1}))));
    hashes.add(DataHash.of(base.withWeights(Matrix.of(new float[] {1}, new float[] {2}))));
    assertThat(hashes).hasSize(11);
  }

  @Test
  void isTheSameForViewsNamesAndPayloadsOfNan() {
    Matrix x = Matrix.of(new float[] {9, 9}, new float[] {1, 2}, new float[] {3, 4});
    Targets labels = new Targets.Labels(new int[] {1, 0, 1}, 2);
    String expected = DataHash.of(table(1, 2, 0));
    assertThat(DataHash.of(new Table(x, labels).rows(1, 2))).isEqualTo(expected);
    assertThat(DataHash.of(new LoadedData(table(1, 2, 0)))).isEqualTo(expected);
    Table named =
        new Table(x.rows(1, 2), labels.rows(1, 2), List.of("a", "b"), List.of("no", "yes"));
    assertThat(DataHash.of(named)).isEqualTo(expected);
    float oddNan = Float.intBitsToFloat(0xffc12345);
    assertThat(DataHash.of(table(oddNan, 2, 0))).isEqualTo(DataHash.of(table(Float.NaN, 2, 0)));
  }

  @Test
  void contentLargerThanTheBufferIsHashedWhole() {
    Matrix x = Matrix.zeros(100, 1000);
    Table table = new Table(x, new Targets.Labels(new int[100], 1));
    String before = DataHash.of(table);
    x.set(99, 999, 1);
    assertThat(DataHash.of(table)).isNotEqualTo(before);
    x.set(99, 999, 0);
    x.set(0, 0, 1);
    assertThat(DataHash.of(table)).isNotEqualTo(before);
  }
}
