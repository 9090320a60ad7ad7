package dev.assay.data.transform;

import dev.assay.core.data.Table;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Transform;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Gives the training rows each other's targets, in random order, so that inputs say nothing about
 * them; a network that still does well on other rows has seen them. Validation and test rows keep
 * their targets.
 */
@About(
    value = "Training rows with each other's targets, so that there is nothing to learn",
    formula = "target(row) = target(p(row)), p a random permutation",
    source = "Zhang et al., Understanding deep learning requires rethinking generalization, 2017",
    checked = "moments of many draws")
public record ShuffleLabels() implements Transform {
  private static final long ORDER = 0;

  @Override
  public Fitted fit(Table train, RandomStream random) {
    return new Untouched();
  }

  @Override
  public Fitted restore(Map<String, Matrix> state) {
    return new Untouched();
  }

  @Override
  public Table applyToTraining(Fitted fitted, Table train, RandomStream random) {
    int[] order = IntStream.range(0, train.rows()).toArray();
    random.shuffle(order, ORDER);
    Targets targets = train.targets().allocate(train.rows());
    train.targets().gather(order, 0, order.length, targets);
    return train.with(train.inputs(), targets);
  }
}
