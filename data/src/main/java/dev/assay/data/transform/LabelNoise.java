package dev.assay.data.transform;

import dev.assay.core.data.DataException;
import dev.assay.core.data.Table;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import dev.assay.core.spi.Transform;
import java.util.Map;

/**
 * Gives some training rows another class than their own, to see what wrong labels do. Validation
 * and test rows keep theirs.
 */
@About(
    value = "Wrong classes for some of the training rows",
    formula = "with probability rate: class = one of the others, all alike",
    checked = "moments of many draws")
public record LabelNoise(
    @Param(value = "Share of the rows with a wrong class", byDefault = "0.1", range = "[0, 1]")
        double rate)
    implements Transform {
  private static final long WHETHER = 0;
  private static final long WHICH = 1;

  public LabelNoise {
    Params.check(LabelNoise.class, rate);
  }

  @Override
  public Fitted fit(Table train, RandomStream random) {
    ClassName.labels("label-noise", train.targets());
    return new Untouched();
  }

  @Override
  public Fitted restore(Map<String, Matrix> state) {
    return new Untouched();
  }

  @Override
  public Table applyToTraining(Fitted fitted, Table train, RandomStream random) {
    Targets.Labels labels = ClassName.labels("label-noise", train.targets());
    int classes = labels.classes();
    if (classes < 2) {
      throw new DataException("label-noise: needs 2 classes or more, there is 1");
    }
    int[] changed = new int[labels.rows()];
    for (int row = 0; row < changed.length; row++) {
      int own = labels.label(row);
      boolean wrong = random.uniform(WHETHER, row) < rate;
      changed[row] = wrong ? (own + 1 + random.below(classes - 1, WHICH, row)) % classes : own;
    }
    return train.with(train.inputs(), new Targets.Labels(changed, classes));
  }
}
