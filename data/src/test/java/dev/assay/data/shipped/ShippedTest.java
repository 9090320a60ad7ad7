package dev.assay.data.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.core.data.Table;
import dev.assay.core.data.Targets;
import dev.assay.core.spi.Dataset;
import dev.assay.data.support.Reference;
import dev.assay.testkit.DatasetContract;
import dev.assay.testkit.support.ContractContext;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ShippedTest {
  abstract static class Shipped extends DatasetContract {
    abstract String name();

    abstract int rows();

    private Table table() {
      return dataset().load(new ContractContext(1)).main();
    }

    @Test
    void inputsAreThoseOfScikitLearn() {
      Table table = table();
      assertThat(table.rows()).isEqualTo(rows());
      double[] sums = Reference.of(name() + " column sums");
      double[] last = Reference.of(name() + " last row");
      assertThat(table.inputs().columns()).isEqualTo(sums.length);
      for (int j = 0; j < sums.length; j++) {
        double sum = 0;
        for (int row = 0; row < table.rows(); row++) {
          sum += table.inputs().get(row, j);
        }
        assertThat(sum).isCloseTo(sums[j], within(1e-6 * Math.abs(sums[j])));
        assertThat(table.inputs().get(rows() - 1, j)).isEqualTo((float) last[j]);
      }
    }

    @Test
    void targetsAreThoseOfScikitLearn() {
      double[] expected = Reference.of(name() + " targets");
      Table table = table();
      switch (table.targets()) {
        case Targets.Labels labels -> {
          double[] counts = new double[labels.classes()];
          for (int row = 0; row < labels.rows(); row++) {
            counts[labels.label(row)]++;
          }
          assertThat(counts).isEqualTo(expected);
          assertThat(table.classNames()).hasSize(labels.classes()).doesNotHaveDuplicates();
        }
        case Targets.Values values -> {
          double sum = 0;
          for (int row = 0; row < values.rows(); row++) {
            sum += values.matrix().get(row, 0);
          }
          assertThat(sum).isEqualTo(expected[0]);
        }
      }
    }
  }

  @Nested
  class OfDigits extends Shipped {
    @Override
    protected Dataset dataset() {
      return new Digits();
    }

    @Override
    String name() {
      return "digits";
    }

    @Override
    int rows() {
      return 1797;
    }
  }

  @Nested
  class OfIris extends Shipped {
    @Override
    protected Dataset dataset() {
      return new Iris();
    }

    @Override
    String name() {
      return "iris";
    }

    @Override
    int rows() {
      return 150;
    }

    @Test
    void classesHaveNames() {
      Table table = new Iris().load(new ContractContext(1)).main();
      assertThat(table.classNames()).containsExactly("setosa", "versicolor", "virginica");
      assertThat(table.columnNames()).contains("petal width");
    }
  }

  @Nested
  class OfWine extends Shipped {
    @Override
    protected Dataset dataset() {
      return new Wine();
    }

    @Override
    String name() {
      return "wine";
    }

    @Override
    int rows() {
      return 178;
    }
  }

  @Nested
  class OfBreastCancer extends Shipped {
    @Override
    protected Dataset dataset() {
      return new BreastCancer();
    }

    @Override
    String name() {
      return "breast-cancer";
    }

    @Override
    int rows() {
      return 569;
    }

    @Test
    void columnsAreTenMeasurementsThreeTimes() {
      Table table = new BreastCancer().load(new ContractContext(1)).main();
      assertThat(table.columnNames())
          .hasSize(30)
          .startsWith("mean radius", "mean texture")
          .endsWith("worst fractal dimension");
    }
  }

  @Nested
  class OfDiabetes extends Shipped {
    @Override
    protected Dataset dataset() {
      return new Diabetes();
    }

    @Override
    String name() {
      return "diabetes";
    }

    @Override
    int rows() {
      return 442;
    }
  }
}
