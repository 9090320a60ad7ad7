package dev.assay.study.execute;

import dev.assay.config.catalog.CatalogLoader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import tools.jackson.databind.json.JsonMapper;

/**
 * A process that runs trials for another: requests come on standard input and answers go to standard
 * output, one JSON object a line, until the input ends. The arguments are folders of plugins.
 */
public final class WorkerMain {
  private WorkerMain() {}

  public static void main(String[] args) throws IOException {
    PrintStream answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    // What a component prints must not stand among the answers.
    System.setOut(System.err);
    JsonMapper mapper = JsonMapper.builder().build();
    BufferedReader requests =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try (InProcessRunner runner =
        new InProcessRunner(
            CatalogLoader.load(Arrays.stream(args).map(Path::of).toList()), () -> false)) {
      for (String line = requests.readLine(); line != null; line = requests.readLine()) {
        answers.println(runner.run(mapper.readValue(line, TrialRequest.class)));
      }
    }
  }
}
