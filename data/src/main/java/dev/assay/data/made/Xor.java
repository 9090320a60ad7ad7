package dev.assay.data.made;

import dev.assay.core.data.LoadedData;
import dev.assay.core.data.Table;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.About;
import dev.assay.core.spi.DataContext;
import dev.assay.core.spi.Dataset;
import java.util.List;

/** The four rows of exclusive or: class 1 when exactly one input is 1. */
@About(
    value = "Exclusive or: 4 rows of 2 inputs, 2 classes",
    source = "Minsky and Papert, Perceptrons, 1969",
    checked = "hand-worked example")
public record Xor() implements Dataset {
  @Override
  public LoadedData load(DataContext context) {
    Matrix x =
        Matrix.of(new float[] {0, 0}, new float[] {0, 1}, new float[] {1, 0}, new float[] {1, 1});
    Targets targets = new Targets.Labels(new int[] {0, 1, 1, 0}, 2);
    return new LoadedData(new Table(x, targets, List.of("a", "b"), List.of("equal", "different")));
  }
}
