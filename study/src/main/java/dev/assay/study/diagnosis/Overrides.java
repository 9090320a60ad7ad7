package dev.assay.study.diagnosis;

import dev.assay.config.edit.Edit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Joins the overrides of several changes so that none undoes another. */
final class Overrides {
  private static final String TRANSFORMS = "data.transforms";

  private Overrides() {}

  /**
   * All overrides of the changes: of one place the last one counts, lists of transforms are merged,
   * removals come last, and what replaces or removes a place makes changes within it needless.
   */
  static List<String> joined(List<Change> changes) {
    Map<String, String> values = new LinkedHashMap<>();
    List<String> removals = new ArrayList<>();
    for (Change change : changes) {
      for (String override : change.overrides()) {
        if (override.startsWith("~")) {
          removals.add(override);
        } else {
          String path = override.substring(0, override.indexOf('='));
          String value = override.substring(override.indexOf('=') + 1);
          values.merge(path, value, path.equals(TRANSFORMS) ? Overrides::union : (a, b) -> b);
        }
      }
    }
    List<String> all = new ArrayList<>();
    values.forEach((path, value) -> all.add(path + "=" + value));
    removals.stream().distinct().sorted(Overrides::later).forEach(all::add);
    return all.stream().filter(o -> all.stream().noneMatch(wide -> covers(wide, o))).toList();
  }

  /** Whether nothing of an override is left once the other one is made. */
  private static boolean covers(String wide, String override) {
    if (wide.equals(override)) {
      return false;
    }
    Edit outer = Edit.parse(wide, Path.of(""));
    List<String> way = Edit.parse(override, Path.of("")).path().segments();
    List<String> place = outer.path().segments();
    boolean within = place.size() <= way.size() && way.subList(0, place.size()).equals(place);
    return within
        && switch (outer) {
          case Edit.Insert _ -> false;
          case Edit.Remove _ -> !override.startsWith("+") || place.size() < way.size();
          case Edit.Replace _ -> place.size() < way.size();
        };
  }

  private static int later(String one, String other) {
    int length = Integer.compare(other.length(), one.length());
    return length != 0 ? length : other.compareTo(one);
  }

  private static String union(String one, String other) {
    List<String> items = new ArrayList<>(items(one));
    items(other).stream().filter(item -> !items.contains(item)).forEach(items::add);
    return "[" + String.join(", ", items) + "]";
  }

  /** The elements of a list in flow form, split at the commas outside brackets and braces. */
  static List<String> items(String list) {
    List<String> items = new ArrayList<>();
    int depth = 0;
    int start = 1;
    for (int i = 1; i < list.length(); i++) {
      char c = list.charAt(i);
      boolean end = i == list.length() - 1;
      if (depth == 0 && (c == ',' || end)) {
        String item = list.substring(start, i).strip();
        if (!item.isEmpty()) {
          items.add(item);
        }
        start = i + 1;
      }
      depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
    }
    return items;
  }
}
