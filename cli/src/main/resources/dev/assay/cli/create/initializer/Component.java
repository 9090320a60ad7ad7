package {{package}};

import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import dev.assay.core.spi.WeightInit;

/**
 * Uniform draws with variance {@code gain^2 / fanIn}: {@code w ~ U[-a, a), a = gain sqrt(3 /
 * fanIn)}.
 *
 * <p>Weights are fan-in x fan-out. Element i draws number i, so no order and no thread changes it.
 */
@About(
    value = "Uniform draws with variance gain^2 / fan-in",
    formula = "w ~ U[-a, a), a = gain sqrt(3 / fanIn)",
    source = "LeCun et al., Efficient BackProp, 1998, section 4.6")
public record {{class}}(
    @Param(value = "how many times wider than LeCun's", byDefault = "1", range = "(0, 1000]")
        double gain)
    implements WeightInit {
  public {{class}} {
    Params.check({{class}}.class, gain);
  }

  @Override
  public void fill(Matrix weights, RandomStream random) {
    double limit = gain * Math.sqrt(3.0 / weights.rows());
    for (int i = 0; i < weights.size(); i++) {
      double signed = 2 * random.uniform(0, i) - 1;
      weights.data()[weights.offset() + i] = (float) (limit * signed);
    }
  }
}
