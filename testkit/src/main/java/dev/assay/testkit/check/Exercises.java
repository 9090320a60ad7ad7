package dev.assay.testkit.check;

import dev.assay.core.data.DataException;
import dev.assay.core.data.DataHash;
import dev.assay.core.data.TargetShape;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.Purpose;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.Constraint;
import dev.assay.core.spi.Dataset;
import dev.assay.core.spi.ElementwiseActivation;
import dev.assay.core.spi.GradientTransform;
import dev.assay.core.spi.Layer;
import dev.assay.core.spi.Loss;
import dev.assay.core.spi.LossTally;
import dev.assay.core.spi.Metric;
import dev.assay.core.spi.Optimizer;
import dev.assay.core.spi.Parameter;
import dev.assay.core.spi.RowActivation;
import dev.assay.core.spi.Schedule;
import dev.assay.core.spi.Transform;
import dev.assay.core.spi.WeightInit;
import dev.assay.testkit.support.ContractContext;
import dev.assay.testkit.support.ExampleRows;
import dev.assay.testkit.support.Parameters;
import dev.assay.testkit.support.Samples;
import dev.assay.testkit.support.TestProgress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** What a small run does with a component of each kind. */
final class Exercises {
  private static final RandomStream RANDOM = RandomStream.of(1, Purpose.NOISE, "exercise");
  private static final int ROWS = 7;
  private static final int COLUMNS = 5;

  private Exercises() {}

  private static double[] numbers(Matrix... matrices) {
    return Arrays.stream(matrices).flatMapToDouble(m -> numbers(Parameters.numbers(m))).toArray();
  }

  private static DoubleStream numbers(float[] floats) {
    double[] result = new double[floats.length];
    Arrays.setAll(result, i -> floats[i]);
    return Arrays.stream(result);
  }

  static double[] elementwise(ElementwiseActivation f) {
    float[] z = Samples.finite();
    int n = z.length;
    float[] y = f.needsInput() ? new float[n] : z;
    float[] dZ = new float[n];
    float[] dY = new float[n];
    Arrays.fill(dY, 1);
    f.forward(z, 0, y, 0, n);
    f.backward(z, 0, y, 0, dY, 0, dZ, 0, n);
    return DoubleStream.concat(numbers(y), numbers(dZ)).toArray();
  }

  static double[] rows(RowActivation f) {
    Matrix z = Samples.matrix(ROWS, COLUMNS, 1);
    Matrix y = f.needsInput() ? Matrix.zeros(ROWS, COLUMNS) : z;
    Matrix dZ = Matrix.zeros(ROWS, COLUMNS);
    f.forward(z, y);
    f.backward(z, y, Samples.matrix(ROWS, COLUMNS, 2), dZ);
    return numbers(y, dZ);
  }

  static double[] weights(WeightInit init) {
    Matrix weights = Matrix.zeros(13, 9);
    init.fill(weights, RandomStream.of(1, Purpose.INIT, "dense-1.weights"));
    return numbers(weights);
  }

  static double[] loss(Loss loss) {
    DoubleStream all = DoubleStream.empty();
    for (int outputs : new int[] {1, 3}) {
      for (TargetShape shape :
          List.of(
              TargetShape.values(outputs),
              TargetShape.classes(outputs),
              TargetShape.classes(outputs + 1))) {
        if (takes(loss, outputs, shape)) {
          all = DoubleStream.concat(all, Arrays.stream(loss(loss, outputs, shape)));
        }
      }
    }
    return all.toArray();
  }

  private static boolean takes(Loss loss, int outputs, TargetShape shape) {
    try {
      loss.check(outputs, shape);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Outputs and targets in (0, 1), which every loss takes. */
  private static double[] loss(Loss loss, int outputs, TargetShape shape) {
    Matrix given = Matrix.zeros(ROWS, outputs);
    Matrix numbers = Matrix.zeros(ROWS, outputs);
    int[] labels = new int[ROWS];
    for (int i = 0; i < given.size(); i++) {
      given.data()[i] = (float) (0.05 + 0.9 * RANDOM.uniform(0, i));
      numbers.data()[i] = RANDOM.below(2, 1, i);
    }
    Arrays.setAll(labels, i -> shape.labels() ? RANDOM.below(shape.classes(), 2, i) : 0);
    Targets targets =
        shape.labels() ? new Targets.Labels(labels, shape.classes()) : new Targets.Values(numbers);
    double[] losses = new double[ROWS];
    float[] scale = new float[ROWS];
    Arrays.fill(scale, 1);
    Matrix gradient = Matrix.zeros(ROWS, outputs);
    Matrix predictions = Matrix.zeros(ROWS, outputs);
    loss.rows(given, targets, losses, scale, gradient, new LossTally());
    loss.predict(given, predictions);
    return DoubleStream.concat(Arrays.stream(losses), Arrays.stream(numbers(gradient, predictions)))
        .toArray();
  }

  static double[] layer(Layer layer) {
    LayerPass pass = new LayerPass(layer, COLUMNS, ROWS).run();
    double[] trained = numbers(pass.y.copy(), pass.dX);
    double[] gradients = numbers(pass.gradients()).toArray();
    pass.frame.training(false);
    double[] evaluated = numbers(pass.forward().y);
    return Stream.of(trained, gradients, evaluated).flatMapToDouble(Arrays::stream).toArray();
  }

  static double[] optimizer(Optimizer optimizer) {
    return numbers(Descent.of(optimizer, 1).steps(5, 0.01).weights()).toArray();
  }

  static double[] schedule(Schedule schedule) {
    double[] state = new double[schedule.stateSize()];
    double[] course = new double[100];
    for (int t = 0; t < course.length; t++) {
      course[t] = schedule.factor(new TestProgress(t), state);
    }
    return course;
  }

  static double[] gradients(GradientTransform transform) {
    List<Parameter> parameters = Parameters.several();
    transform.apply(parameters, RANDOM, 3);
    return numbers(parameters.stream().map(Parameter::gradient).toArray(Matrix[]::new));
  }

  static double[] constraint(Constraint constraint) {
    List<Parameter> parameters = Parameters.several();
    parameters.forEach(constraint::apply);
    return numbers(parameters.stream().map(Parameter::value).toArray(Matrix[]::new));
  }

  static double[] metric(Metric metric) {
    return MetricCase.of(metric).stream().mapToDouble(c -> c.result(metric)).toArray();
  }

  static double[] dataset(Dataset dataset) {
    try {
      return hash(DataHash.of(dataset.load(new ContractContext(1))));
    } catch (DataException e) {
      return new double[0];
    }
  }

  static double[] transform(Transform transform) {
    for (ExampleRows rows : List.<ExampleRows>of(ExampleRows::classes, ExampleRows::numbers)) {
      try {
        return hash(DataHash.of(transform.fit(rows.of(0, 64), RANDOM).apply(rows.of(64, 17))));
      } catch (DataException e) {
        // The other kind of targets, then.
      }
    }
    return new double[0];
  }

  private static double[] hash(String hash) {
    return hash.chars().asDoubleStream().toArray();
  }
}
