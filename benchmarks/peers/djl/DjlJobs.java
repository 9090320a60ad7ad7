import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** DJL's side of the training jobs, on PyTorch: DjlJobs WHAT FOLDER; prints one JSON line. */
final class DjlJobs {
  private final Path folder;
  private final String job;
  private final int[] shape;
  private final NDManager manager = NDManager.newBaseManager();
  private final NDArray inputs;
  private final NDArray labels;
  private final List<Double> losses = new ArrayList<>();
  private final List<Long> ends = new ArrayList<>();

  private DjlJobs(Path folder) throws IOException {
    this.folder = folder;
    this.job = folder.getFileName().toString();
    this.shape =
        Arrays.stream(Files.readString(folder.resolve("shape.txt")).trim().split(" "))
            .mapToInt(Integer::parseInt)
            .toArray();
    this.inputs = floats("inputs.f32", new Shape(shape[0], shape[1]));
    int[] classes = new int[shape[0]];
    read("labels.i32").asIntBuffer().get(classes);
    this.labels = manager.create(classes, new Shape(shape[0], 1));
  }

  public static void main(String[] arguments) throws IOException {
    DjlJobs jobs = new DjlJobs(Path.of(arguments[1]));
    String fields =
        switch (arguments[0]) {
          case "losses" -> "\"losses\": " + jobs.tenLosses();
          case "step" -> value(jobs.millisPerStep());
          case "epoch" -> value(jobs.secondsPerEpoch());
          case "warm" -> value(jobs.microsWhenWarm());
          default -> throw new IllegalArgumentException(arguments[0]);
        };
    System.out.printf(
        "{%s, \"version\": \"DJL %s, PyTorch %s\", \"settings\": \"%s\"}%n",
        fields,
        Engine.getDjlVersion(),
        Engine.getEngine("PyTorch").getVersion(),
        "OMP_NUM_THREADS=" + System.getenv("OMP_NUM_THREADS"));
    System.exit(0);
  }

  private static String value(double value) {
    return String.format(Locale.ROOT, "\"value\": %.6g", value);
  }

  private ByteBuffer read(String name) throws IOException {
    return ByteBuffer.wrap(Files.readAllBytes(folder.resolve(name))).order(ByteOrder.LITTLE_ENDIAN);
  }

  private NDArray floats(String name, Shape as) throws IOException {
    float[] values = new float[Math.toIntExact(as.size())];
    read(name).asFloatBuffer().get(values);
    return manager.create(values, as);
  }

  private int epochs() {
    return switch (job) {
      case "a" -> 60;
      case "b" -> 3;
      default -> 20;
    };
  }

  private int batch() {
    return switch (job) {
      case "b" -> 128;
      case "d" -> 32;
      default -> shape[0];
    };
  }

  private String tenLosses() throws IOException {
    train(10, false, 10);
    return losses.toString();
  }

  private double millisPerStep() throws IOException {
    train(epochs(), true, Integer.MAX_VALUE);
    long[] steps = new long[ends.size() - 1];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = ends.get(i + 1) - ends.get(i);
    }
    long[] late = Arrays.copyOfRange(steps, steps.length / 2, steps.length);
    Arrays.sort(late);
    return late[late.length / 10] / 1e6;
  }

  private double secondsPerEpoch() throws IOException {
    int epochs = epochs() + 1;
    train(epochs, true, Integer.MAX_VALUE);
    int steps = ends.size() / epochs;
    double best = Double.POSITIVE_INFINITY;
    for (int e = 1; e < epochs; e++) {
      best = Math.min(best, (ends.get((e + 1) * steps - 1) - ends.get(e * steps - 1)) / 1e9);
    }
    return best;
  }

  private double microsWhenWarm() throws IOException {
    List<Double> micros = new ArrayList<>();
    long start = System.nanoTime();
    while (System.nanoTime() - start < 6e9) {
      ends.clear();
      train(epochs(), true, Integer.MAX_VALUE);
      micros.add((ends.getLast() - ends.getFirst()) / 1e3 / (ends.size() - 1));
    }
    int late = Math.max(1, micros.size() / 4);
    List<Double> sorted =
        micros.subList(micros.size() - late, micros.size()).stream()
            .sorted()
            .collect(Collectors.toList());
    return sorted.get(late / 10);
  }

  private SequentialBlock network() {
    SequentialBlock block = new SequentialBlock();
    for (int i = 2; i < shape.length; i++) {
      block.add(Linear.builder().setUnits(shape[i]).build());
      if (i < shape.length - 1) {
        block.add(Activation.reluBlock());
      }
    }
    return block;
  }

  /** DJL's weights are outputs x inputs, Assay's inputs x outputs. */
  private void setWeights(SequentialBlock block) throws IOException {
    int layer = 0;
    for (var parameter : block.getParameters()) {
      boolean weights = parameter.getKey().endsWith("weight");
      layer += weights ? 1 : 0;
      int in = shape[layer];
      int out = shape[layer + 1];
      NDArray value =
          weights
              ? floats("weights-" + layer + ".f32", new Shape(in, out)).transpose()
              : floats("bias-" + layer + ".f32", new Shape(out));
      value.copyTo(parameter.getValue().getArray());
    }
  }

  private void train(int epochs, boolean shuffle, int most) throws IOException {
    Tracker rate = Tracker.fixed(job.equals("b") ? 0.001f : 0.1f);
    Optimizer optimizer =
        job.equals("b")
            ? Optimizer.adam().optLearningRateTracker(rate).build()
            : Optimizer.sgd().setLearningRateTracker(rate).build();
    try (Model model = Model.newInstance(job, "PyTorch")) {
      SequentialBlock block = network();
      model.setBlock(block);
      try (Trainer trainer =
          model.newTrainer(
              new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()).optOptimizer(optimizer))) {
        trainer.initialize(new Shape(batch(), shape[1]));
        setWeights(block);
        int steps = 0;
        for (int epoch = 0; epoch < epochs; epoch++) {
          boolean mixed = shuffle && batch() < shape[0];
          try (NDManager scope = manager.newSubManager()) {
            NDArray order = mixed ? scope.randomPermutation(shape[0]) : null;
            for (int from = 0; from < shape[0]; from += batch()) {
              step(trainer, order, from, Math.min(shape[0], from + batch()));
              if (++steps == most) {
                return;
              }
            }
          }
        }
      }
    }
  }

  private void step(Trainer trainer, NDArray order, int from, int to) {
    try (NDManager scope = trainer.getManager().newSubManager()) {
      NDArray x = inputs;
      NDArray y = labels;
      if (order != null) {
        NDArray rows = order.get(new NDIndex("{}:{}", from, to));
        x = x.get(new NDIndex("{}", rows));
        y = y.get(new NDIndex("{}", rows));
      } else if (to - from < shape[0]) {
        x = x.get(new NDIndex("{}:{}", from, to));
        y = y.get(new NDIndex("{}:{}", from, to));
      }
      x.tempAttach(scope);
      y.tempAttach(scope);
      try (GradientCollector collector = trainer.newGradientCollector()) {
        NDArray loss = trainer.getLoss().evaluate(new NDList(y), trainer.forward(new NDList(x)));
        collector.backward(loss);
        if (losses.size() < 10) {
          losses.add((double) loss.getFloat());
        }
        loss.close();
      }
      trainer.step();
      ends.add(System.nanoTime());
    }
  }
}
