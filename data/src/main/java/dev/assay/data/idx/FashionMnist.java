package dev.assay.data.idx;

import dev.assay.core.data.LoadedData;
import dev.assay.core.spi.About;
import dev.assay.core.spi.DataContext;
import dev.assay.core.spi.DataFile;
import dev.assay.core.spi.Dataset;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import java.util.List;

/**
 * Pictures of clothes: 60,000 images and a test part of 10,000, 28 x 28 pixels from 0 to 255 by
 * rows, 10 classes.
 */
@About(
    value = "Fashion-MNIST: 60,000 + 10,000 images of clothes, 28 x 28 pixels from 0 to 255",
    source = "Xiao, Rasul and Vollgraf, Fashion-MNIST, 2017; MIT licence",
    checked = "NumPy 1.24.2")
public record FashionMnist(
    @Param(
            value = "Folder with the four IDX files",
            byDefault = "/usr/share/datasets/fashion-mnist")
        DataFile folder)
    implements Dataset {
  private static final List<String> CLASSES =
      List.of(
          "T-shirt/top",
          "trouser",
          "pullover",
          "dress",
          "coat",
          "sandal",
          "shirt",
          "sneaker",
          "bag",
          "ankle boot");

  public FashionMnist {
    Params.check(FashionMnist.class, folder);
  }

  @Override
  public LoadedData load(DataContext context) {
    return new IdxFolder(
            folder,
            CLASSES,
            "On Debian: apt-get install dataset-fashion-mnist. Elsewhere: set folder to one with"
                + " these files, from https://github.com/zalandoresearch/fashion-mnist")
        .load(context);
  }
}
