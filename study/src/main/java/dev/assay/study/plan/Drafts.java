package dev.assay.study.plan;

import dev.assay.config.edit.Edit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The arms of each design. */
final class Drafts {
  static final String BASE = "base";
  static final String TARGET = "target";

  private Drafts() {}

  static Draft base(List<Variation> variations) {
    return new Draft(BASE, Role.BASE, BASE, false, List.of(), levels(variations, 0));
  }

  /** The base with one factor at each of its other values. */
  static List<Draft> oneAtATime(List<Variation> variations) {
    return single(variations, false);
  }

  /** The base without each factor. */
  static List<Draft> leaveOneOut(List<Variation> variations) {
    return single(variations, true);
  }

  private static List<Draft> single(List<Variation> variations, boolean without) {
    List<Draft> drafts = new ArrayList<>();
    for (Variation variation : variations) {
      for (Variation.Level level : variation.levels().subList(1, variation.levels().size())) {
        Map<String, String> levels = levels(variations, 0);
        levels.put(variation.name(), level.label());
        String name =
            without ? "without " + variation.name() : variation.name() + "=" + level.label();
        drafts.add(new Draft(name, Role.ARM, BASE, false, level.edits(), levels));
      }
    }
    return drafts;
  }

  /** The target; the base with each difference; the target without each. */
  static List<Draft> bothWays(List<Variation> variations) {
    List<Draft> drafts = new ArrayList<>();
    drafts.add(target(variations));
    drafts.addAll(towards(variations));
    for (Variation variation : variations) {
      Map<String, String> levels = levels(variations, 1);
      levels.put(variation.name(), variation.levels().get(0).label());
      drafts.add(
          new Draft(
              TARGET + " - " + variation.name(), Role.ARM, TARGET, true, variation.back(), levels));
    }
    return drafts;
  }

  /** The base with each difference. */
  static List<Draft> towards(List<Variation> variations) {
    List<Draft> drafts = new ArrayList<>();
    for (Variation variation : variations) {
      Map<String, String> levels = levels(variations, 0);
      levels.put(variation.name(), variation.levels().get(1).label());
      drafts.add(
          new Draft(
              BASE + " + " + variation.name(),
              Role.ARM,
              BASE,
              false,
              variation.levels().get(1).edits(),
              levels));
    }
    return drafts;
  }

  static Draft target(List<Variation> variations) {
    return new Draft(TARGET, Role.TARGET, BASE, true, List.of(), levels(variations, 1));
  }

  /** All combinations but the base's, the first factor varying slowest. */
  static List<Draft> factorial(List<Variation> variations) {
    List<Draft> drafts = new ArrayList<>();
    int[] at = new int[variations.size()];
    while (next(at, variations)) {
      Map<String, String> levels = levels(variations, 0);
      List<Edit> edits = new ArrayList<>();
      List<String> names = new ArrayList<>();
      for (int i = 0; i < at.length; i++) {
        Variation variation = variations.get(i);
        Variation.Level level = variation.levels().get(at[i]);
        levels.put(variation.name(), level.label());
        edits.addAll(level.edits());
        if (at[i] > 0) {
          names.add(variation.name() + "=" + level.label());
        }
      }
      drafts.add(new Draft(String.join(", ", names), Role.ARM, BASE, false, edits, levels));
    }
    return drafts;
  }

  private static boolean next(int[] at, List<Variation> variations) {
    for (int i = at.length - 1; i >= 0; i--) {
      at[i]++;
      if (at[i] < variations.get(i).levels().size()) {
        return true;
      }
      at[i] = 0;
    }
    return false;
  }

  private static Map<String, String> levels(List<Variation> variations, int level) {
    Map<String, String> levels = new LinkedHashMap<>();
    variations.forEach(v -> levels.put(v.name(), v.levels().get(level).label()));
    return levels;
  }
}
