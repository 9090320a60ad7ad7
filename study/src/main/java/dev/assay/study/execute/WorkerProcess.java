package dev.assay.study.execute;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A process of {@link WorkerMain}. Not thread-safe. */
final class WorkerProcess implements AutoCloseable {
  private static final long POLL_MILLIS = 100;

  private final Process process;
  private final BufferedWriter requests;
  private final BufferedReader answers;

  private WorkerProcess(Process process) {
    this.process = process;
    this.requests =
        new BufferedWriter(
            new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
    this.answers =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /**
   * Starts a worker with the class path and the options of this JVM.
   *
   * @param heapBytes the most memory it may take for its heap
   */
  static WorkerProcess start(List<Path> plugins, long heapBytes) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (String option : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
      if (!option.startsWith("-Xmx") && !option.startsWith("-agentlib") && !option.startsWith("-javaagent")) {
        command.add(option);
      }
    }
    // Trials of a worker follow each other, so one collector thread does.
    command.removeIf(o -> o.startsWith("-XX:+Use") && o.endsWith("GC"));
    command.addAll(List.of("-XX:+UseSerialGC", "-Xmx" + heapBytes));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), WorkerMain.class.getName()));
    plugins.forEach(p -> command.add(p.toString()));
    try {
      return new WorkerProcess(
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Asks and waits.
   *
   * @param waiting asked several times a second
   * @return the answer; empty when the process died or waiting was over before
   */
  Optional<String> ask(String request, Waiting waiting) {
    CompletableFuture<@Nullable String> answer = new CompletableFuture<>();
    Thread.ofVirtual().start(() -> answer.complete(exchange(request)));
    while (true) {
      try {
        return Optional.ofNullable(answer.get(POLL_MILLIS, TimeUnit.MILLISECONDS));
      } catch (TimeoutException e) {
        if (waiting.over()) {
          return Optional.empty();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return Optional.empty();
      } catch (ExecutionException e) {
        return Optional.empty();
      }
    }
  }

  /** Tells whether to wait no longer. */
  interface Waiting {
    boolean over();
  }

  private @Nullable String exchange(String request) {
    try {
      requests.write(request);
      requests.newLine();
      requests.flush();
      return answers.readLine();
    } catch (IOException e) {
      return null; // The process died; the caller says so.
    }
  }

  /** How the process ended, in words; it must be dead or is made so. */
  String end() {
    try {
      if (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
        return "did not answer and was stopped";
      }
      return "died with exit code " + process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "was interrupted";
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
