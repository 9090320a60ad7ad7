package dev.assay.run.describe;

import dev.assay.core.data.Table;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Rows whose inputs are those of another row, to the bit.
 *
 * @param rows that repeat an earlier one
 * @param conflicting those of them whose target is another one
 * @param inTest rows of the source's own test part that are in the main part too
 */
public record Repeats(int rows, int conflicting, int inTest) {
  /** Inputs of a row as a key. */
  private record Key(Matrix inputs, int row) {
    @Override
    public boolean equals(Object other) {
      if (!(other instanceof Key key)) {
        return false;
      }
      for (int j = 0; j < inputs.columns(); j++) {
        if (Float.compare(inputs.get(row, j), key.inputs.get(key.row, j)) != 0) {
          return false;
        }
      }
      return true;
    }

    @Override
    public int hashCode() {
      int hash = 1;
      for (int j = 0; j < inputs.columns(); j++) {
        hash = 31 * hash + Float.hashCode(inputs.get(row, j));
      }
      return hash;
    }
  }

  static Repeats of(Table main, Optional<Table> test) {
    Map<Key, Integer> first = new HashMap<>();
    int repeated = 0;
    int conflicting = 0;
    for (int row = 0; row < main.rows(); row++) {
      Integer earlier = first.putIfAbsent(new Key(main.inputs(), row), row);
      if (earlier != null) {
        repeated++;
        conflicting += sameTarget(main.targets(), earlier, row) ? 0 : 1;
      }
    }
    int inTest = 0;
    for (int row = 0; test.isPresent() && row < test.get().rows(); row++) {
      inTest += first.containsKey(new Key(test.get().inputs(), row)) ? 1 : 0;
    }
    return new Repeats(repeated, conflicting, inTest);
  }

  private static boolean sameTarget(Targets targets, int one, int other) {
    return switch (targets) {
      case Targets.Labels labels -> labels.label(one) == labels.label(other);
      case Targets.Values values ->
          new Key(values.matrix(), one).equals(new Key(values.matrix(), other));
    };
  }
}
