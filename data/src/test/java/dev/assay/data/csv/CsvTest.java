package dev.assay.data.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.data.DataException;
import dev.assay.core.data.LoadedData;
import dev.assay.core.data.Table;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.DataFile;
import dev.assay.core.spi.Dataset;
import dev.assay.core.spi.ParamException;
import dev.assay.data.support.TargetKind;
import dev.assay.data.support.TestFiles;
import dev.assay.data.support.Where;
import dev.assay.testkit.DatasetContract;
import dev.assay.testkit.support.ContractContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTest extends DatasetContract {
  private static final String FLOWERS =
      "length,width,species\n1.5,2,rose\n-3e1,.25,iris\n7,8,rose\n";
  @TempDir Path folder;

  @Override
  protected Dataset dataset() {
    return csv(TestFiles.write(folder, "flowers.csv", FLOWERS), "species");
  }

  private static Csv csv(DataFile file, String target) {
    return csv(file, target, true, TargetKind.AUTO, null);
  }

  private static Csv csv(
      DataFile file, String target, boolean header, TargetKind labels, @Nullable DataFile test) {
    return new Csv(file, Column.parse(target), List.of(), null, header, ",", labels, test);
  }

  private static LoadedData load(Dataset dataset) {
    return dataset.load(new ContractContext(1));
  }

  private Table table(String text, String target, boolean header, TargetKind labels) {
    return load(csv(TestFiles.write(folder, "t.csv", text), target, header, labels, null)).main();
  }

  private static int[] labels(Table table) {
    return ((Targets.Labels) table.targets()).values();
  }

  private static float[] values(Table table) {
    return ((Targets.Values) table.targets()).matrix().data();
  }

  private void refused(byte[] content, String target, boolean header, String message) {
    DataFile file = TestFiles.write(folder, "t.csv", content);
    assertThatThrownBy(() -> load(csv(file, target, header, TargetKind.AUTO, null)))
        .isInstanceOf(DataException.class)
        .hasMessage(message);
  }

  private void refused(String content, String target, String message) {
    refused(content.getBytes(StandardCharsets.UTF_8), target, true, message);
  }

  @Test
  void readsNamesNumbersAndClasses() {
    Table table = load(dataset()).main();
    assertThat(table.columnNames()).containsExactly("length", "width");
    assertThat(table.classNames()).containsExactly("iris", "rose");
    assertThat(table.inputs().data()).containsExactly(1.5f, 2, -30, 0.25f, 7, 8);
    assertThat(labels(table)).containsExactly(1, 0, 1);
  }

  @Test
  void targetsAreFoundByNameOrPositionFromEitherEnd() {
    for (String target : List.of("species", "2", "-1")) {
      assertThat(table(FLOWERS, target, true, TargetKind.AUTO).columnNames())
          .containsExactly("length", "width");
    }
    Table first = table("a,1,2\nb,3,4\n", "0", false, TargetKind.AUTO);
    assertThat(first.inputs().data()).containsExactly(1, 2, 3, 4);
    assertThat(first.columnNames()).isEmpty();
  }

  @Test
  void acceptsGzipByteOrderMarkCrLfQuotesBlanksAndEmptyLines() {
    String text =
        "\uFEFF\"length\" ,width,species\r\n 1.5 ,\"2\", \"rose\"\r\n\r\n-3e1,.25,iris\r\n7,8,rose";
    byte[] packed = TestFiles.gzip(text.getBytes(StandardCharsets.UTF_8));
    Table table = load(csv(TestFiles.write(folder, "anything", packed), "species")).main();
    assertThat(table.columnNames()).containsExactly("length", "width");
    assertThat(table.inputs().data()).containsExactly(1.5f, 2, -30, 0.25f, 7, 8);
    assertThat(table.classNames()).containsExactly("iris", "rose");
  }

  @Test
  void otherSeparators() {
    DataFile file = TestFiles.write(folder, "t.tsv", "a\tb\n1\t2\n3\t4.5\n");
    Csv csv = new Csv(file, Column.parse("b"), List.of(), null, true, "\t", TargetKind.AUTO, null);
    assertThat(values(load(csv).main())).containsExactly(2, 4.5f);
  }

  @Test
  void wholeNumbersFromZeroWithoutGapsAreClasses() {
    Table table = table("x,y\n1,2\n1,0\n1,1\n1,2\n", "y", true, TargetKind.AUTO);
    assertThat(labels(table)).containsExactly(2, 0, 1, 2);
    assertThat(table.classNames()).containsExactly("0", "1", "2");
  }

  @Test
  void otherNumbersAreNumbers() {
    for (String targets : List.of("0 2", "1 2", "0 0.5", "0 -1", "0 0", "0 1000000000")) {
      String[] t = targets.split(" ", -1);
      Table table = table("x,y\n1," + t[0] + "\n1," + t[1] + "\n", "y", true, TargetKind.AUTO);
      assertThat(values(table)).containsExactly(Float.parseFloat(t[0]), Float.parseFloat(t[1]));
    }
  }

  @Test
  void labelsCanBeStated() {
    String text = "x,y\n1,10\n1,9\n1,10.0\n";
    Table classes = table(text, "y", true, TargetKind.CLASSES);
    assertThat(classes.classNames()).containsExactly("9", "10");
    assertThat(labels(classes)).containsExactly(1, 0, 1);
    Table numbers = table("x,y\n1,0\n1,1\n", "y", true, TargetKind.NUMBERS);
    assertThat(values(numbers)).containsExactly(0, 1);
    Table mixed = table("x,y\n1,b\n1,7\n", "y", true, TargetKind.CLASSES);
    assertThat(mixed.classNames()).containsExactly("7", "b");
  }

  @Test
  void severalTargetsAreNumbersInTheOrderAskedFor() {
    DataFile file = TestFiles.write(folder, "t.csv", "a,b,c\n1,0,3\n4,1,6\n");
    List<Column> targets = List.of(Column.parse("c"), Column.parse("b"));
    Table table = load(new Csv(file, null, targets, null, true, ",", TargetKind.AUTO, null)).main();
    assertThat(values(table)).containsExactly(3, 0, 6, 1);
    assertThat(table.inputs().data()).containsExactly(1, 4);
  }

  private LoadedData weighted(String text, String weights) {
    DataFile file = TestFiles.write(folder, "w.csv", text);
    Column y = Column.parse("y");
    Column w = Column.parse(weights);
    return load(new Csv(file, y, List.of(), w, true, ",", TargetKind.AUTO, file));
  }

  @Test
  void aColumnOfWeightsIsNoInput() {
    LoadedData data = weighted("a,w,y,b\n1,0.5,0,3\n4,2,1,6\n", "w");
    for (Table table : List.of(data.main(), data.test().orElseThrow())) {
      assertThat(table.weights().orElseThrow().data()).containsExactly(0.5f, 2);
      assertThat(table.inputs().data()).containsExactly(1, 3, 4, 6);
      assertThat(table.columnNames()).containsExactly("a", "b");
      assertThat(labels(table)).containsExactly(0, 1);
    }
    assertThat(table(FLOWERS, "species", true, TargetKind.AUTO).weights()).isEmpty();
  }

  @Test
  void refusesWhatIsNoWeight() {
    assertThatThrownBy(() -> weighted("a,w,y\n1,-1,0\n4,x,1\n", "w"))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "w.csv:2: column 2 (w): got \"-1\", expected a weight >= 0\n"
                + "w.csv:3: column 2 (w): got \"x\", expected a number");
    assertThatThrownBy(() -> weighted("a,w,y\n1,1,0\n4,1,1\n", "y"))
        .isInstanceOf(DataException.class)
        .hasMessage("w.csv: column y is both a target and the weights");
    assertThatThrownBy(() -> weighted("w,y\n1,0\n4,1\n", "w"))
        .isInstanceOf(DataException.class)
        .hasMessage("w.csv:1: 2 columns and no input among them; is the separator right?");
  }

  @Test
  void manyRowsSurviveGrowth() {
    StringBuilder text = new StringBuilder("x,y,z\n");
    for (int i = 0; i < 20_000; i++) {
      text.append(i)
          .append(',')
          .append(i % 3 == 0 ? "no" : "yes")
          .append(',')
          .append(-i)
          .append('\n');
    }
    Table table = table(text.toString(), "y", true, TargetKind.AUTO);
    assertThat(table.rows()).isEqualTo(20_000);
    for (int i = 0; i < 20_000; i++) {
      assertThat(table.inputs().get(i, 0)).isEqualTo(i);
      assertThat(table.inputs().get(i, 1)).isEqualTo(-i);
      assertThat(labels(table)[i]).isEqualTo(i % 3 == 0 ? 0 : 1);
    }
  }

  @Test
  void theTestFileIsHeldAgainstTheMainFile() {
    DataFile main = TestFiles.write(folder, "flowers.csv", FLOWERS);
    DataFile good = TestFiles.write(folder, "good.csv", "length,width,species\n1,1,iris\n");
    Table test = load(csv(main, "species", true, TargetKind.AUTO, good)).test().orElseThrow();
    assertThat(labels(test)).containsExactly(0);
    assertThat(test.classNames()).containsExactly("iris", "rose");

    DataFile unknown = TestFiles.write(folder, "bad.csv", "length,width,species\n1,1,rise\n");
    assertThatThrownBy(() -> load(csv(main, "species", true, TargetKind.AUTO, unknown)))
        .hasMessage(
            "bad.csv:2: column 3 (species): got \"rise\", which is no class of the main file;"
                + " nearest: \"rose\"");
    DataFile moved = TestFiles.write(folder, "bad.csv", "width,length,species\n1,1,rose\n");
    assertThatThrownBy(() -> load(csv(main, "species", true, TargetKind.AUTO, moved)))
        .hasMessage("bad.csv:1: column 1 is \"width\", in the main file it is \"length\"");
    DataFile narrow = TestFiles.write(folder, "bad.csv", "length,species\n1,rose\n");
    assertThatThrownBy(() -> load(csv(main, "species", true, TargetKind.AUTO, narrow)))
        .hasMessage("bad.csv:1: 2 columns, the main file has 3");
  }

  @Test
  void aTestFileOfNumbersStaysNumbers() {
    DataFile main = TestFiles.write(folder, "main.csv", "x,y\n1,0.5\n1,7\n");
    DataFile test = TestFiles.write(folder, "test.csv", "x,y\n1,0\n1,1\n");
    LoadedData data = load(csv(main, "y", true, TargetKind.AUTO, test));
    assertThat(values(data.test().orElseThrow())).containsExactly(0, 1);
  }

  @Test
  void missingAndEmptyFiles() {
    TestFiles.write(folder, "iris.csv", FLOWERS);
    assertThatThrownBy(() -> load(csv(new DataFile("irs.csv", folder.resolve("irs.csv")), "y")))
        .isInstanceOf(DataException.class)
        .hasMessage("irs.csv: no such file in " + folder + "; nearest: \"iris.csv\"");
    assertThatThrownBy(() -> load(csv(new DataFile("here", folder), "y")))
        .isInstanceOf(DataException.class)
        .hasMessage("here: expected a file, this is a folder");
    refused("", "y", "t.csv: the file is empty");
    refused("\n\n", "y", "t.csv: no rows of data after the header");
    refused("x,y\n", "y", "t.csv: no rows of data after the header");
    refused("x,y\n1,2\n", "y", "t.csv: 1 row of data, expected at least 2");
  }

  @Test
  void wrongCellsAreReportedTogether() {
    refused(
        "x,y\none,0\n2,1\n,0\nnan,1\n1e99,0\n",
        "y",
        """
        t.csv:2: column 1 (x): got "one", expected a number; or name the column in categories or ignore
        t.csv:4: column 1 (x): the cell is empty, expected a number; or set missing: drop or mean
        t.csv:5: column 1 (x): got "nan", expected a finite number; or set missing: drop or mean
        t.csv:6: column 1 (x): got "1e99", too large for a 32-bit float\
        """);
    refused(
        "x,y\n1,a\n1,a,3\n1\n",
        "y",
        """
        t.csv:3: 3 cells, expected 2 as in the first line
        t.csv:4: 1 cell, expected 2 as in the first line\
        """);
  }

  @Test
  void floodsOfProblemsAreCut() {
    DataFile file = TestFiles.write(folder, "t.csv", "x,y\n" + "bad,1\n".repeat(1000));
    assertThatThrownBy(() -> load(csv(file, "y")))
        .message()
        .satisfies(m -> assertThat(m.lines()).hasSize(6).last().isEqualTo("... and perhaps more"));
  }

  @Test
  void wrongTargets() {
    refused(
        "x,y\n1,a\n1,2\n",
        "y",
        "t.csv:3: column 2 (y): got \"2\"; other rows hold text: state labels: classes or labels:"
            + " numbers");
    refused(
        "x,y\n1,\n1,2\n",
        "y",
        "t.csv:2: column 2 (y): the cell is empty, expected a class or a number");
    refused(
        "x,y\n1,1\n1,NaN\n",
        "y",
        "t.csv:3: column 2 (y): got \"NaN\", expected a class or a finite number");
    refused(
        "length,width\n1,1\n1,2\n",
        "widht",
        "t.csv:1: no column \"widht\" among 2; nearest: \"width\"; columns: length, width");
    refused(
        "x,x\n1,1\n1,2\n", "x", "t.csv:1: 2 columns are named \"x\"; give the target's position");
    refused(
        "x;y\n1;1\n1;2\n",
        "0",
        "t.csv:1: 1 column and no input among them; is the separator right?");
  }

  @Test
  void headersStatedWrongly() {
    refused(
        "1,2\n3,4\n5,6\n",
        "1",
        "t.csv:1: header: true, but the first line holds only numbers; set header: false or name"
            + " the columns");
    refused(
        "x,y\n3,4\n5,6\n".getBytes(StandardCharsets.UTF_8),
        "1",
        false,
        "t.csv:1: column 1: got \"x\", expected a number; or name the column in categories or"
            + " ignore; does the file have a header? (header: true)\nt.csv:2: column 2: got \"4\"; other rows hold text: state labels: classes or"
            + " labels: numbers\nt.csv:3: column 2: got \"6\"; other rows hold text: state labels:"
            + " classes or labels: numbers");
    refused(
        "1,2\n3,4\n".getBytes(StandardCharsets.UTF_8),
        "y",
        false,
        "t.csv:1: no column \"y\" among 2; the columns have no names, give a position from 0 to 1");
  }

  @Test
  void damagedFiles() {
    refused(
        new byte[] {'x', ',', 'y', '\n', (byte) 0xe4, ',', '1', '\n'},
        "y",
        true,
        "t.csv: the text is not UTF-8");
    byte[] packed =
        TestFiles.gzip(("x,y\n" + "1.5,2.5\n".repeat(99)).getBytes(StandardCharsets.UTF_8));
    refused(
        Arrays.copyOf(packed, packed.length - 10),
        "y",
        true,
        "t.csv: the gzip data end early: the file is truncated");
  }

  @Test
  void quotesThatDoNotFit() {
    for (String text : List.of("x,y\n1,0\n1,\"1\n1,2\n", "x,y\n1,0\n1,\"1\"0\n")) {
      DataFile file = TestFiles.write(folder, "t.csv", text);
      assertThatThrownBy(() -> load(csv(file, "y")))
          .isInstanceOf(DataException.class)
          .message()
          .startsWith("t.csv: ")
          .contains("quote", "line 3");
    }
  }

  @Test
  void memoryIsAskedForBeforeGrowth() {
    DataFile file = TestFiles.write(folder, "t.csv", "x,y\n" + "1,a\n".repeat(100_000));
    assertThatThrownBy(() -> on(Where.MEMORY, file).load(new ContractContext(1, 100_000)))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("t.csv: inputs: needs");
    byte[] packed =
        TestFiles.gzip(("x,y\n" + "1,a\n".repeat(100_000)).getBytes(StandardCharsets.UTF_8));
    DataFile unasked = TestFiles.write(folder, "t.csv", packed);
    assertThatThrownBy(() -> on(Where.AUTO, unasked).load(new ContractContext(1, 100_000)))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("t.csv: inputs: needs");
  }

  private static Csv on(Where where, DataFile file) {
    return new Csv(
        file,
        Column.parse("y"),
        List.of(),
        null,
        true,
        ",",
        TargetKind.AUTO,
        null,
        List.of(),
        Map.of(),
        MissingCells.REFUSE,
        List.of(),
        where);
  }

  @Test
  void inputsThatDoNotFitIntoMemoryGoToATemporaryFile() {
    StringBuilder text = new StringBuilder("a,b,y\n");
    for (int i = 0; i < 30_000; i++) {
      text.append(i).append(',').append(-i / 2.0).append(',').append(i % 2).append('\n');
    }
    DataFile file = TestFiles.write(folder, "t.csv", text.toString());
    Matrix stored = on(Where.AUTO, file).load(new ContractContext(1, 150_000)).main().inputs();
    assertThat(stored.isStored()).isTrue();
    Matrix asked = load(on(Where.DISK, file)).main().inputs();
    assertThat(asked.isStored()).isTrue();
    Matrix memory = load(on(Where.AUTO, file)).main().inputs();
    assertThat(memory.isStored()).isFalse();
    assertThat(stored.copy().data()).containsExactly(memory.data());
    assertThat(asked.copy().data()).containsExactly(memory.data());
    assertThat(memory.rows(29_999, 1).copy().data()).containsExactly(29_999, -14_999.5f);
  }

  @Test
  void impossibleSettings() {
    DataFile file = new DataFile("t.csv", folder.resolve("t.csv"));
    Column y = Column.parse("y");
    assertThatThrownBy(() -> new Csv(file, y, List.of(), null, true, ",,", TargetKind.AUTO, null))
        .isInstanceOf(ParamException.class)
        .hasMessage("separator: got \",,\", expected one character");
    assertThatThrownBy(() -> new Csv(file, null, List.of(), null, true, ",", TargetKind.AUTO, null))
        .isInstanceOf(ParamException.class)
        .hasMessageStartingWith("target: got nothing");
    assertThatThrownBy(() -> new Csv(file, y, List.of(y), null, true, ",", TargetKind.AUTO, null))
        .isInstanceOf(ParamException.class)
        .hasMessageStartingWith("targets: got [y]");
    assertThatThrownBy(() ->
            new Csv(
                file,
                null,
                List.of(y, Column.parse("x")),
                null,
                true,
                ",",
                TargetKind.CLASSES,
                null))
        .isInstanceOf(ParamException.class)
        .hasMessageStartingWith("labels: got classes");
  }
}
