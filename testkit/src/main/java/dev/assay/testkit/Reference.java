package dev.assay.testkit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Numbers of another implementation: lines of a name and numbers, separated by commas; the first
 * line names the implementation and its version.
 */
public final class Reference {
  private final Map<String, double[]> lines = new HashMap<>();

  /**
   * Reads a resource that lies beside a test.
   *
   * @param test the class beside which it lies
   */
  public Reference(Class<?> test, String resource) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(test.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8))) {
      reader.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line) {
    String[] cells = line.split(",", -1);
    lines.put(cells[0], Arrays.stream(cells).skip(1).mapToDouble(Double::parseDouble).toArray());
  }

  public double[] numbers(String name) {
    return Objects.requireNonNull(lines.get(name), name);
  }

  public double number(String name) {
    double[] numbers = numbers(name);
    if (numbers.length != 1) {
      throw new IllegalArgumentException(name + " has " + numbers.length + " numbers");
    }
    return numbers[0];
  }

  public float[] floats(String name) {
    double[] numbers = numbers(name);
    float[] floats = new float[numbers.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) numbers[i];
    }
    return floats;
  }
}
