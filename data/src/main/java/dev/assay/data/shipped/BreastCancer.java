package dev.assay.data.shipped;

import dev.assay.core.data.LoadedData;
import dev.assay.core.spi.About;
import dev.assay.core.spi.DataContext;
import dev.assay.core.spi.Dataset;
import java.util.List;
import java.util.stream.Stream;

/**
 * Cell nuclei in images of breast masses: 569 rows, 2 classes (malignant, benign). The 30 inputs
 * are 10 measurements, each as mean, standard error and worst (mean of the three largest).
 */
@About(
    value = "Breast masses: 569 rows of 30 measurements of cell nuclei, malignant or benign",
    source =
        "Wolberg, Mangasarian, Street and Street, 1993; UCI Breast Cancer Wisconsin (Diagnostic),"
            + " CC BY 4.0",
    checked = "scikit-learn 1.2.1")
public record BreastCancer() implements Dataset {
  private static final List<String> MEASUREMENTS =
      List.of(
          "radius",
          "texture",
          "perimeter",
          "area",
          "smoothness",
          "compactness",
          "concavity",
          "concave points",
          "symmetry",
          "fractal dimension");
  private static final List<String> COLUMNS =
      Stream.of("mean", "standard error of", "worst")
          .flatMap(statistic -> MEASUREMENTS.stream().map(m -> statistic + " " + m))
          .toList();

  @Override
  public LoadedData load(DataContext context) {
    return new LoadedData(ShippedFile.withHeader("breast-cancer.csv", COLUMNS));
  }
}
