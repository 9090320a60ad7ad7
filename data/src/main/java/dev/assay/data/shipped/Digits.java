package dev.assay.data.shipped;

import dev.assay.core.data.LoadedData;
import dev.assay.core.spi.About;
import dev.assay.core.spi.DataContext;
import dev.assay.core.spi.Dataset;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Handwritten digits: 1797 images of 8 x 8 pixels by rows, 10 classes. A pixel is the number of set
 * dots, 0 to 16, in a block of 4 x 4 of the scanned image.
 */
@About(
    value = "Handwritten digits: 1797 images of 8 x 8 pixels from 0 to 16, 10 classes",
    source =
        "Alpaydin and Kaynak, 1998; UCI Optical Recognition of Handwritten Digits, test part, CC"
            + " BY 4.0",
    checked = "scikit-learn 1.2.1")
public record Digits() implements Dataset {
  private static final List<String> CLASSES =
      IntStream.range(0, 10).mapToObj(Integer::toString).toList();

  @Override
  public LoadedData load(DataContext context) {
    return new LoadedData(new ShippedFile("digits.csv.gz", ',').labelled(List.of(), CLASSES));
  }
}
