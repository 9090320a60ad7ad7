package dev.assay.study.execute;

import dev.assay.config.problem.ConfigException;
import dev.assay.config.problem.Mark;
import dev.assay.config.problem.NodePath;
import dev.assay.config.problem.Problem;
import dev.assay.config.problem.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The file {@code journal.jsonl} of a study: a line for every trial that ended, appended and
 * flushed at once, so that a study that is killed goes on where it was. A last line without its
 * line feed was being written when the process died, and is dropped. Thread-safe.
 */
public final class Journal implements AutoCloseable {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final FileChannel channel;
  private final Map<String, TrialAnswer> finished = new LinkedHashMap<>();
  private final Map<String, TrialAnswer> failed = new LinkedHashMap<>();
  private final List<Line> events = new ArrayList<>();

  /**
   * A line: a trial, or an event of the study.
   *
   * @param event {@code trial}, {@code session} or {@code verdicts}
   * @param key of the trial
   * @param details of another event
   * @param time of day it was written
   */
  public record Line(
      String event,
      Optional<String> key,
      Optional<String> arm,
      Optional<Long> seed,
      Optional<TrialAnswer> answer,
      Map<String, String> details,
      String time) {}

  private Journal(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Opens a journal, or begins one.
   *
   * @throws ConfigException when a line that was written whole is not a journal's
   */
  public static Journal open(Path file) {
    try {
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      Journal journal = new Journal(channel);
      channel.truncate(journal.read(file));
      channel.position(channel.size());
      return journal;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a journal without being able to write it. */
  public static Journal readOnly(Path file) {
    try {
      Journal journal = new Journal(FileChannel.open(file, StandardOpenOption.READ));
      journal.read(file);
      return journal;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads whole lines and gives the number of bytes they take. */
  private long read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int from = 0;
    int number = 1;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        accept(line(file, number++, new String(bytes, from, i - from, StandardCharsets.UTF_8)));
        from = i + 1;
      }
    }
    return from;
  }

  private static Line line(Path file, int number, String text) {
    try {
      return MAPPER.readValue(text, Line.class);
    } catch (JacksonException e) {
      throw new ConfigException(
          Problem.unexpected(
              new Mark(Source.file(file), number, 1),
              NodePath.ROOT,
              "something else",
              "a journal's line; without this line the study runs its trial again"));
    }
  }

  private void accept(Line line) {
    if (line.key().isPresent() && line.answer().isPresent()) {
      String key = line.key().get();
      TrialAnswer answer = line.answer().get();
      if (answer.finished()) {
        finished.putIfAbsent(key, answer);
        failed.remove(key);
      } else {
        failed.put(key, answer);
      }
    } else {
      events.add(line);
    }
  }

  /** The result of a trial; empty when it never finished. */
  public synchronized Optional<TrialAnswer> finished(String key) {
    return Optional.ofNullable(finished.get(key));
  }

  /** The last failure of a trial that never finished. */
  public synchronized Optional<TrialAnswer> failed(String key) {
    return Optional.ofNullable(failed.get(key));
  }

  /** Lines that are no trials, in order. */
  public synchronized List<Line> events() {
    return List.copyOf(events);
  }

  /** Appends a line. */
  public synchronized void append(Line line) {
    ByteBuffer bytes =
        ByteBuffer.wrap((MAPPER.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    accept(line);
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
