package dev.assay.data.shipped;

import dev.assay.core.data.LoadedData;
import dev.assay.core.data.Table;
import dev.assay.core.data.Targets;
import dev.assay.core.spi.About;
import dev.assay.core.spi.DataContext;
import dev.assay.core.spi.Dataset;
import java.util.List;

/**
 * Diabetes patients: 442 rows, 10 measurements as taken (not scaled, unlike scikit-learn's
 * default), and how far the disease had gone a year later, a number from 25 to 346.
 */
@About(
    value = "Diabetes patients: 442 rows of 10 measurements, a number for the disease a year later",
    source = "Efron, Hastie, Johnstone and Tibshirani, Least angle regression, 2004",
    checked = "scikit-learn 1.2.1")
public record Diabetes() implements Dataset {
  private static final List<String> COLUMNS =
      List.of("age", "sex", "bmi", "bp", "s1", "s2", "s3", "s4", "s5", "s6");

  @Override
  public LoadedData load(DataContext context) {
    var inputs = new ShippedFile("diabetes-inputs.txt.gz", ' ').numbers(COLUMNS.size());
    var targets = new ShippedFile("diabetes-targets.txt.gz", ' ').numbers(1);
    return new LoadedData(new Table(inputs, new Targets.Values(targets), COLUMNS, List.of()));
  }
}
