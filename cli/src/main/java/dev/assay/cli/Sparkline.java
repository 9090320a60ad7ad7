package dev.assay.cli;

import java.nio.charset.Charset;
import java.util.List;

/** A series of numbers as a line of blocks, the greatest number the highest. */
final class Sparkline {
  static final int WIDTH = 40;
  private static final String BLOCKS = "\u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588";
  private static final String PLAIN = "_.-~=+*#";
  private static final char NOT_FINITE = '!';

  private final String heights;

  /** Blocks where the terminal can show them, otherwise plain characters. */
  Sparkline(Charset charset) {
    heights = charset.newEncoder().canEncode(BLOCKS) ? BLOCKS : PLAIN;
  }

  /** The last number of each of at most {@link #WIDTH} stretches of equal length. */
  String of(List<Double> values) {
    double least = values.stream().filter(Double::isFinite).min(Double::compare).orElse(0.0);
    double most = values.stream().filter(Double::isFinite).max(Double::compare).orElse(0.0);
    int width = Math.min(WIDTH, values.size());
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < width; i++) {
      double value = values.get((int) ((i + 1L) * values.size() / width) - 1);
      text.append(Double.isFinite(value) ? height(value, least, most) : NOT_FINITE);
    }
    return text.toString();
  }

  private char height(double value, double least, double most) {
    if (most == least) {
      return heights.charAt(0);
    }
    double share = value / (most - least) - least / (most - least);
    int level = (int) (share * heights.length());
    return heights.charAt(Math.max(0, Math.min(heights.length() - 1, level)));
  }
}
