package dev.assay.run.rules;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Evidence;
import dev.assay.core.spi.Finding;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import dev.assay.core.spi.Rule;
import java.util.List;

/** Finds inputs far larger or smaller than 1, for which initial weights are not made. */
@About(
    value = "Inputs are far larger or smaller than 1",
    formula =
        "root mean square of the inputs outside [1 / limit, limit], or of one column above limit^2",
    source = "LeCun, Bottou, Orr and Müller, Efficient BackProp, 1998, section 4.3")
public record InputsNotScaled(
    @Param(value = "how far from 1 the size may be", byDefault = "8", range = "(1, inf)")
        double limit)
    implements Rule {
  public InputsNotScaled {
    Params.check(InputsNotScaled.class, limit);
  }

  @Override
  public List<Finding> examine(Evidence evidence) {
    Matrix x = evidence.train().inputs();
    double all = 0;
    double largest = 0;
    for (int column = 0; column < x.columns(); column++) {
      double squares = 0;
      for (int row = 0; row < x.rows(); row++) {
        squares += (double) x.get(row, column) * x.get(row, column) / x.rows();
      }
      all += squares / x.columns();
      largest = Math.max(largest, squares);
    }
    double size = Math.sqrt(all);
    double column = Math.sqrt(largest);
    if (size <= limit && size >= 1 / limit && column <= limit * limit) {
      return Found.nothing();
    }
    double factor = Math.max(size, 1 / Math.max(size, 1e-30));
    return Found.one(
        "data.transforms",
        "the inputs' root mean square is %s, of the largest column %s"
            .formatted(Found.number(size), Found.number(column)),
        "inputs of size about 1, such as standardize gives",
        size,
        limit,
        factor > 50 ? 0.9 : 0.7,
        List.of(Repairs.scaleInputs(evidence)));
  }
}
