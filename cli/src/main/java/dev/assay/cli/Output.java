package dev.assay.cli;

import dev.assay.config.problem.Problem;
import dev.assay.run.record.Json;
import dev.assay.run.record.ResultJson;
import java.io.PrintStream;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Where text goes: results to standard output, everything else to standard error. */
final class Output {
  private final PrintStream out;
  private final PrintStream err;

  Output(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  PrintStream out() {
    return out;
  }

  PrintStream err() {
    return err;
  }

  /**
   * Problems for people on standard error, and with --json as the one object on standard output.
   */
  void problems(List<Problem> problems, boolean json) {
    problems.forEach(p -> err.println(p));
    if (problems.size() > 1) {
      err.println(problems.size() + " problems; nothing was written");
    }
    if (json) {
      ObjectNode object = Json.object();
      object.put("schemaVersion", ResultJson.SCHEMA_VERSION);
      object.put("status", "invalid");
      ArrayNode list = object.putArray("problems");
      problems.forEach(p -> list.addPOJO(p));
      out.println(Json.line(object));
    }
  }
}
