package {{package}};

import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.Metric;
import dev.assay.testkit.MetricContract;
import dev.assay.testkit.check.MetricChecks.Example;
import java.util.List;

class {{class}}Test extends MetricContract {
  @Override
  protected Metric metric() {
    return new {{class}}(0.5);
  }

  /** Worked by hand: three of four are within 1/2, the border included; then none. */
  @Override
  protected List<Example> table() {
    Matrix targets = Matrix.of(new float[] {0, 1}, new float[] {2, 3});
    return List.of(
        new Example(
            Matrix.of(new float[] {0.5f, 1.5001f}, new float[] {2, 2.75f}),
            new Targets.Values(targets),
            0.75),
        new Example(
            Matrix.of(new float[] {9, Float.NaN}, new float[] {-9, Float.POSITIVE_INFINITY}),
            new Targets.Values(targets),
            0));
  }
}
