package dev.assay.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Measures one thing and prints one line of JSON. Arguments: what, the job's file, threads, then
 * overrides or what the measurement needs.
 */
public final class Main {
  private static final double WARM_SECONDS = 6;

  private Main() {}

  public static void main(String[] arguments) throws IOException {
    String what = arguments[0];
    if (what.equals("peak")) {
      print(Peak.json());
      return;
    }
    if (what.equals("functions")) {
      print(Functions.json());
      return;
    }
    Path file = Path.of(arguments[1]);
    int threads = Integer.parseInt(arguments[2]);
    List<String> rest = List.of(arguments).subList(3, arguments.length);
    Job job = new Job(file, what.equals("export") ? List.of() : rest, threads);
    switch (what) {
      case "export" -> Exchange.write(job, Path.of(rest.get(0)));
      case "losses" -> print("\"losses\": " + Arrays.toString(losses(job)));
      case "step" -> print(value(millisPerStep(job)));
      case "epoch" -> print(value(secondsPerEpoch(job)));
      case "warm" -> print(value(microsPerStepWhenWarm(job)));
      case "trainings" -> trainings(job, 8);
      case "allocation" -> print(allocation(job));
      case "scaling" -> print(Scaling.json(file, threads));
      case "memory" -> print(memory(job));
      default -> throw new IllegalArgumentException("unknown measurement " + what);
    }
  }

  private static void print(String fields) {
    System.out.println("{" + fields + "}");
  }

  private static String value(double value) {
    return String.format(Locale.ROOT, "\"value\": %.6g", value);
  }

  /** The objective of the first ten steps, in the rows' own order. */
  private static double[] losses(Job job) {
    StepClock clock = new StepClock();
    job.with("training.shuffle=false").run(clock);
    return Arrays.copyOf(clock.times().objectives(), 10);
  }

  private static double millisPerStep(Job job) {
    StepClock clock = new StepClock();
    job.run(clock);
    return clock.times().fastestTenth() / 1e6;
  }

  /** The fastest epoch but the first. */
  private static double secondsPerEpoch(Job job) {
    int epochs = 4;
    StepClock clock = new StepClock();
    job.with("training.epochs=" + epochs).run(clock);
    int steps = clock.times().steps() / epochs;
    double best = Double.POSITIVE_INFINITY;
    for (int epoch = 1; epoch < epochs; epoch++) {
      best =
          Math.min(best, clock.times().between(epoch * steps - 1, (epoch + 1) * steps - 1) / 1e9);
    }
    return best;
  }

  /** The fastest tenth of the last quarter of the trainings that fit into the time to warm up. */
  private static double microsPerStepWhenWarm(Job job) {
    List<Double> micros = new ArrayList<>();
    long start = System.nanoTime();
    while (System.nanoTime() - start < WARM_SECONDS * 1e9) {
      StepClock clock = new StepClock();
      job.run(clock);
      int last = clock.times().steps() - 1;
      micros.add(clock.times().between(0, last) / 1e3 / last);
    }
    List<Double> late =
        micros.subList(micros.size() - Math.max(1, micros.size() / 4), micros.size()).stream()
            .sorted()
            .collect(Collectors.toList());
    return late.get(late.size() / 10);
  }

  /** A few trainings with seeds of their own, and nothing else: timed from outside. */
  private static void trainings(Job job, int count) {
    for (int seed = 1; seed <= count; seed++) {
      job.with("seed=" + seed).run();
    }
    print("\"trainings\": " + count);
  }

  private static String allocation(Job job) {
    Allocation allocation = new Allocation();
    job.run(allocation);
    double besides = allocation.counter().besidesPerEpoch();
    return value(allocation.counter().perStep())
        + String.format(Locale.ROOT, ", \"besides\": %.6g", besides);
  }

  /** The process' greatest resident memory after a training, and the bytes of its training rows. */
  private static String memory(Job job) throws IOException {
    job.run();
    String peak;
    try (var lines = Files.lines(Path.of("/proc/self/status"))) {
      peak = lines.filter(l -> l.startsWith("VmHWM")).findFirst().orElseThrow();
    }
    long kilobytes = Long.parseLong(peak.replaceAll("\\D", ""));
    // Read again, and only now: what it takes is not the training's.
    long rows = job.prepare().parts().train().inputs().size();
    return "\"peak\": " + kilobytes * 1024 + ", \"data\": " + 4L * rows;
  }
}
