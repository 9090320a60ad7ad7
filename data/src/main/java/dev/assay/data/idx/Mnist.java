package dev.assay.data.idx;

import dev.assay.core.data.LoadedData;
import dev.assay.core.spi.About;
import dev.assay.core.spi.DataContext;
import dev.assay.core.spi.DataFile;
import dev.assay.core.spi.Dataset;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Handwritten digits: 60,000 images and a test part of 10,000, 28 x 28 pixels from 0 to 255 by
 * rows, 10 classes.
 */
@About(
    value = "MNIST: 60,000 + 10,000 images of handwritten digits, 28 x 28 pixels from 0 to 255",
    source = "LeCun, Cortes and Burges, The MNIST database of handwritten digits",
    checked = "hand-worked example")
public record Mnist(@Param("Folder with the four IDX files") DataFile folder) implements Dataset {
  private static final List<String> CLASSES =
      IntStream.range(0, 10).mapToObj(Integer::toString).toList();

  public Mnist {
    Params.check(Mnist.class, folder);
  }

  @Override
  public LoadedData load(DataContext context) {
    return new IdxFolder(folder, CLASSES, "Set folder to one with these files").load(context);
  }
}
