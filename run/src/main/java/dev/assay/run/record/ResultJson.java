package dev.assay.run.record;

import dev.assay.core.train.Divergence;
import dev.assay.core.train.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
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
    putTables(json, outcome.tables(), result.classNames());
    json.put("epochs", outcome.epochs());
    json.put("steps", outcome.steps());
    if (outcome.status() == Outcome.Status.COMPLETED) {
      json.put("stop", outcome.stop().reason().name().toLowerCase(Locale.ROOT).replace('_', '-'));
      outcome.stop().restored().ifPresent(epoch -> json.put("restoredEpoch", epoch));
    }
    json.put("clipped", result.clipped());
    json.put("seconds", result.seconds());
    result.runDirectory().ifPresent(d -> json.put("runDirectory", d.toString()));
    outcome.divergence().ifPresent(d -> json.set("divergence", divergence(d)));
    return json;
  }

  /** Puts {@code tables}, when there are any. */
  public static void putTables(
      ObjectNode json, Map<String, List<List<Long>>> tables, List<String> classNames) {
    if (!tables.isEmpty()) {
      ObjectNode node = json.putObject("tables");
      tables.forEach((name, counts) -> node.set(name, table(classNames, counts)));
    }
  }

  /** Counts of a list for each actual class, in it one for each predicted class. */
  private static ObjectNode table(List<String> classNames, List<List<Long>> counts) {
    ObjectNode json = Json.object();
    ArrayNode classes = json.putArray("classes");
    for (int c = 0; c < counts.size(); c++) {
      classes.add(classNames.isEmpty() ? Integer.toString(c) : classNames.get(c));
    }
    ArrayNode rows = json.putArray("counts");
    for (List<Long> row : counts) {
      ArrayNode cells = rows.addArray();
      row.forEach(cells::add);
    }
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
