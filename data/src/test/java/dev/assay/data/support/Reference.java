package dev.assay.data.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/** Numbers of scikit-learn 1.2.1, made by {@code benchmarks/reference/data.py}. */
public final class Reference {
  private Reference() {}

  /** The numbers of one named line. */
  public static double[] of(String name) {
    try (InputStream in = Reference.class.getResourceAsStream("/dev/assay/data/scikit-learn.csv")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      String line = text.lines().filter(l -> l.startsWith(name + ",")).findFirst().orElseThrow();
      return Arrays.stream(line.substring(name.length() + 1).split(",", -1))
          .mapToDouble(Double::parseDouble)
          .toArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
