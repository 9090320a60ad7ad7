package dev.assay.data.npy;

import dev.assay.core.data.DataException;
import dev.assay.core.data.LoadedData;
import dev.assay.core.data.Table;
import dev.assay.core.data.TargetShape;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.About;
import dev.assay.core.spi.DataContext;
import dev.assay.core.spi.DataFile;
import dev.assay.core.spi.Dataset;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import dev.assay.data.support.InputFile;
import dev.assay.data.support.Nearest;
import dev.assay.data.support.TargetKind;
import dev.assay.data.support.TestPart;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Arrays of one NPZ file, as {@code numpy.savez} and {@code numpy.savez_compressed} write it; what
 * the arrays may be is said at {@link Npy}.
 */
@About(
    value = "Inputs and targets in one NPZ file of NumPy",
    source = "NumPy Enhancement Proposal 1, A Simple File Format for NumPy Arrays",
    checked = "NumPy 1.24.2")
public record Npz(
    @Param("NPZ file, compressed or not") DataFile file,
    @Param(value = "Name of the array of inputs, rows first", byDefault = "x") String inputs,
    @Param(value = "Name of the array of targets", byDefault = "y") String targets,
    @Param(
            value =
                "Whether targets are class numbers from 0 or numbers; auto: classes when they are"
                    + " exactly 0, 1 .. k-1 with k from 2 to 100",
            byDefault = "auto")
        TargetKind labels,
    @Param(value = "Name of the array of inputs of the test part", optional = true)
        @Nullable String testInputs,
    @Param(value = "Name of the array of targets of the test part", optional = true)
        @Nullable String testTargets)
    implements Dataset {
  private static final String ENDING = ".npy";

  public Npz {
    Params.check(Npz.class, file, inputs, targets, labels, testInputs, testTargets);
    TestPart.requireWhole("testInputs", testInputs, "testTargets", testTargets, "a name");
  }

  @Override
  public LoadedData load(DataContext context) {
    requireZip();
    try (ZipFile archive = new ZipFile(file.path().toFile())) {
      Table main = load(archive, inputs, targets, Optional.empty(), context);
      if (testInputs == null || testTargets == null) {
        return new LoadedData(main);
      }
      Optional<TargetShape> shape = Optional.of(main.targets().shape());
      Table test = load(archive, testInputs, testTargets, shape, context);
      ArrayTargets.requireSameColumns(file + ", " + testInputs, test, main);
      return new LoadedData(main, Optional.of(test));
    } catch (IOException e) {
      throw new DataException(file + ": damaged NPZ file: " + e.getMessage(), e);
    }
  }

  /** What is no zip file at all is told apart from a damaged one. */
  private void requireZip() {
    try (InputFile input = InputFile.open(file)) {
      byte[] start = input.stream().readNBytes(2);
      if (input.packed() || start.length < 2 || start[0] != 'P' || start[1] != 'K') {
        throw new DataException(
            file + ": not an NPZ file; expected what numpy.savez writes (one array: type npy)");
      }
    } catch (IOException e) {
      throw InputFile.unreadable(file, e);
    }
  }

  private Table load(
      ZipFile archive, String x, String y, Optional<TargetShape> shape, DataContext context) {
    return ArrayTargets.join(
        file + ", " + y, read(archive, x, context), read(archive, y, context), labels, shape);
  }

  private Matrix read(ZipFile archive, String name, DataContext context) {
    ZipEntry entry = archive.getEntry(name + ENDING);
    if (entry == null) {
      List<String> names =
          archive.stream()
              .map(ZipEntry::getName)
              .filter(n -> n.endsWith(ENDING))
              .map(n -> n.substring(0, n.length() - ENDING.length()))
              .limit(50)
              .toList();
      throw new DataException(
          "%s: no array \"%s\"%s; arrays: %s"
              .formatted(file, name, Nearest.words(name, names), String.join(", ", names)));
    }
    return NpyArray.read(file, archive, entry, context);
  }
}
