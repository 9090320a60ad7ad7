package dev.assay.data.npy;

import dev.assay.core.data.LoadedData;
import dev.assay.core.data.Table;
import dev.assay.core.data.TargetShape;
import dev.assay.core.spi.About;
import dev.assay.core.spi.DataContext;
import dev.assay.core.spi.DataFile;
import dev.assay.core.spi.Dataset;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import dev.assay.data.support.TargetKind;
import dev.assay.data.support.TestPart;
import dev.assay.data.support.Where;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Two arrays in NPY files, plain or gzip (told by content): inputs, whose first dimension counts
 * rows and whose others make columns in C order, and as many targets.
 *
 * <p>Elements: float16, float32, float64, whole numbers of 8 to 64 bits with or without sign,
 * booleans, in either byte order; each becomes the nearest float. Arrays of one and two dimensions
 * may be in Fortran order.
 */
@About(
    value = "Inputs and targets in NPY files of NumPy, plain or gzip",
    source = "NumPy Enhancement Proposal 1, A Simple File Format for NumPy Arrays",
    checked = "NumPy 1.24.2")
public record Npy(
    @Param("NPY file of inputs, rows first") DataFile inputs,
    @Param("NPY file of targets, one or a row of numbers for each row of inputs") DataFile targets,
    @Param(
            value =
                "Whether targets are class numbers from 0 or numbers; auto: classes when they are"
                    + " exactly 0, 1 .. k-1 with k from 2 to 100",
            byDefault = "auto")
        TargetKind labels,
    @Param(value = "NPY file of inputs of the test part", optional = true)
        @Nullable DataFile testInputs,
    @Param(value = "NPY file of targets of the test part", optional = true)
        @Nullable DataFile testTargets,
    @Param(
            value =
                "Where inputs are: in memory, or on disk, read row by row; auto: on disk when they"
                    + " take more than half of the memory that is left and the file is neither"
                    + " packed nor in Fortran order",
            byDefault = "auto")
        Where inputsOn)
    implements Dataset {
  public Npy {
    Params.check(Npy.class, inputs, targets, labels, testInputs, testTargets, inputsOn);
    TestPart.requireWhole("testInputs", testInputs, "testTargets", testTargets, "a file");
  }

  /** The form whose inputs are where there is room. */
  public Npy(
      DataFile inputs,
      DataFile targets,
      TargetKind labels,
      @Nullable DataFile testInputs,
      @Nullable DataFile testTargets) {
    this(inputs, targets, labels, testInputs, testTargets, Where.AUTO);
  }

  @Override
  public LoadedData load(DataContext context) {
    Table main = load(inputs, targets, Optional.empty(), context);
    if (testInputs == null || testTargets == null) {
      return new LoadedData(main);
    }
    Optional<TargetShape> shape = Optional.of(main.targets().shape());
    Table test = load(testInputs, testTargets, shape, context);
    ArrayTargets.requireSameColumns(testInputs.toString(), test, main);
    return new LoadedData(main, Optional.of(test));
  }

  private Table load(DataFile x, DataFile y, Optional<TargetShape> shape, DataContext context) {
    return ArrayTargets.join(
        y.toString(),
        NpyArray.read(x, inputsOn, context),
        NpyArray.read(y, Where.MEMORY, context),
        labels,
        shape);
  }
}
