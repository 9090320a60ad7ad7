package dev.assay.data.made;

import dev.assay.core.data.DataException;
import dev.assay.core.data.LoadedData;
import dev.assay.core.data.Table;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.About;
import dev.assay.core.spi.DataContext;
import dev.assay.core.spi.Dataset;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.ParamException;
import dev.assay.core.spi.Params;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function of the inputs that the configuration states.
 *
 * <p>Inputs are uniform in [low, high), or, for one input, even from low to high, both included.
 * The formula may use the inputs' names, numbers, {@code pi}, {@code e}, {@code + - * / % ^ < >},
 * where a comparison is 1 or 0, and the usual functions ({@code sin}, {@code exp}, {@code log},
 * {@code sqrt}, {@code abs}, {@code min}, {@code max} ...). It is computed in double from the
 * inputs as floats, and rounded once. With {@code classes} its value is the class and must be a
 * whole number from 0; noise then is not added.
 */
@About(
    value = "A stated function of uniform or even inputs, with noise",
    formula = "y = formula(x) + noise * normal",
    checked = "hand-worked example")
public record FunctionOfInputs(
    @Param("The function, such as 5 * x^2 or sin(a) * b > 0") String formula,
    @Param(value = "Names of the inputs", byDefault = "[x]") List<String> inputs,
    @Param(value = "Number of rows", byDefault = "200", range = "[2, 100000000]") int rows,
    @Param(value = "Least value of an input", byDefault = "-1", range = "[-1e30, 1e30]") double low,
    @Param(value = "Bound of the inputs", byDefault = "1", range = "[-1e30, 1e30]") double high,
    @Param(value = "Whether one input goes evenly from low to high", byDefault = "false")
        boolean even,
    @Param(value = "Standard deviation of the noise", byDefault = "0", range = "[0, 1e30]")
        double noise,
    @Param(
            value = "Number of classes, when the value is a class",
            optional = true,
            range = "[2, 10000]")
        @Nullable Integer classes)
    implements Dataset {
  private static final long INPUT = 0;
  private static final long NOISE = 1;

  public FunctionOfInputs {
    Params.check(FunctionOfInputs.class, formula, inputs, rows, low, high, even, noise, classes);
    inputs = List.copyOf(inputs);
    if (!(low < high)) {
      throw new ParamException("high", high, "a number above low, which is " + low);
    }
    if (inputs.isEmpty() || inputs.stream().distinct().count() < inputs.size()) {
      throw new ParamException("inputs", inputs, "one name for each input");
    }
    for (String name : inputs) {
      if (!name.matches("[A-Za-z][A-Za-z0-9_]*")) {
        throw new ParamException("inputs", name, "names of letters, digits and _");
      }
    }
    if (even && inputs.size() > 1) {
      throw new ParamException("even", even, "false for several inputs");
    }
    try {
      new Formula(formula, inputs);
    } catch (IllegalArgumentException e) {
      throw new ParamException(
          "formula",
          formula,
          "an expression of " + String.join(", ", inputs) + "; " + e.getMessage());
    }
  }

  @Override
  public LoadedData load(DataContext context) {
    int columns = inputs.size();
    context.requireMemory(4L * rows * (columns + 1), "function");
    RandomStream random = context.random();
    Formula function = new Formula(formula, inputs);
    Matrix x = Matrix.zeros(rows, columns);
    double[] values = new double[rows];
    double[] row = new double[columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        double share =
            even ? (double) i / (rows - 1) : random.uniform(INPUT, (long) i * columns + j);
        x.set(i, j, (float) (low + (high - low) * share));
        row[j] = x.get(i, j);
      }
      values[i] = finite(function, row, i);
    }
    Targets targets = classes == null ? numbers(values, random) : labels(values, classes);
    return new LoadedData(new Table(x, targets, inputs, List.of()));
  }

  private double finite(Formula function, double[] row, int at) {
    double value = function.at(row);
    if (!Float.isFinite((float) value)) {
      throw new DataException(
          "function: %s is %s in row %d, where %s".formatted(formula, value, at, words(row)));
    }
    return value;
  }

  private String words(double[] row) {
    StringBuilder words = new StringBuilder();
    for (int j = 0; j < row.length; j++) {
      words.append(j == 0 ? "" : ", ").append(inputs.get(j)).append(" = ").append((float) row[j]);
    }
    return words.toString();
  }

  private Targets numbers(double[] values, RandomStream random) {
    Matrix y = Matrix.zeros(rows, 1);
    for (int i = 0; i < rows; i++) {
      y.set(i, 0, (float) (values[i] + noise * random.gaussian(NOISE, i)));
    }
    return new Targets.Values(y);
  }

  private Targets labels(double[] values, int count) {
    int[] labels = new int[rows];
    for (int i = 0; i < rows; i++) {
      labels[i] = (int) values[i];
      if (labels[i] != values[i] || labels[i] < 0 || labels[i] >= count) {
        throw new DataException(
            "function: %s is %s in row %d, expected a class from 0 to %d"
                .formatted(formula, values[i], i, count - 1));
      }
    }
    return new Targets.Labels(labels, count);
  }
}
