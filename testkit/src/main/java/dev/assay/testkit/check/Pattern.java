package dev.assay.testkit.check;

/** What wrong numbers have in common. */
final class Pattern {
  private static final int ENOUGH = 3;
  private static final double SAME_RATIO = 1e-3;

  private final long[] broken = new long[2];
  private final long[] kept = new long[2];
  private double leastRatio = Double.POSITIVE_INFINITY;
  private double greatestRatio = Double.NEGATIVE_INFINITY;
  private boolean ratios = true;
  private long count;
  private long wrong;

  void add(Measurement m) {
    count++;
    boolean isKept = m.kept();
    wrong += isKept ? 0 : 1;
    if (m.value() != 0 && !Double.isNaN(m.value())) {
      (isKept ? kept : broken)[m.value() < 0 ? 0 : 1]++;
    }
    if (!isKept) {
      double ratio = m.given() / m.expected();
      ratios &= Double.isFinite(ratio);
      leastRatio = Math.min(leastRatio, ratio);
      greatestRatio = Math.max(greatestRatio, ratio);
    }
  }

  long count() {
    return count;
  }

  long broken() {
    return wrong;
  }

  /** A factor that all wrong numbers share, or the sign of the places; empty when there is none. */
  String common() {
    if (wrong >= ENOUGH
        && ratios
        && greatestRatio - leastRatio <= SAME_RATIO * Math.abs(greatestRatio)) {
      return greatestRatio == 0
          ? "always 0"
          : Math.abs(greatestRatio + 1) <= SAME_RATIO
              ? "the sign is reversed"
              : "always "
                  + Text.number((leastRatio + greatestRatio) / 2)
                  + " times what is expected";
    }
    for (int sign = 0; sign < 2; sign++) {
      if (broken[sign] >= ENOUGH && broken[1 - sign] == 0 && kept[1 - sign] >= ENOUGH) {
        return sign == 0 ? "only below 0" : "only above 0";
      }
    }
    return "";
  }
}
