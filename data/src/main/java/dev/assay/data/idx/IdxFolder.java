package dev.assay.data.idx;

import dev.assay.core.data.DataException;
import dev.assay.core.data.LoadedData;
import dev.assay.core.data.Table;
import dev.assay.core.spi.DataContext;
import dev.assay.core.spi.DataFile;
import dev.assay.data.support.Where;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A folder with the four files of MNIST under their usual names, plain or with {@code .gz}, with a
 * dash or a point before {@code idx}.
 *
 * @param howToGet a sentence for people who do not have the files
 */
record IdxFolder(DataFile folder, List<String> classNames, String howToGet) {
  private static final int PIXELS = 28 * 28;
  private static final List<String> FILES =
      List.of(
          "train-images-idx3-ubyte",
          "train-labels-idx1-ubyte",
          "t10k-images-idx3-ubyte",
          "t10k-labels-idx1-ubyte");

  LoadedData load(DataContext context) {
    List<DataFile> files = find();
    Table main = load(context, files.get(0), files.get(1));
    Table test = load(context, files.get(2), files.get(3));
    return new LoadedData(main, Optional.of(test));
  }

  private Table load(DataContext context, DataFile images, DataFile labels) {
    Table table = new IdxPair(images, labels, Where.AUTO).load(context, classNames);
    if (table.inputs().columns() != PIXELS) {
      throw new DataException(
          "%s: %d pixels an image, expected 28 x 28".formatted(images, table.inputs().columns()));
    }
    return table;
  }

  private List<DataFile> find() {
    List<DataFile> found = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (String name : FILES) {
      find(name).ifPresentOrElse(found::add, () -> missing.add(name));
    }
    if (missing.isEmpty()) {
      return found;
    }
    boolean there = Files.isDirectory(folder.path());
    throw new DataException(
        "%s: %s; expected a folder with the files %s (each plain or with .gz). %s"
            .formatted(
                folder,
                there ? "missing " + String.join(", ", missing) : "no such folder",
                String.join(", ", FILES),
                howToGet));
  }

  private Optional<DataFile> find(String name) {
    for (String spelling : List.of(name, name.replace("-idx", ".idx"))) {
      for (String ending : List.of("", ".gz")) {
        Path path = folder.path().resolve(spelling + ending);
        if (Files.isRegularFile(path)) {
          return Optional.of(new DataFile(folder.written() + "/" + path.getFileName(), path));
        }
      }
    }
    return Optional.empty();
  }
}
