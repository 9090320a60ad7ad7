package dev.assay.config.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.config.problem.ConfigException;
import dev.assay.config.problem.Mark;
import dev.assay.config.problem.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class YamlReaderTest {
  private static final Source SOURCE = new Source("a.yaml", Path.of("/data"));

  @TempDir Path folder;

  private static String problems(String yaml) {
    return message(() -> YamlReader.read(yaml, SOURCE));
  }

  private static String message(Runnable reading) {
    ConfigException e = catchThrowableOfType(ConfigException.class, reading::run);
    return Objects.toString(Objects.requireNonNull(e, "it was accepted").getMessage());
  }

  private String fileProblems(byte[] content) throws IOException {
    Path file = Files.write(folder.resolve("a.yaml"), content);
    return message(() -> YamlReader.readFile(file)).replace(folder + "/", "");
  }

  @Test
  void marksPointAtKeysAndValues() {
    MapNode root = (MapNode) YamlReader.read("a: 1\nlist:\n  - {b: x}\n", SOURCE);

    assertThat(Objects.requireNonNull(root.entries().get("list")).key())
        .isEqualTo(new Mark(SOURCE, 2, 1));
    assertThat(TreePath.locate(root, "list[0].b")).isEqualTo(new Mark(SOURCE, 3, 9));
    assertThat(TreePath.locate(root, "list.0.b")).isEqualTo(new Mark(SOURCE, 3, 9));
  }

  @Test
  void aliasesStandForWhatTheirAnchorsName() {
    MapNode root = (MapNode) YamlReader.read("a: &x {b: 1}\nc: *x\n", SOURCE);

    assertThat(root.get("c")).isEqualTo(root.get("a"));
  }

  @ParameterizedTest
  @CsvSource({
    "'',NULL",
    "~,NULL",
    "null,NULL",
    "true,BOOLEAN",
    "False,BOOLEAN",
    "yes,TEXT",
    "on,TEXT",
    "12,INTEGER",
    "-3,INTEGER",
    "0x1F,INTEGER",
    "0o17,INTEGER",
    "1_000,TEXT",
    "1.5,FLOAT",
    ".5,FLOAT",
    "1e-3,FLOAT",
    "1e,TEXT",
    "-.inf,FLOAT",
    ".nan,FLOAT",
    "nan,TEXT",
    "1:30,TEXT",
    "2026-01-01,TEXT",
    "relu,TEXT"
  })
  void plainScalarsFollowTheCoreSchema(String text, ScalarNode.Kind kind) {
    Mark mark = Mark.whole(SOURCE);
    assertThat(new ScalarNode(mark, text, true).kind()).isEqualTo(kind);
    assertThat(new ScalarNode(mark, text, false).kind()).isEqualTo(ScalarNode.Kind.TEXT);
  }

  @Test
  void duplicateKeys() {
    assertThat(problems("a: 1\nb: {c: 1, c: 2}\na: 2\n"))
        .isEqualTo(
            "a.yaml:2:11 b.c: the key is given twice; first at line 2\n"
                + "a.yaml:3:1 a: the key is given twice; first at line 1");
  }

  @Test
  void keysThatAreNotText() {
    assertThat(problems("1: a\n")).isEqualTo("a.yaml:1:1: got the key 1, expected text");
    assertThat(problems("? [a]\n: b\n")).startsWith("a.yaml:1:3: got a list or map as key");
  }

  @Test
  void mergeKeys() {
    assertThat(problems("a: &x {b: 1}\nc: {<<: *x}\n"))
        .startsWith("a.yaml:2:5 c: merge keys are not supported");
  }

  @Test
  void tags() {
    assertThat(problems("a: !!java.net.URL [x]\n"))
        .startsWith("a.yaml:1:4 a: tags are not supported");
  }

  @Test
  void aSecondDocument() {
    assertThat(problems("a: 1\n---\nb: 2\n"))
        .isEqualTo("a.yaml:2:1: a second document starts here");
  }

  @Test
  void syntaxErrors() {
    assertThat(problems("a: [1, 2\nb: 3\n")).startsWith("a.yaml:2:").contains("not valid YAML: ");
    assertThat(problems("a:\n\t- 1\n")).startsWith("a.yaml:2:1: not valid YAML: ");
    assertThat(problems("a: 'x\n")).startsWith("a.yaml:").contains("not valid YAML: ");
  }

  @Test
  void aliasBomb() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 10; i++) {
      String alias = "*a" + (i - 1);
      bomb.append(
          "a%d: &a%d [%s]\n"
              .formatted(i, i, String.join(", ", java.util.Collections.nCopies(9, alias))));
    }
    assertThat(problems(bomb.toString()))
        .isEqualTo("a.yaml:3:30 a2[4]: more than 50 aliases are expanded up to here");
  }

  @Test
  void anAliasInsideItsAnchor() {
    assertThat(problems("a: &x [*x]\n"))
        .isEqualTo("a.yaml:1:8 a[0]: the alias stands inside its own anchor");
  }

  @Test
  void anAliasWithoutAnchor() {
    assertThat(problems("a: *x\n")).isEqualTo("a.yaml:1:4 a: no anchor \"&x\" before this alias");
  }

  @Test
  void aHundredThousandBrackets() {
    assertThat(problems("a: " + "[".repeat(100_000)))
        .isEqualTo("a.yaml:1:53: nested deeper than 50 levels");
    assertThat(problems("a: " + "{b: ".repeat(100_000))).endsWith("nested deeper than 50 levels");
  }

  @Test
  void depthThroughAliases() {
    String thirty = "[".repeat(30) + "]".repeat(30);
    String deeper = "[".repeat(30) + "*x" + "]".repeat(30);
    assertThat(problems("a: &x " + thirty + "\nb: " + deeper))
        .isEqualTo("a.yaml:2:34: nested deeper than 50 levels");
  }

  @Test
  void aHugeFile() throws IOException {
    byte[] content = ("a: " + "x".repeat(25_000_000)).getBytes(StandardCharsets.UTF_8);
    assertThat(fileProblems(content)).isEqualTo("a.yaml: the file is larger than 1 MB");
  }

  @Test
  @Timeout(20)
  void aScalarOfNearlyOneMegabyteIsStillQuick() {
    String text = "x".repeat(1_000_000);
    MapNode root = (MapNode) YamlReader.read("a: " + text, SOURCE);
    assertThat(root.text("a")).isEqualTo(text);
  }

  @Test
  void binaryGarbage() throws IOException {
    assertThat(fileProblems(new byte[] {'a', ':', ' ', '\n', 'b', (byte) 0xC3, (byte) 0x28}))
        .isEqualTo("a.yaml:2:2: not UTF-8 text: byte 0xC3; is this a YAML file?");
    assertThat(fileProblems(new byte[] {'a', ':', ' ', 0, 1, 2}))
        .startsWith("a.yaml:1:4: the character U+0000 is not allowed");
    assertThat(fileProblems(new byte[] {(byte) 0x89, 'P', 'N', 'G'}))
        .startsWith("a.yaml:1:1: not UTF-8 text");
    assertThat(fileProblems(new byte[] {'a', (byte) 0xE2, (byte) 0x82}))
        .startsWith("a.yaml:1:2: not UTF-8 text");
  }

  @Test
  void filesThatAreNotThere() {
    assertThat(message(() -> YamlReader.readFile(folder.resolve("b.yaml"))))
        .endsWith("b.yaml: no such file");
    assertThat(message(() -> YamlReader.readFile(folder))).endsWith(": this is a folder");
  }

  @Test
  void emptyTexts() {
    assertThat(problems("")).isEqualTo("a.yaml: there is nothing in it");
  }

  @Test
  void aByteOrderMarkIsSkipped() throws IOException {
    Path file = Files.writeString(folder.resolve("a.yaml"), "\uFEFFa: 1\n");
    assertThat(((MapNode) YamlReader.readFile(file)).entries()).containsOnlyKeys("a");
  }
}
