package dev.assay.data.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.data.DataException;
import dev.assay.core.data.LoadedData;
import dev.assay.core.data.RawColumn;
import dev.assay.core.data.Table;
import dev.assay.core.spi.DataFile;
import dev.assay.core.spi.ParamException;
import dev.assay.data.support.TargetKind;
import dev.assay.data.support.TestFiles;
import dev.assay.data.support.Where;
import dev.assay.testkit.support.ContractContext;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Columns of categories, missing cells, dates, and columns that are left out. */
class CsvColumnsTest {
  private static final String ROWS =
      """
      id,colour,size,y
      a,red,1,0
      b,blue,,1
      c,red,3,
      d,,4,1
      e,green,5,2
      """;
  private static final Map<String, List<String>> FOUND = Map.of();
  @TempDir Path folder;

  private Csv csv(
      String text,
      List<String> categories,
      Map<String, List<String>> names,
      MissingCells missing,
      @Nullable String test) {
    DataFile file = TestFiles.write(folder, "t.csv", text);
    DataFile own = test == null ? null : TestFiles.write(folder, "test.csv", test);
    return new Csv(
        file,
        Column.parse("y"),
        List.of(),
        null,
        true,
        ",",
        TargetKind.NUMBERS,
        own,
        categories.stream().map(Column::parse).toList(),
        names,
        missing,
        text.startsWith("id") ? List.of(Column.parse("id")) : List.of(),
        Where.AUTO);
  }

  private static LoadedData load(Csv csv) {
    return csv.load(new ContractContext(1));
  }

  private static void refused(Csv csv, String message) {
    assertThatThrownBy(() -> load(csv)).isInstanceOf(DataException.class).hasMessage(message);
  }

  @Test
  void dropsRowsThatLackAnInputOrATarget() {
    Table table = load(csv(ROWS, List.of("colour"), FOUND, MissingCells.DROP, null)).main();
    assertThat(table.columnNames()).containsExactly("colour", "size");
    assertThat(table.inputs().data()).containsExactly(1, 1, 0, 5);
    assertThat(table.rawColumns())
        .containsExactly(
            new RawColumn(List.of("green", "red"), false, false), RawColumn.numbers(false));
  }

  @Test
  void dropsRowsThatLackTheirWeight() {
    DataFile file = TestFiles.write(folder, "t.csv", "x,w,y\n1,2,a\n2,NA,b\n3,,a\n4,1,b\n");
    Table table =
        load(new Csv(
                file,
                Column.parse("y"),
                List.of(),
                Column.parse("w"),
                true,
                ",",
                TargetKind.AUTO,
                null,
                List.of(),
                FOUND,
                MissingCells.DROP,
                List.of(),
                Where.AUTO))
            .main();
    assertThat(table.inputs().data()).containsExactly(1, 4);
    assertThat(table.weights().orElseThrow().data()).containsExactly(2, 1);
  }

  @Test
  void refusesAColumnOfCategoriesThatIsNamedTwice() {
    refused(
        csv(ROWS, List.of("colour"), Map.of("1", List.of("red")), MissingCells.DROP, null),
        "t.csv: column colour is twice in categories and categoryNames");
  }

  @Test
  void keepsNamesOfCategoriesInTheOrderWritten() {
    Map<String, List<String>> names = new LinkedHashMap<>();
    for (int i = 40; i > 0; i--) {
      names.put(Integer.toString(i), List.of("a"));
    }
    assertThat(csv(ROWS, List.of(), names, MissingCells.DROP, null).categoryNames().keySet())
        .containsExactlyElementsOf(names.keySet());
  }

  @Test
  void keepsGapsWhereTheyAreToBeFilled() {
    String rows = ROWS.replace("c,red,3,\n", "");
    Table table = load(csv(rows, List.of("colour"), FOUND, MissingCells.MEAN, null)).main();
    assertThat(table.inputs().data()).containsExactly(2, 1, 0, Float.NaN, Float.NaN, 4, 1, 5);
    assertThat(table.rawColumns().getFirst())
        .isEqualTo(new RawColumn(List.of("blue", "green", "red"), false, true));
    refused(
        csv(ROWS, List.of("colour"), FOUND, MissingCells.MEAN, null),
        "t.csv:4: column 4 (y): the cell is empty, expected a number");
  }

  @Test
  void manyWordsMeanMissingAmongNumbersAndAreNamesAmongCategories() {
    String rows = "colour,size,y\nNA,1,0\nred,N/A,0\nred,nan,0\nred,null,0\nred,?,0\nred,2,0\n";
    Table table = load(csv(rows, List.of("colour"), FOUND, MissingCells.DROP, null)).main();
    assertThat(table.inputs().data()).containsExactly(0, 1, 1, 2);
    assertThat(table.rawColumns().getFirst().categories()).containsExactly("NA", "red");
  }

  @Test
  void declaredCategoriesAreTheOnlyOnesAndKeepTheirOrder() {
    String rows = "size,y\nsmall,0\nlarge,1\n";
    Map<String, List<String>> names = Map.of("size", List.of("small", "medium", "large"));
    Table table = load(csv(rows, List.of(), names, MissingCells.REFUSE, null)).main();
    assertThat(table.inputs().data()).containsExactly(0, 2);
    refused(
        csv(rows + "lage,1\n", List.of(), names, MissingCells.REFUSE, null),
        "t.csv:4: column 1 (size): got \"lage\", which is none of the known categories; nearest:"
            + " \"large\"");
  }

  @Test
  void aTestFileHasTheCategoriesOfTheMainFile() {
    String rows = "size,y\nsmall,0\nlarge,1\n";
    LoadedData data =
        load(csv(rows, List.of("size"), FOUND, MissingCells.REFUSE, "size,y\nsmall,0\n"));
    assertThat(data.test().orElseThrow().inputs().data()).containsExactly(1);
    refused(
        csv(rows, List.of("size"), FOUND, MissingCells.REFUSE, "size,y\nsmal,0\n"),
        "test.csv:2: column 1 (size): got \"smal\", which is none of the known categories;"
            + " nearest: \"small\"");
  }

  @Test
  void datesAreRefusedWithAdvice() {
    String advice =
        "\", a date; a network needs numbers: give the days since a fixed day, or month and weekday"
            + " as columns of their own, or name the column in ignore";
    for (String date :
        List.of("2026-01-31", "31.1.2026", "1/31/26", "2026-01-31T10:30:00Z", "10:30")) {
      String rows = "day,y\n" + date + ",0\n1,1\n";
      refused(
          csv(rows, List.of(), FOUND, MissingCells.REFUSE, null),
          "t.csv:2: column 1 (day): got \"" + date + advice);
      refused(
          csv(rows, List.of("day"), FOUND, MissingCells.REFUSE, null),
          "t.csv:2: column 1 (day): got \"" + date + advice);
    }
  }

  @Test
  void textThatDiffersInEveryRowIsNoCategory() {
    StringBuilder rows = new StringBuilder("name,y\n");
    for (int i = 0; i < 1001; i++) {
      rows.append("name").append(i).append(",1\n");
    }
    assertThatThrownBy(
            () -> load(csv(rows.toString(), List.of("name"), FOUND, MissingCells.REFUSE, null)))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("t.csv:1002: column 1 (name)")
        .hasMessageContaining("1000 categories");
  }

  @Test
  void aColumnHasOneRole() {
    refused(
        csv("x,y\n1,2\n2,3\n", List.of("y"), FOUND, MissingCells.REFUSE, null),
        "t.csv: column y is both a target and an input of categories");
    refused(
        csv("colour,y\n1,2\n2,3\n", List.of("color"), FOUND, MissingCells.REFUSE, null),
        "t.csv:1: no column \"color\" among 2; nearest: \"colour\"; columns: colour, y");
    assertThatThrownBy(() ->
            csv(ROWS, List.of(), Map.of("colour", List.of("a", "a")), MissingCells.DROP, null))
        .isInstanceOf(ParamException.class);
  }

  @Test
  void whatIsToBeEncodedIsInMemory() {
    DataFile file = TestFiles.write(folder, "t.csv", "x,y\n1,2\n2,3\n");
    Csv csv =
        new Csv(
            file,
            Column.parse("y"),
            List.of(),
            null,
            true,
            ",",
            TargetKind.NUMBERS,
            null,
            List.of(),
            FOUND,
            MissingCells.MEAN,
            List.of(),
            Where.DISK);
    refused(
        csv,
        "t.csv: rows with categories or missing: mean are in memory, expected inputsOn: memory");
  }

  @Test
  void nothingLeftAfterDropping() {
    refused(
        csv("x,y\n,2\n2,3\n", List.of(), FOUND, MissingCells.DROP, null),
        "t.csv: 1 row of data without missing cells, expected at least 2");
  }
}
