package dev.assay.data.made;

import dev.assay.core.data.DataCheck;
import dev.assay.core.data.DataException;
import dev.assay.core.data.LoadedData;
import dev.assay.core.data.Table;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.About;
import dev.assay.core.spi.DataContext;
import dev.assay.core.spi.Dataset;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.ParamException;
import dev.assay.core.spi.Params;
import dev.assay.data.support.TargetKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows written in the configuration. Targets are labels or numbers by the rule of {@link
 * TargetKind}, except that labels are never renumbered: {@code labels: classes} takes them as class
 * numbers, and classes without a row are allowed.
 */
@About(value = "Rows written in the configuration itself", checked = "hand-worked example")
public record Inline(
    @Param("Rows of inputs, all of the same length") List<List<Double>> inputs,
    @Param("One target for each row") List<Double> targets,
    @Param(
            value =
                "Whether targets are classes or numbers; auto: classes when they are exactly 0, 1"
                    + " .. k-1 with k from 2 to 100, or when the number of classes is given",
            byDefault = "auto")
        TargetKind labels,
    @Param(
            value = "Number of classes; by default one more than the highest label",
            optional = true,
            range = "[1, 1000000]")
        @Nullable Integer classes)
    implements Dataset {
  public Inline {
    Params.check(Inline.class, inputs, targets, labels, classes);
    inputs = inputs.stream().map(List::copyOf).toList();
    targets = List.copyOf(targets);
    if (inputs.isEmpty() || inputs.getFirst().isEmpty()) {
      throw new ParamException("inputs", inputs, "at least one row of at least one number");
    }
    for (int row = 0; row < inputs.size(); row++) {
      if (inputs.get(row).size() != inputs.getFirst().size()) {
        throw new ParamException(
            "inputs",
            "row %d of %d numbers".formatted(row, inputs.get(row).size()),
            inputs.getFirst().size() + " numbers as in row 0");
      }
    }
    if (targets.size() != inputs.size()) {
      throw new ParamException(
          "targets", targets.size() + " targets", inputs.size() + ", one for each row of inputs");
    }
    if (classes != null && labels == TargetKind.NUMBERS) {
      throw new ParamException("classes", classes, "nothing, because labels is numbers");
    }
  }

  @Override
  public LoadedData load(DataContext context) {
    int rows = inputs.size();
    int columns = inputs.getFirst().size();
    context.requireMemory(4L * rows * (columns + 1), "inline rows");
    Matrix x = Matrix.zeros(rows, columns);
    float[] t = new float[rows];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        x.set(row, column, inputs.get(row).get(column).floatValue());
      }
      t[row] = targets.get(row).floatValue();
    }
    boolean classified =
        classes != null
            || labels == TargetKind.CLASSES
            || (labels == TargetKind.AUTO && TargetKind.looksLikeClasses(t, rows));
    Targets made = classified ? labels(t) : new Targets.Values(Matrix.over(t, rows, 1));
    LoadedData data = new LoadedData(new Table(x, made));
    DataCheck.requireUsable("inline", data);
    return data;
  }

  private Targets labels(float[] values) {
    int limit = classes == null ? Integer.MAX_VALUE : classes;
    int[] result = new int[values.length];
    int highest = 0;
    for (int row = 0; row < values.length; row++) {
      result[row] = (int) values[row];
      if (result[row] != values[row] || result[row] < 0 || result[row] >= limit) {
        throw new DataException(
            "inline: row %d: target %s, expected a whole number from 0%s"
                .formatted(row, values[row], classes == null ? "" : " to " + (limit - 1)));
      }
      highest = Math.max(highest, result[row]);
    }
    return new Targets.Labels(result, classes == null ? highest + 1 : classes);
  }
}
