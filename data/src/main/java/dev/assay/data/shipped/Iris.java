package dev.assay.data.shipped;

import dev.assay.core.data.LoadedData;
import dev.assay.core.spi.About;
import dev.assay.core.spi.DataContext;
import dev.assay.core.spi.Dataset;
import java.util.List;

/** Measurements of iris flowers: 150 rows, 4 lengths and widths in centimetres, 3 species. */
@About(
    value = "Iris flowers: 150 rows of 4 measurements, 3 species",
    source =
        "Fisher, The use of multiple measurements in taxonomic problems, 1936; UCI Iris, CC BY 4.0",
    checked = "scikit-learn 1.2.1")
public record Iris() implements Dataset {
  private static final List<String> COLUMNS =
      List.of("sepal length", "sepal width", "petal length", "petal width");

  @Override
  public LoadedData load(DataContext context) {
    return new LoadedData(ShippedFile.withHeader("iris.csv", COLUMNS));
  }
}
