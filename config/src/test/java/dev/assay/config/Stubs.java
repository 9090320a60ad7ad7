package dev.assay.config;

import dev.assay.core.data.LoadedData;
import dev.assay.core.data.Table;
import dev.assay.core.data.TargetShape;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.DataContext;
import dev.assay.core.spi.Dataset;
import dev.assay.core.spi.ElementwiseActivation;
import dev.assay.core.spi.Evidence;
import dev.assay.core.spi.Finding;
import dev.assay.core.spi.Frame;
import dev.assay.core.spi.GradientTransform;
import dev.assay.core.spi.Layer;
import dev.assay.core.spi.Loss;
import dev.assay.core.spi.LossTally;
import dev.assay.core.spi.Metric;
import dev.assay.core.spi.Optimizer;
import dev.assay.core.spi.Parameter;
import dev.assay.core.spi.Progress;
import dev.assay.core.spi.Rule;
import dev.assay.core.spi.Schedule;
import dev.assay.core.spi.Slots;
import dev.assay.core.spi.Transform;
import dev.assay.core.spi.WeightInit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Contracts whose methods do nothing, for components that are only configured. */
public final class Stubs {
  private Stubs() {}

  public interface StubLayer extends Layer {
    @Override
    default int outputs(int inputs) {
      return inputs;
    }

    @Override
    default void declare(Slots slots, int inputs) {}

    @Override
    default void forward(Frame frame, Matrix x, Matrix y) {}

    @Override
    default void backward(Frame frame, Matrix x, Matrix y, Matrix dY, @Nullable Matrix dX) {}
  }

  public interface StubActivation extends ElementwiseActivation {
    @Override
    default double value(double z) {
      return z;
    }

    @Override
    default double derivative(double z) {
      return 1;
    }
  }

  public interface StubInit extends WeightInit {
    @Override
    default void fill(Matrix weights, RandomStream random) {}
  }

  public interface StubLoss extends Loss {
    @Override
    default Input input() {
      return Input.LOGITS;
    }

    @Override
    default void check(int outputs, TargetShape targets) {}

    @Override
    default void rows(
        Matrix outputs,
        Targets targets,
        double[] losses,
        float[] scale,
        @Nullable Matrix dOutputs,
        LossTally tally) {}

    @Override
    default void predict(Matrix outputs, Matrix predictions) {}
  }

  public interface StubOptimizer extends Optimizer {
    @Override
    default int stateSlots() {
      return 0;
    }

    @Override
    default void update(
        long step, double rate, Parameter parameter, float[][] state, int from, int to) {}
  }

  public interface StubSchedule extends Schedule {
    @Override
    default double factor(Progress progress, double[] state) {
      return 1;
    }
  }

  public interface StubGradient extends GradientTransform {
    @Override
    default void apply(List<Parameter> parameters, RandomStream random, long step) {}
  }

  public interface StubMetric extends Metric {
    @Override
    default Goal goal() {
      return Goal.MAXIMIZE;
    }

    @Override
    default double worst() {
      return 0;
    }

    @Override
    default void check(int outputs, TargetShape targets) {}

    @Override
    default Accumulator start(int outputs) {
      throw new UnsupportedOperationException();
    }
  }

  public interface StubDataset extends Dataset {
    @Override
    default LoadedData load(DataContext context) {
      throw new UnsupportedOperationException();
    }
  }

  public interface StubTransform extends Transform {
    @Override
    default Fitted fit(Table train, RandomStream random) {
      throw new UnsupportedOperationException();
    }

    @Override
    default Fitted restore(Map<String, Matrix> state) {
      throw new UnsupportedOperationException();
    }
  }

  public interface StubRule extends Rule {
    @Override
    default List<Finding> examine(Evidence evidence) {
      return List.of();
    }
  }
}
