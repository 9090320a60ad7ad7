package {{package}};

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.core.data.Table;
import dev.assay.core.data.Targets;
import dev.assay.core.spi.Dataset;
import dev.assay.testkit.DatasetContract;
import dev.assay.testkit.support.ContractContext;
import org.junit.jupiter.api.Test;

class {{class}}Test extends DatasetContract {
  @Override
  protected Dataset dataset() {
    return new {{class}}(200, 1.5, 0.02);
  }

  @Override
  protected boolean random() {
    return true;
  }

  @Test
  void withoutNoiseTheAngleFollowsFromTheRadius() {
    Table table = new {{class}}(100, 0.5, 0).load(new ContractContext(1)).main();
    for (int row = 0; row < 100; row++) {
      double x = table.inputs().get(row, 0);
      double y = table.inputs().get(row, 1);
      double radius = Math.sqrt(x * x + y * y);
      // Half a turn: the angle is pi r, for the other class on the opposite side.
      double sign = ((Targets.Labels) table.targets()).label(row) == 0 ? 1 : -1;
      assertThat(sign * x).isCloseTo(radius * StrictMath.cos(Math.PI * radius), within(1e-6));
      assertThat(sign * y).isCloseTo(radius * StrictMath.sin(Math.PI * radius), within(1e-6));
    }
  }
}
