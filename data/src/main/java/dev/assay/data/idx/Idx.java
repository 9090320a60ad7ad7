package dev.assay.data.idx;

import dev.assay.core.data.DataException;
import dev.assay.core.data.LoadedData;
import dev.assay.core.data.Table;
import dev.assay.core.spi.About;
import dev.assay.core.spi.DataContext;
import dev.assay.core.spi.DataFile;
import dev.assay.core.spi.Dataset;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import dev.assay.data.support.TestPart;
import dev.assay.data.support.Where;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Images and labels in IDX files of unsigned bytes, plain or gzip (told by content). Pixels stay 0
 * to 255, an image is one row; there are as many classes as the highest label needs.
 */
@About(
    value = "Images and labels in IDX files, plain or gzip, pixels from 0 to 255",
    source = "LeCun, Cortes and Burges, The MNIST database, the IDX file format",
    checked = "hand-worked example")
public record Idx(
    @Param("IDX file of images") DataFile images,
    @Param("IDX file of labels") DataFile labels,
    @Param(value = "IDX file of images of the test part", optional = true)
        @Nullable DataFile testImages,
    @Param(value = "IDX file of labels of the test part", optional = true)
        @Nullable DataFile testLabels,
    @Param(
            value =
                "Where images are: in memory, or on disk, read row by row; auto: on disk when they"
                    + " take more than half of the memory that is left and the file is not packed",
            byDefault = "auto")
        Where inputsOn)
    implements Dataset {
  public Idx {
    Params.check(Idx.class, images, labels, testImages, testLabels, inputsOn);
    TestPart.requireWhole("testImages", testImages, "testLabels", testLabels, "a file");
  }

  /** The form whose images are where there is room. */
  public Idx(
      DataFile images,
      DataFile labels,
      @Nullable DataFile testImages,
      @Nullable DataFile testLabels) {
    this(images, labels, testImages, testLabels, Where.AUTO);
  }

  @Override
  public LoadedData load(DataContext context) {
    Table main = new IdxPair(images, labels, inputsOn).load(context, List.of());
    if (testImages == null || testLabels == null) {
      return new LoadedData(main);
    }
    int classes = main.targets().shape().classes();
    Table test = new IdxPair(testImages, testLabels, inputsOn).load(context, classes, List.of());
    if (test.inputs().columns() != main.inputs().columns()) {
      throw new DataException(
          "%s has %d pixels an image, %s has %d"
              .formatted(testImages, test.inputs().columns(), images, main.inputs().columns()));
    }
    return new LoadedData(main, Optional.of(test));
  }
}
