package dev.assay.data.shipped;

import dev.assay.core.data.LoadedData;
import dev.assay.core.spi.About;
import dev.assay.core.spi.DataContext;
import dev.assay.core.spi.Dataset;
import java.util.List;

/** Chemical analysis of wines: 178 rows, 13 measurements, 3 cultivars. */
@About(
    value = "Wines: 178 rows of 13 chemical measurements, 3 cultivars",
    source = "Aeberhard and Forina; UCI Wine, CC BY 4.0",
    checked = "scikit-learn 1.2.1")
public record Wine() implements Dataset {
  private static final List<String> COLUMNS =
      List.of(
          "alcohol",
          "malic acid",
          "ash",
          "alcalinity of ash",
          "magnesium",
          "total phenols",
          "flavanoids",
          "nonflavanoid phenols",
          "proanthocyanins",
          "color intensity",
          "hue",
          "OD280/OD315 of diluted wines",
          "proline");

  @Override
  public LoadedData load(DataContext context) {
    return new LoadedData(ShippedFile.withHeader("wine.csv", COLUMNS));
  }
}
