package dev.assay.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.data.DataException;
import dev.assay.core.data.Table;
import dev.assay.core.data.Targets;
import dev.assay.core.spi.DataFile;
import dev.assay.core.spi.Dataset;
import dev.assay.testkit.DatasetContract;
import dev.assay.testkit.support.ContractContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpreadsheetTest extends DatasetContract {
  @TempDir Path folder;

  @Override
  protected Dataset dataset() {
    return new Spreadsheet(new DataFile("iris-spreadsheet.csv", Path.of("iris-spreadsheet.csv")));
  }

  private Table table(String... lines) throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), String.join("\n", lines));
    return new Spreadsheet(new DataFile("a.csv", file)).load(new ContractContext(1)).main();
  }

  @Test
  void workedByHand() throws IOException {
    Table table = table("length;\"width; mm\";kind", "5,1;-2;fish", "1e3;0,25;bird", "7;8;fish");
    assertThat(table.columnNames()).containsExactly("length", "width; mm");
    assertThat(table.classNames()).containsExactly("bird", "fish");
    assertThat(table.inputs().data()).containsExactly(5.1f, -2, 1000, 0.25f, 7, 8);
    assertThat(((Targets.Labels) table.targets()).values()).containsExactly(1, 0, 1);
  }

  @Test
  void saysWhatIsWrongAndWhere() {
    assertThatThrownBy(() -> table("a;kind", "1,5;x", "1.500,5;y"))
        .isInstanceOf(DataException.class)
        .hasMessage("a.csv:3: column \"a\": got \"1.500,5\", expected a number such as 5,1");
    assertThatThrownBy(() -> table("a;kind", "1;x", "2;x"))
        .hasMessage("a.csv: 1 columns of numbers and 1 classes, expected at least 1 and 2");
    assertThatThrownBy(() -> table("a;kind"))
        .hasMessage("a.csv: no rows, expected names and at least one row");
    assertThatThrownBy(() -> table("a;kind", "1;x", "2"))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("a.csv: ");
  }
}
