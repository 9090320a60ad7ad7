package dev.assay.run.rules;

import dev.assay.core.data.Targets;
import dev.assay.core.spi.Evidence;
import java.util.ArrayList;
import java.util.List;

/** Changes that bring a part of an experiment to a known-good form, as overrides. */
public final class Repairs {
  /** Transforms that change the targets of training rows alone. */
  private static final List<String> SPOILING = List.of("label-noise", "shuffle-labels");

  private Repairs() {}

  /** The text of a setting; empty where there is none. */
  static String setting(Evidence e, String path) {
    return e.setting(path).orElse("");
  }

  /** Whether the targets are classes. */
  public static boolean classes(Evidence e) {
    return e.train().targets() instanceof Targets.Labels;
  }

  static int last(Evidence e) {
    return e.layers().size() - 1;
  }

  /** Where the activation of a layer stands; empty when it has none. */
  static String activationPath(Evidence e, int layer) {
    for (String key : List.of("activation", "function")) {
      String path = "network[" + layer + "]." + key;
      if (e.setting(path + ".type").isPresent()) {
        return path;
      }
    }
    return "";
  }

  /** Standardises the inputs after the other transforms; nothing when they are already. */
  public static List<String> scaleInputs(Evidence e) {
    return addTransform(e, "standardize");
  }

  /** Standardises the targets; nothing for classes, or when they are already. */
  public static List<String> scaleTargets(Evidence e) {
    return classes(e) ? List.of() : addTransform(e, "target-standardize");
  }

  /** Standardises inputs and numbers to predict, without any transform that spoils targets. */
  public static List<String> scaledPlainly(Evidence e) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; e.setting(transform(i)).isPresent(); i++) {
      String type = setting(e, transform(i) + ".type");
      if (!SPOILING.contains(type) && !type.endsWith("standardize")) {
        texts.add(setting(e, transform(i)));
      }
    }
    texts.add("standardize");
    if (!classes(e)) {
      texts.add("target-standardize");
    }
    return List.of("data.transforms=[" + String.join(", ", texts) + "]");
  }

  /** Removes one transform at a time. */
  public static List<List<String>> withoutTransforms(Evidence e) {
    List<List<String>> changes = new ArrayList<>();
    for (int i = 0; e.setting(transform(i)).isPresent(); i++) {
      changes.add(List.of("~" + transform(i)));
    }
    return changes;
  }

  private static String transform(int index) {
    return "data.transforms[" + index + "]";
  }

  private static List<String> addTransform(Evidence e, String... added) {
    List<String> types = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (int i = 0; e.setting("data.transforms[" + i + "].type").isPresent(); i++) {
      types.add(setting(e, "data.transforms[" + i + "].type"));
      texts.add(setting(e, "data.transforms[" + i + "]"));
    }
    List<String> fresh = List.of(added).stream().filter(t -> !types.contains(t)).toList();
    if (fresh.isEmpty()) {
      return List.of();
    }
    texts.addAll(fresh);
    return List.of("data.transforms=[" + String.join(", ", texts) + "]");
  }

  /** Standardises inputs and numbers to predict. */
  public static List<String> scaleBoth(Evidence e) {
    return classes(e) ? scaleInputs(e) : addTransform(e, "standardize", "target-standardize");
  }

  /** Gives every hidden layer another activation. */
  public static List<String> hiddenActivation(Evidence e, String activation) {
    List<String> changes = new ArrayList<>();
    for (int i = 0; i < last(e); i++) {
      String path = activationPath(e, i);
      if (!path.isEmpty() && !setting(e, path + ".type").equals(activation)) {
        changes.add(path + "=" + activation);
      }
    }
    return changes;
  }

  /** Gives every hidden layer an activation and initial weights that go with it. */
  public static List<String> hidden(Evidence e, String activation, String weights) {
    List<String> changes = new ArrayList<>(hiddenActivation(e, activation));
    changes.addAll(weights(e, weights));
    return changes;
  }

  /** Takes the last activation away and brings the targets to numbers around 1. */
  public static List<String> identityAndScaledTargets(Evidence e) {
    List<String> changes = new ArrayList<>(lastActivation(e, "identity"));
    changes.addAll(scaleTargets(e));
    return changes;
  }

  /** Gives every layer with weights other initial weights, and zero biases. */
  public static List<String> weights(Evidence e, String weights) {
    List<String> changes = new ArrayList<>();
    for (int i = 0; i <= last(e); i++) {
      String path = "network[" + i + "]";
      if (e.setting(path + ".weights.type").isPresent()
          && !setting(e, path + ".weights.type").equals(weights)) {
        changes.add(path + ".weights=" + weights);
      }
      if (e.setting(path + ".bias.type").isPresent()
          && !setting(e, path + ".bias.type").equals("zeros")) {
        changes.add(path + ".bias=zeros");
      }
    }
    return changes;
  }

  /** An output activation and a loss that belong together and to the targets. */
  public static List<String> head(Evidence e) {
    String loss = loss(e);
    List<String> changes = new ArrayList<>(lastActivation(e, "identity"));
    if (!setting(e, "loss.type").equals(loss)) {
      changes.add("loss=" + loss);
    }
    return changes;
  }

  /** The usual loss for the targets, on outputs without an activation. */
  public static String loss(Evidence e) {
    if (!classes(e)) {
      return "mean-squared-error";
    }
    return e.outputs() == 1 ? "sigmoid-cross-entropy" : "softmax-cross-entropy";
  }

  static List<String> lastActivation(Evidence e, String activation) {
    String path = activationPath(e, last(e));
    return path.isEmpty() || setting(e, path + ".type").equals(activation)
        ? List.of()
        : List.of(path + "=" + activation);
  }

  /** The mean instead of the sum over rows. */
  public static List<String> mean(Evidence e) {
    return setting(e, "loss.reduction").equals("sum") ? List.of("loss.reduction=mean") : List.of();
  }

  /** Another learning rate; nothing when the optimizer has none of that name. */
  public static List<String> rate(Evidence e, double factor) {
    return e.setting("optimizer.learningRate")
        .map(text -> List.of("optimizer.learningRate=" + tidy(Double.parseDouble(text) * factor)))
        .orElse(List.of());
  }

  /** Adam with a rate. */
  public static List<String> adam(double rate) {
    return List.of("optimizer={type: adam, learningRate: " + rate + "}");
  }

  /** No schedule. */
  public static List<String> constantRate(Evidence e) {
    return setting(e, "schedule.type").equals("constant")
        ? List.of()
        : List.of("schedule=constant");
  }

  /** No change of the gradients before the optimizer. */
  public static List<String> plainGradients(Evidence e) {
    return e.setting("gradients[0].type").isEmpty() ? List.of() : List.of("gradients=[]");
  }

  /** A usual batch. */
  public static List<String> usualBatch(Evidence e) {
    int rows = Math.min(32, e.train().rows());
    return setting(e, "training.batchSize").equals(Integer.toString(rows))
        ? List.of()
        : List.of("training.batchSize=" + rows);
  }

  /** So many epochs that there are at least {@code steps} steps. */
  public static List<String> moreSteps(Evidence e, long steps) {
    return e.rates()
        .filter(r -> r.steps() < steps)
        .map(r -> List.of("training.epochs=" + Math.ceilDiv(steps, r.stepsPerEpoch())))
        .orElse(List.of());
  }

  /** Removes every layer of a type, from the last to the first. */
  public static List<String> without(Evidence e, String type) {
    List<String> changes = new ArrayList<>();
    for (int i = last(e); i >= 0; i--) {
      if (setting(e, "network[" + i + "].type").equals(type)) {
        changes.add("~network[" + i + "]");
      }
    }
    return changes;
  }

  /** Dropout after the last hidden layer, where there is none in the network. */
  public static List<String> dropout(Evidence e, double rate) {
    return last(e) == 0 || !without(e, "dropout").isEmpty()
        ? List.of()
        : List.of("+network[" + last(e) + "]={type: dropout, rate: " + rate + "}");
  }

  /** Makes hidden layers narrower than {@code units} that wide. */
  public static List<String> widen(Evidence e, int units) {
    List<String> changes = new ArrayList<>();
    for (int i = 0; i < last(e); i++) {
      String text = setting(e, "network[" + i + "].units");
      if (!text.isEmpty() && Integer.parseInt(text) < units) {
        changes.add("network[" + i + "].units=" + units);
      }
    }
    return changes;
  }

  /** Three significant digits. */
  private static String tidy(double value) {
    return Double.toString(
        new java.math.BigDecimal(value)
            .round(new java.math.MathContext(3, java.math.RoundingMode.HALF_EVEN))
            .doubleValue());
  }
}
