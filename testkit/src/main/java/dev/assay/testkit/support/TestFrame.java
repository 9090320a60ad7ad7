package dev.assay.testkit.support;

import dev.assay.core.kernel.Kernels;
import dev.assay.core.kernel.Workers;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.Purpose;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.Frame;
import dev.assay.core.spi.Layer;
import dev.assay.core.spi.Parameter;
import dev.assay.core.spi.Slots;
import dev.assay.core.spi.WeightInit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;

/**
 * Buffers for one layer by itself. Gradients and scratch space hold NaN at first, so that a layer
 * that adds to them or leaves a part unwritten is found out.
 */
public final class TestFrame implements Frame {
  /** State of the pass, shared by a frame, its children, and frames for fewer rows. */
  private static final class Mode {
    boolean training = true;
    long step;
  }

  private final Mode mode;
  private final Kernels kernels;
  private final int rows;
  private final EnumMap<Purpose, RandomStream> random = new EnumMap<>(Purpose.class);
  private final List<Parameter> parameters = new ArrayList<>();
  private final List<Matrix> running = new ArrayList<>();
  private final List<Matrix> scratch = new ArrayList<>();
  private final List<Boolean> perRow = new ArrayList<>();
  private final List<TestFrame> children = new ArrayList<>();

  private TestFrame(Mode mode, Kernels kernels, int rows) {
    this.mode = mode;
    this.kernels = kernels;
    this.rows = rows;
  }

  /** Allocates and initialises what the layer declares. */
  public static TestFrame of(Layer layer, int inputs, int rows) {
    return of(new Mode(), new Kernels(new Workers(1)), "layer", layer, inputs, rows);
  }

  private static TestFrame of(
      Mode mode, Kernels kernels, String name, Layer layer, int inputs, int rows) {
    TestFrame frame = new TestFrame(mode, kernels, rows);
    for (Purpose purpose : Purpose.values()) {
      frame.random.put(purpose, RandomStream.of(1, purpose, name));
    }
    layer.outputs(inputs);
    layer.declare(frame.slots(name), inputs);
    return frame;
  }

  private Slots slots(String layer) {
    return new Slots() {
      @Override
      public void trainable(
          String name, Parameter.Role role, int rows, int columns, WeightInit init) {
        Matrix value = poisoned(rows, columns);
        init.fill(value, RandomStream.of(1, Purpose.INIT, layer + "." + name));
        Matrix gradient = poisoned(rows, columns);
        parameters.add(new Parameter(layer, layer + "." + name, role, value, gradient));
      }

      @Override
      public void running(String name, int rows, int columns, float initial) {
        Matrix value = Matrix.zeros(rows, columns);
        value.fill(initial);
        running.add(value);
      }

      @Override
      public void scratch(int columns) {
        scratch.add(poisoned(rows, columns));
        perRow.add(true);
      }

      @Override
      public void scratch(int rows, int columns) {
        scratch.add(poisoned(rows, columns));
        perRow.add(false);
      }

      @Override
      public void child(String name, Layer child, int inputs) {
        children.add(of(mode, kernels, layer + "." + name, child, inputs, rows));
      }
    };
  }

  /** The same parameters and buffers for fewer rows. */
  public TestFrame withRows(int fewer) {
    TestFrame frame = new TestFrame(mode, kernels, fewer);
    frame.random.putAll(random);
    frame.parameters.addAll(parameters);
    frame.running.addAll(running);
    for (int i = 0; i < scratch.size(); i++) {
      frame.scratch.add(perRow.get(i) ? scratch.get(i).rows(0, fewer) : scratch.get(i));
    }
    children.forEach(c -> frame.children.add(c.withRows(fewer)));
    return frame;
  }

  public TestFrame training(boolean training) {
    mode.training = training;
    return this;
  }

  public TestFrame step(long step) {
    mode.step = step;
    return this;
  }

  /** Every parameter, children's included. */
  public List<Parameter> parameters() {
    List<Parameter> all = new ArrayList<>(parameters);
    children.forEach(c -> all.addAll(c.parameters()));
    return all;
  }

  /** Every running statistic, children's included. */
  public List<Matrix> runningStatistics() {
    List<Matrix> all = new ArrayList<>(running);
    children.forEach(c -> all.addAll(c.runningStatistics()));
    return all;
  }

  /** Fills gradients and scratch space with NaN again. */
  public void poison() {
    parameters.forEach(p -> p.gradient().fill(Float.NaN));
    scratch.forEach(s -> s.fill(Float.NaN));
    children.forEach(TestFrame::poison);
  }

  private static Matrix poisoned(int rows, int columns) {
    Matrix result = Matrix.zeros(rows, columns);
    result.fill(Float.NaN);
    return result;
  }

  @Override
  public boolean training() {
    return mode.training;
  }

  @Override
  public long step() {
    return mode.step;
  }

  @Override
  public int rows() {
    return rows;
  }

  @Override
  public Matrix parameter(int number) {
    return parameters.get(number).value();
  }

  @Override
  public Matrix gradient(int number) {
    return parameters.get(number).gradient();
  }

  @Override
  public Matrix running(int number) {
    return running.get(number);
  }

  @Override
  public Matrix scratch(int number) {
    return scratch.get(number);
  }

  @Override
  public TestFrame child(int number) {
    return children.get(number);
  }

  @Override
  public RandomStream random(Purpose purpose) {
    return Objects.requireNonNull(random.get(purpose));
  }

  @Override
  public Kernels kernels() {
    return kernels;
  }
}
