package dev.assay.run.record;

import dev.assay.core.train.Divergence;
import dev.assay.core.train.Outcome;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** The result of a run in the stable form that {@code --json} prints and result.json holds. */
public final class ResultJson {
  /** Raised when a field changes its meaning or goes away; new fields do not raise it. */
  public static final int SCHEMA_VERSION = 1;

  private ResultJson() {}

  public static ObjectNode of(TrialResult result) {
    Outcome outcome = result.outcome();
    ObjectNode json = Json.object();
    json.put("schemaVersion", SCHEMA_VERSION);
    json.put("status", outcome.status().name().toLowerCase(Locale.ROOT));
    json.put("experiment", result.experiment());
    json.put("seed", result.seed());
    json.put("configHash", result.configHash());
    json.put("weightsHash", result.weightsHash());
    json.set("metrics", Json.metrics(outcome.metrics()));
    json.put("epochs", outcome.epochs());
    json.put("steps", outcome.steps());
    json.put("clipped", result.clipped());
    json.put("seconds", result.seconds());
    result.runDirectory().ifPresent(d -> json.put("runDirectory", d.toString()));
    outcome.divergence().ifPresent(d -> json.set("divergence", divergence(d)));
    return json;
  }

  private static ObjectNode divergence(Divergence d) {
    ObjectNode json = Json.object();
    json.put("step", d.step());
    json.put("epoch", d.epoch());
    json.put("where", d.where());
    return json;
  }
}
