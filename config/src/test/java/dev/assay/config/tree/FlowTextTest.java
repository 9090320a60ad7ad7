package dev.assay.config.tree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.config.problem.Mark;
import dev.assay.config.problem.Source;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlowTextTest {
  private static final Mark MARK = Mark.whole(new Source("test", Path.of("/")));

  private static Node read(String text) {
    return YamlReader.readValue(text, MARK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "relu",
        "0.1",
        "-.inf",
        "null",
        "\"0.1\"",
        "\"true\"",
        "'a: b, c'",
        "\"line\\nfeed \\\"quoted\\\" \\\\ tab\\t\"",
        "' spaces '",
        "''",
        "[]",
        "{}",
        "{type: uniform, low: -1, high: 1}",
        "[{type: clip-value, limit: 5}, l2]",
        "{\"odd key: {}\": [1, [2, {a: \"~\"}]]}",
        "acme/swishy"
      })
  void isReadAsAnEqualValue(String text) {
    Node node = read(text);
    assertThat(read(FlowText.of(node))).isEqualTo(node);
  }

  @Test
  void showsComponentsByTheirNames() {
    assertThat(FlowText.shown(read("{type: relu}"))).isEqualTo("relu");
    assertThat(FlowText.shown(read("[{type: clip-value, limit: 5}]")))
        .isEqualTo("[clip-value {limit: 5}]");
    assertThat(FlowText.shown(read("{train: 0.7, test: 0.3}")))
        .isEqualTo("{train: 0.7, test: 0.3}");
  }
}
