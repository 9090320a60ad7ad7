package dev.assay.study.plan;

import dev.assay.config.ConfigLoader;
import dev.assay.config.LoadedExperiment;
import dev.assay.config.problem.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes arms from arms while a study runs. */
public final class ArmEdits {
  private final ConfigLoader loader;

  public ArmEdits(ConfigLoader loader) {
    this.loader = loader;
  }

  /**
   * An arm with further overrides, which must leave data and plugins as they are.
   *
   * @param reference the arm it is compared with
   * @param levels what to show beside the arm's own levels
   * @throws dev.assay.config.problem.ConfigException when the overrides do not fit
   */
  public Arm with(
      Arm arm, String name, String reference, List<String> overrides, Map<String, String> levels) {
    LoadedExperiment loaded = load(arm, overrides);
    List<String> all = new ArrayList<>(arm.overrides());
    all.addAll(overrides);
    Map<String, String> shown = new LinkedHashMap<>(arm.levels());
    shown.putAll(levels);
    return new Arm(
        name,
        arm.role(),
        reference,
        all,
        shown,
        loaded.configHash(),
        arm.environment(),
        loaded.resolved().yaml());
  }

  /** The learning rate of an arm's optimizer. */
  public double learningRate(Arm arm) {
    return load(arm, List.of()).experiment().optimizer().learningRate();
  }

  private LoadedExperiment load(Arm arm, List<String> overrides) {
    return loader.load(
        arm.yaml(),
        new Source("arm \"" + arm.name() + '"', Path.of("").toAbsolutePath()),
        overrides);
  }
}
