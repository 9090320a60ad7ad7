package dev.assay.cli;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Tables of how often each class was predicted as each, actual classes down. */
final class CountText {
  private static final int MOST_CLASSES = 20;

  private CountText() {}

  /**
   * The tables of the part that judges: other data, else test, else validation, else train.
   *
   * @param tables by part and metric, such as {@code test.confusion-matrix}
   * @param classNames empty when classes have no names
   */
  static String of(Map<String, List<List<Long>>> tables, List<String> classNames) {
    StringBuilder text = new StringBuilder();
    tables.forEach((key, counts) -> {
      String metric = key.substring(key.indexOf('.') + 1);
      Optional<String> judge =
          Stream.of("data.", "test.", "validation.", "train.")
              .map(part -> part + metric)
              .filter(tables::containsKey)
              .findFirst();
      if (judge.equals(Optional.of(key))) {
        text.append(key).append(System.lineSeparator());
        text.append(table(counts, classNames)).append(System.lineSeparator());
      }
    });
    return text.toString();
  }

  private static String table(List<List<Long>> counts, List<String> classNames) {
    if (counts.size() > MOST_CLASSES) {
      return "%d x %d counts, in result.json".formatted(counts.size(), counts.size());
    }
    List<Column> columns = new ArrayList<>();
    columns.add(new Column().header("actual \\ predicted").dataAlign(HorizontalAlign.LEFT));
    Object[][] rows = new Object[counts.size()][counts.size() + 1];
    for (int c = 0; c < rows.length; c++) {
      String name = classNames.isEmpty() ? Integer.toString(c) : classNames.get(c);
      columns.add(new Column().header(name));
      rows[c][0] = name;
      for (int p = 0; p < rows.length; p++) {
        rows[c][p + 1] = counts.get(c).get(p);
      }
    }
    return AsciiTable.getTable(
        AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS, columns.toArray(Column[]::new), rows);
  }
}
