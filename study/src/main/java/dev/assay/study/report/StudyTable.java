package dev.assay.study.report;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import com.github.freva.asciitable.OverflowBehaviour;
import dev.assay.study.analysis.ArmSummary;
import dev.assay.study.analysis.Summary;
import java.util.ArrayList;
import java.util.List;

/** The table at the end of a study on a terminal: an arm a row. */
public final class StudyTable {
  private static final int WIDEST_NAME = 44;

  private StudyTable() {}

  /** The table, without a line feed at the end. */
  public static String text(Summary summary) {
    List<Column> columns = new ArrayList<>();
    columns.add(
        new Column()
            .header(summary.metric().name())
            .dataAlign(HorizontalAlign.LEFT)
            .maxWidth(WIDEST_NAME, OverflowBehaviour.ELLIPSIS_RIGHT));
    columns.add(new Column().header("verdict").dataAlign(HorizontalAlign.LEFT));
    for (String header : List.of("mean", "effect", "95 % interval", "Holm's p")) {
      columns.add(new Column().header(header));
    }
    boolean gaps = summary.arms().stream().anyMatch(arm -> arm.gapClosed().isPresent());
    if (gaps) {
      columns.add(new Column().header("gap closed"));
    }
    columns.add(new Column().header("trials"));
    Object[][] rows =
        ArmText.all(summary).stream().map(text -> row(text, gaps)).toArray(Object[][]::new);
    return AsciiTable.getTable(
        AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS, columns.toArray(Column[]::new), rows);
  }

  private static Object[] row(ArmText text, boolean gaps) {
    List<Object> row = new ArrayList<>();
    row.add(text.arm().name());
    row.add(text.arm().verdict().orElse(""));
    row.addAll(List.of(text.mean(), text.effect(), text.interval(), text.pHolm()));
    if (gaps) {
      row.add(text.gapClosed());
    }
    row.add(trials(text.arm()));
    return row.toArray();
  }

  private static String trials(ArmSummary arm) {
    return arm.trials()
        + (arm.diverged() > 0 ? ", " + arm.diverged() + " diverged" : "")
        + (arm.failed() > 0 ? ", " + arm.failed() + " failed" : "");
  }
}
