package dev.assay.data.transform;

import dev.assay.core.data.Table;
import dev.assay.core.data.Tables;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.ParamException;
import dev.assay.core.spi.Params;
import dev.assay.core.spi.Transform;
import java.util.Map;

/**
 * Brings every input column of the training part to the interval from {@code low} to {@code high}.
 *
 * <p>{@code y = (x - minimum) / (maximum - minimum) * (high - low) + low} with minimum and maximum
 * from the training part, as scikit-learn's MinMaxScaler; other parts may leave the interval. A
 * column that is constant in the training part is divided by 1 instead, so that it becomes {@code
 * low} there. Inputs are overwritten.
 */
@About(
    value = "Every input column of the training part brought to an interval",
    formula = "y = (x - minimum) / (maximum - minimum) * (high - low) + low",
    checked = "scikit-learn 1.2.1")
public record MinMax(
    @Param(value = "Lower end of the interval", byDefault = "0", range = "(-inf, inf)") double low,
    @Param(value = "Upper end of the interval, above low", byDefault = "1", range = "(-inf, inf)")
        double high)
    implements Transform {
  private static final String MINIMUM = "minimum";
  private static final String MAXIMUM = "maximum";

  public MinMax {
    Params.check(MinMax.class, low, high);
    if (!(low < high)) {
      throw new ParamException("high", high, "a number above low, which is " + low);
    }
  }

  @Override
  public Fitted fit(Table train, RandomStream random) {
    Matrix x = train.inputs();
    Matrix minimum = Matrix.zeros(1, x.columns());
    Matrix maximum = Matrix.zeros(1, x.columns());
    minimum.fill(Float.POSITIVE_INFINITY);
    maximum.fill(Float.NEGATIVE_INFINITY);
    float[] lowest = minimum.data();
    float[] highest = maximum.data();
    Tables.forEachBlock(
        x,
        (first, rows) -> {
          for (int row = 0; row < rows.rows(); row++) {
            int at = rows.rowOffset(row);
            for (int j = 0; j < lowest.length; j++) {
              lowest[j] = Math.min(lowest[j], rows.data()[at + j]);
              highest[j] = Math.max(highest[j], rows.data()[at + j]);
            }
          }
        });
    return restore(Map.of(MINIMUM, minimum, MAXIMUM, maximum));
  }

  @Override
  public Fitted restore(Map<String, Matrix> state) {
    double[] minimum = Affine.row(state, MINIMUM);
    double[] maximum = Affine.row(state, MAXIMUM);
    Affine.requireSameWidth(minimum, maximum);
    double[] spread = new double[minimum.length];
    for (int j = 0; j < spread.length; j++) {
      double difference = maximum[j] - minimum[j];
      spread[j] = difference == 0 ? 1 : difference;
    }
    return new Affine(Map.copyOf(state), minimum, spread, high - low, low);
  }
}
