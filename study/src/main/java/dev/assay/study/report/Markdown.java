package dev.assay.study.report;

import java.util.List;
import java.util.stream.Collectors;

/** Text as Markdown that shows it as it is. */
final class Markdown {
  private static final String SPECIAL = "\\`*_[]|~$#";

  private Markdown() {}

  /** On one line, with what Markdown or HTML would read as markup taken literally. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    text.replaceAll("\\p{Cntrl}+", " ")
        .codePoints()
        .forEach(c -> {
          switch (c) {
            case '<' -> plain.append("&lt;");
            case '>' -> plain.append("&gt;");
            case '&' -> plain.append("&amp;");
            default -> plain.append(SPECIAL.indexOf(c) >= 0 ? "\\" : "").appendCodePoint(c);
          }
        });
    return plain.toString();
  }

  /** A code block, fenced by more backticks than the text has in a row. */
  static String code(String language, String text) {
    String fence = "```";
    while (text.contains(fence)) {
      fence += "`";
    }
    return fence + language + "\n" + text.stripTrailing() + "\n" + fence + "\n";
  }

  /** A table; the cells of the first {@code left} columns are aligned to the left. */
  static String table(List<String> header, int left, List<List<String>> rows) {
    StringBuilder table = new StringBuilder(row(header));
    table.append('|');
    for (int column = 0; column < header.size(); column++) {
      table.append(column < left ? " --- |" : " ---: |");
    }
    table.append('\n');
    rows.forEach(row -> table.append(row(row)));
    return table.toString();
  }

  private static String row(List<String> cells) {
    return cells.stream().map(Markdown::plain).collect(Collectors.joining(" | ", "| ", " |\n"));
  }
}
