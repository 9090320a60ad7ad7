package dev.assay.run.rules;

import dev.assay.core.data.Table;
import dev.assay.core.data.TargetShape;
import dev.assay.core.data.Targets;
import dev.assay.core.evidence.Course;
import dev.assay.core.evidence.LayerState;
import dev.assay.core.evidence.ParameterState;
import dev.assay.core.evidence.Probes;
import dev.assay.core.evidence.Rates;
import dev.assay.core.evidence.Slope;
import dev.assay.core.evidence.Snapshot;
import dev.assay.core.evidence.Start;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.Activation;
import dev.assay.core.spi.ElementwiseActivation;
import dev.assay.core.spi.Evidence;
import dev.assay.core.spi.Finding;
import dev.assay.core.spi.Frame;
import dev.assay.core.spi.Layer;
import dev.assay.core.spi.Loss;
import dev.assay.core.spi.LossTally;
import dev.assay.core.spi.Rule;
import dev.assay.core.spi.Slots;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Evidence made up for a test: a sound experiment, but for what a test changes. */
final class Given implements Evidence {
  private final Map<String, String> settings = new HashMap<>();
  private final List<Course> courses = new ArrayList<>();
  private List<Activation> activations = List.of(new Bounds(0, INF), new Bounds(-INF, INF));
  private Loss.Input input = Loss.Input.LOGITS;
  private Table train = table(column(-1, 1, -1, 1), labels(2, 0, 1, 0, 1));
  private Optional<Table> held = Optional.empty();
  private Optional<Start> start = Optional.empty();
  private Optional<Probes> probes = Optional.empty();
  private Rates rates = new Rates(0.1, 4000, 100, 4000, 1);

  static final double INF = Double.POSITIVE_INFINITY;

  static Given sound() {
    return new Given()
        .setting("loss.type", "softmax-cross-entropy")
        .setting("loss.reduction", "mean")
        .setting("optimizer.type", "sgd")
        .setting("optimizer.learningRate", "0.1")
        .setting("schedule.type", "constant")
        .setting("training.batchSize", "32")
        .dense(0, 32, "relu", "he-uniform")
        .dense(1, 2, "identity", "glorot-uniform");
  }

  Given dense(int layer, int units, String activation, String weights) {
    String path = "network[" + layer + "]";
    return setting(path + ".type", "dense")
        .setting(path + ".units", Integer.toString(units))
        .setting(path + ".activation.type", activation)
        .setting(path + ".weights.type", weights);
  }

  Given setting(String path, String value) {
    settings.put(path, value);
    return this;
  }

  Given activations(Activation... functions) {
    activations = List.of(functions);
    return this;
  }

  Given takes(Loss.Input taken) {
    input = taken;
    return this;
  }

  Given train(Matrix inputs, Targets targets) {
    train = table(inputs, targets);
    return this;
  }

  Given held(Targets targets) {
    held = Optional.of(table(Matrix.zeros(targets.rows(), 1), targets));
    return this;
  }

  Given rates(Rates given) {
    rates = given;
    return this;
  }

  Given probes(Probes given) {
    probes = Optional.of(given);
    return this;
  }

  Given start(double loss, double prior, double doubled, Snapshot first, Slope... slopes) {
    start = Optional.of(new Start(loss, prior, doubled, first, List.of(slopes)));
    return this;
  }

  Given start(Snapshot first) {
    return start(0.7, 0.69, 1, first);
  }

  Given course(Course course) {
    courses.add(course);
    return this;
  }

  /** What a rule finds. */
  List<Finding> examined(Rule rule) {
    return rule.examine(this);
  }

  static Course course(Snapshot last, Map<String, List<Double>> series, double train, double held) {
    return new Course(List.of(last), series, 4000, false, 0, held, train);
  }

  static Snapshot snapshot(List<LayerState> layers, ParameterState... parameters) {
    return new Snapshot(0, 0.7, layers, List.of(parameters));
  }

  static LayerState layer(double deviation, double variation, double dead, double saturated) {
    return new LayerState(0, deviation, variation, dead, saturated, Double.isFinite(deviation));
  }

  static LayerState mean(double mean) {
    return new LayerState(mean, 0.2, 0.2, 0, 0, true);
  }

  /** A layer in order. */
  static LayerState alive() {
    return layer(1, 1, 0.1, 0.01);
  }

  static ParameterState weights(int layer, double deviation, double gradient, double update) {
    return new ParameterState("w" + layer, layer, true, 1, deviation, gradient, update);
  }

  static Targets labels(int classes, int... values) {
    return new Targets.Labels(values, 0, values.length, classes);
  }

  static Targets numbers(float... values) {
    return new Targets.Values(column(values));
  }

  static Matrix column(float... values) {
    Matrix m = Matrix.zeros(values.length, 1);
    for (int i = 0; i < values.length; i++) {
      m.set(i, 0, values[i]);
    }
    return m;
  }

  private static Table table(Matrix inputs, Targets targets) {
    return new Table(inputs, targets);
  }

  @Override
  public List<Layer> layers() {
    return activations.stream().<Layer>map(Plain::new).toList();
  }

  @Override
  public int inputs() {
    return train.inputs().columns();
  }

  @Override
  public int outputs() {
    return train.targets() instanceof Targets.Labels labels ? labels.classes() : 1;
  }

  @Override
  public Loss loss() {
    return new Takes(input);
  }

  @Override
  public Table train() {
    return train;
  }

  @Override
  public Optional<Table> held() {
    return held;
  }

  @Override
  public Optional<Probes> probes() {
    return probes;
  }

  @Override
  public Optional<String> setting(String path) {
    return Optional.ofNullable(settings.get(path));
  }

  @Override
  public Optional<Rates> rates() {
    return Optional.of(rates);
  }

  @Override
  public Optional<Start> start() {
    return start;
  }

  @Override
  public List<Course> courses() {
    return courses;
  }

  /** An activation of which only the bounds matter. */
  record Bounds(double lowerBound, double upperBound) implements ElementwiseActivation {
    @Override
    public boolean isIdentity() {
      return lowerBound == -INF;
    }

    @Override
    public double value(double z) {
      return z;
    }

    @Override
    public double derivative(double z) {
      return 1;
    }
  }

  private record Plain(@Nullable Activation activation) implements Layer {
    @Override
    public int outputs(int inputs) {
      return inputs;
    }

    @Override
    public void declare(Slots slots, int inputs) {}

    @Override
    public void forward(Frame frame, Matrix x, Matrix y) {}

    @Override
    public void backward(Frame frame, Matrix x, Matrix y, Matrix dY, @Nullable Matrix dX) {}
  }

  private record Takes(Input input) implements Loss {
    @Override
    public Reduction reduction() {
      return Reduction.MEAN;
    }

    @Override
    public void check(int outputs, TargetShape targets) {}

    @Override
    public void rows(
        Matrix outputs,
        Targets targets,
        double[] losses,
        float[] scale,
        @Nullable Matrix dOutputs,
        LossTally tally) {}
  }
}
