package dev.assay.study.report;

import dev.assay.run.record.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Debian's Chromium without a window. */
record Chromium(Path scratch) {
  static final Path PROGRAM = Path.of("/usr/bin/chromium");
  private static final int SECONDS = 120;

  /** Requests that no page started. */
  private static final String BROWSER_ITSELF = "not an origin";

  /**
   * What came of opening a page.
   *
   * @param dom the document after loading, as HTML
   * @param console lines that it wrote to the console, violations of its policy included
   * @param requests addresses on the network that it asked for
   */
  record Visit(String dom, List<String> console, List<String> requests) {}

  /** Opens a page with the network's names cut off. */
  Visit open(Path page) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory(scratch, "visit");
    Path dom = folder.resolve("dom.html");
    Path log = folder.resolve("log.txt");
    Path net = folder.resolve("net.json");
    List<String> command = new ArrayList<>(List.of(PROGRAM.toString()));
    command.addAll(
        List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--host-resolver-rules=MAP * ~NOTFOUND",
            "--user-data-dir=" + folder.resolve("profile"),
            "--enable-logging=stderr",
            "--v=0",
            "--log-net-log=" + net,
            "--virtual-time-budget=2000",
            "--dump-dom",
            page.toUri().toString()));
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(dom.toFile())
            .redirectError(log.toFile())
            .start();
    try {
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IOException("chromium failed:\n" + Files.readString(log));
      }
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    try (var lines = Files.lines(log, StandardCharsets.UTF_8)) {
      return new Visit(
          Files.readString(dom),
          lines.filter(line -> line.toUpperCase(Locale.ROOT).contains(":CONSOLE")).toList(),
          requests(net));
    }
  }

  private static List<String> requests(Path net) throws IOException {
    List<String> requests = new ArrayList<>();
    JsonNode log = JsonMapper.builder().build().readTree(Files.readString(net));
    for (JsonNode event : log.get("events")) {
      JsonNode initiator = event.at("/params/initiator");
      if (initiator.isString() && !initiator.asString().equals(BROWSER_ITSELF)) {
        requests.add(event.at("/params/url").asString() + " for " + Json.line(initiator));
      }
    }
    return requests;
  }
}
