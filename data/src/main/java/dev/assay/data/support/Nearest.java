package dev.assay.data.support;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds what someone probably meant. */
public final class Nearest {
  private Nearest() {}

  /**
   * The candidate with the fewest single-character edits from what was given, ignoring case; the
   * earlier one at a tie. Empty when all differ in more than half of their characters.
   */
  public static Optional<String> to(String given, List<String> candidates) {
    Optional<String> best = Optional.empty();
    int fewest = Integer.MAX_VALUE;
    for (String candidate : candidates) {
      int edits = edits(given.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
      if (edits < fewest && 2 * edits <= Math.max(given.length(), candidate.length())) {
        fewest = edits;
        best = Optional.of(candidate);
      }
    }
    return best;
  }

  /** The words {@code ; nearest: "x"}, or nothing. */
  public static String words(String given, List<String> candidates) {
    return to(given, candidates).map(name -> "; nearest: \"" + name + "\"").orElse("");
  }

  /** Levenshtein's distance, by rows. */
  private static int edits(String a, String b) {
    int[] above = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replace = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replace, 1 + Math.min(above[j], row[j - 1]));
      }
      int[] swap = above;
      above = row;
      row = swap;
    }
    return above[b.length()];
  }
}
