package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.cli.create.PluginProject;
import dev.assay.core.spi.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NewPluginCommandTest {
  @TempDir Path work;

  private Program create(String folder, String kind, String name) {
    return Program.run(
        "new", "plugin", work.resolve(folder).toString(), "--kind", kind, "--name", name);
  }

  static Stream<String> kinds() {
    return PluginProject.KINDS.stream().map(Kind::label);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void passesItsTestsIsListedAndTrainsAtOnce(String kind) throws IOException {
    worksAtOnce("my-parts", kind, "acme/own");
  }

  /** Names that mean something else in Java, or nothing. */
  @ParameterizedTest
  @CsvSource({
    "My 2nd Plugin, int/override",
    "3d_things, java/elementwise-activation",
    "whole, acme/whole-plugin",
    "a, acme/activation",
    "new, a-b-2/x2"
  })
  void anyNameWorks(String folder, String name) throws IOException {
    worksAtOnce(folder, "activation", name);
  }

  private void worksAtOnce(String folder, String kind, String name) throws IOException {
    Program created = create(folder, kind, name);
    assertThat(created.err()).isEmpty();
    assertThat(created.exit()).isZero();

    Path project = work.resolve(folder);
    String plugins = new MavenProject(project).verify().toString();
    Program listed = Program.run("components", kind, name, "--plugins", plugins);
    assertThat(listed.err()).isEmpty();
    assertThat(listed.out()).contains(plugins);
    String example = project.resolve("example.yaml").toString();
    assertThat(Files.readString(project.resolve("example.yaml"))).contains(name);
    Program trained =
        Program.run(
            "train",
            example,
            "--plugins",
            plugins,
            "--json",
            "--quiet",
            "--out",
            work.resolve("runs").toString());
    assertThat(trained.err()).isEmpty();
    assertThat(trained.exit()).isZero();
    assertThat(trained.json().get("status").asString()).isEqualTo("completed");
  }

  @Test
  void saysWhatItWroteAndWhatComesNext() throws IOException {
    Program program = create("my-activations", "activation", "acme/swishy");

    Path project = work.resolve("my-activations");
    List<String> files =
        Stream.of(
                "src/main/java/acme/myactivations/Swishy.java",
                "src/test/java/acme/myactivations/SwishyTest.java",
                "src/main/java/acme/myactivations/MyActivationsPlugin.java",
                "src/main/resources/META-INF/services/dev.assay.core.spi.Plugin",
                "pom.xml",
                "example.yaml",
                "README.md",
                ".gitignore")
            .map(f -> project.resolve(f).toString())
            .toList();
    assertThat(program.out())
        .isEqualTo(
            "  "
                + String.join("\n  ", files)
                + """

                Next:
                  cd %s
                  mvn verify
                  assay check acme/swishy --plugins target/plugins
                  assay train example.yaml --plugins target/plugins
                """
                    .formatted(project));
    assertThat(MavenProject.files(project).stream().map(Path::toString))
        .containsExactlyInAnyOrderElementsOf(files);
  }

  @Test
  void takesTheVersionsOfThisBuild() throws Exception {
    create("mine", "activation", "acme/own");
    DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(work.resolve("mine/pom.xml").toFile());

    String pom = Files.readString(work.resolve("mine/pom.xml"));
    String parent = Files.readString(Path.of("..", "pom.xml"));
    String version = parent.replaceFirst("(?s).*?<version>(.*?)</version>.*", "$1");
    assertThat(pom)
        .contains("<assay.version>" + version + "</assay.version>")
        .doesNotContain("{{", "${junit", "-plugin.version}");
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() throws IOException {
    Files.createFile(Files.createDirectory(work.resolve("mine")).resolve("work"));
    Program program = create("mine", "activaton", "Acme/Swishy_Two");

    assertThat(program.exit()).isEqualTo(2);
    assertThat(program.err())
        .contains("--kind: got \"activaton\", expected one of ")
        .contains("; nearest: \"activation\"\n")
        .contains(
            "--name: got \"Acme/Swishy_Two\", expected vendor/name in lower case with hyphens, such"
                + " as acme/my-name; nearest: \"acme/swishy-two\"\n")
        .contains("mine: exists already and is not an empty folder; expected a new folder\n")
        .endsWith("3 problems; nothing was written\n");
    assertThat(MavenProject.files(work)).containsExactly(work.resolve("mine/work"));
  }

  @ParameterizedTest
  @CsvSource({
    "swishy, acme/swishy",
    "ReLU6, acme/re-lu6",
    "acme/2d, acme/d",
    "acme//x, acme/x",
    "Our Lab/x-, our-lab/x"
  })
  void theNearestNameIsValid(String given, String nearest) {
    assertThat(create("mine", "activation", given).err())
        .endsWith("nearest: \"" + nearest + "\"\n");
  }

  @Test
  void aNameWithoutLettersHasNoNearest() {
    assertThat(create("mine", "activation", "acme/42").err()).endsWith("such as acme/my-name\n");
    assertThat(create("42", "activation", "acme/own").err())
        .contains("42: the folder's name becomes the project's and needs a letter");
    assertThat(work.resolve("42")).doesNotExist();
  }

  @Test
  void anEmptyFolderIsFilledInPlace() throws IOException {
    Path folder = Files.createDirectory(work.resolve("mine"));
    Object before = Files.readAttributes(folder, "unix:ino").get("ino");
    assertThat(create("mine", "activation", "acme/own").exit()).isZero();
    assertThat(Files.readAttributes(folder, "unix:ino").get("ino")).isEqualTo(before);
    assertThat(folder.resolve("pom.xml")).exists();
    try (Stream<Path> children = Files.list(folder)) {
      assertThat(children).hasSize(5);
    }
  }

  @Test
  void aFileInPlaceOfTheFolderIsRefused() throws IOException {
    Files.writeString(work.resolve("mine"), "mine");
    assertThat(create("mine", "activation", "acme/own").exit()).isEqualTo(2);
    assertThat(work.resolve("mine")).hasContent("mine");
    Program below = create("mine/too", "activation", "acme/own");
    assertThat(below.exit()).isEqualTo(2);
    assertThat(below.err()).doesNotContain("\tat ").contains("mine");
  }

  @Test
  void kindAndNameAreAskedFor() {
    Program program = Program.run("new", "plugin", "mine");
    assertThat(program.exit()).isEqualTo(2);
    assertThat(program.err()).contains("--kind", "--name", "See: assay new plugin --help");
    assertThat(Program.run("new").err()).contains("assay new plugin");
    assertThat(Program.run("new", "plugn").err()).contains("nearest: \"plugin\"");
  }

  @Test
  void helpShowsExamplesAndKinds() {
    assertThat(Program.run("new", "--help").out()).contains("  assay new plugin my-activations");
    assertThat(Program.run("new", "plugin", "--help").out())
        .contains("  assay new plugin my-activations --kind activation --name acme/swishy")
        .contains("KIND", "activation", "initializer", "dataset", "transform");
  }
}
