package dev.assay.config.problem;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the valid name that a mistyped one most resembles. */
public final class Nearest {
  private Nearest() {}

  /**
   * The most similar candidate; empty when none is similar. Case, hyphens and underscores count for
   * nothing.
   */
  public static Optional<String> to(String given, Collection<String> candidates) {
    String typed = plain(given);
    String best = null;
    int least = 2 + typed.length() / 4;
    for (String candidate : candidates) {
      int distance = distance(typed, plain(candidate));
      if (distance < least && distance < Math.max(typed.length(), candidate.length())) {
        best = candidate;
        least = distance;
      }
    }
    return Optional.ofNullable(best);
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
  }

  /**
   * Insertions, deletions, substitutions and swaps of neighbours that turn a into b (optimal string
   * alignment).
   */
  static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
