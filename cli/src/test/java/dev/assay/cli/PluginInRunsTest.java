package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plugin in what runs leave behind, and what is said when its code fails while training. */
class PluginInRunsTest {
  private static final String SOURCE = "src/main/java/acme/mine/Own.java";
  private static final String VALUE = "return scale * StrictMath.atan(z / scale);";

  @TempDir Path work;
  private Path project = Path.of("");

  @BeforeEach
  void aProject() {
    project = work.resolve("mine");
    Program.run("new", "plugin", project.toString(), "--kind", "activation", "--name", "acme/own");
  }

  private Program with(Path plugins, String... command) {
    String example = project.resolve("example.yaml").toString();
    List<String> more =
        List.of(
            "training.epochs=1",
            "--quiet",
            "--plugins",
            plugins.toString(),
            "--out",
            work.resolve("out").toString());
    return Program.run(
        Stream.of(Stream.of(command[0], example), Stream.of(command).skip(1), more.stream())
            .flatMap(part -> part)
            .toArray(String[]::new));
  }

  private void value(String code, String member) throws IOException {
    Path source = project.resolve(SOURCE);
    String text = Files.readString(source);
    assertThat(text).contains(VALUE);
    text = text.replace(VALUE, code).replaceFirst("}\\s*$", member + "\n}\n");
    Files.writeString(source, text);
  }

  @Test
  void versionAndHashAreRecordedInRunsAndStudies() throws Exception {
    Path plugins = new MavenProject(project).packWithout();
    byte[] jar = Files.readAllBytes(plugins.resolve("plugin.jar"));
    String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(jar));

    Program run = with(plugins, "train", "--json");
    assertThat(
            Files.readString(Path.of(run.json().get("runDirectory").asString(), "provenance.json")))
        .contains(plugins.resolve("plugin.jar").toString(), MavenProject.VERSION, hash);
    Program study =
        with(
            plugins,
            "study",
            "training.batchSize=32,64",
            "--seeds",
            "1",
            "--metric",
            "validation.accuracy",
            "--minimum-effect",
            "0.01");
    assertThat(study.exit()).as(study.err()).isZero();
    assertThat(Files.readString(work.resolve("out/mine/report.md")))
        .contains("plugin plugin.jar")
        .contains(MavenProject.VERSION + ", SHA-256 " + hash);
  }

  @Test
  void itsExceptionIsReportedToItsAuthor() throws IOException {
    value("throw new IllegalStateException(\"not yet\");", "");
    Program run = with(new MavenProject(project).packWithout(), "train");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err())
        .contains("assay: plugin plugin.jar failed, please report it to its author with this text:")
        .contains("java.lang.IllegalStateException: not yet")
        .contains("acme.mine.Own.value(Own.java:");
  }

  @Test
  void aClassThatIsMissedWhileTrainingIsThePluginsMistake() throws IOException {
    value(
        "return Helper.help(z);",
        "static final class Helper { static double help(double z) { return z; } }");
    Program run = with(new MavenProject(project).packWithout("Own$Helper.class"), "train");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err())
        .contains("assay: plugin plugin.jar failed, please report it to its author with this text:")
        .contains("NoClassDefFoundError: acme/mine/Own$Helper");
  }

  @Test
  void aStaticInitialiserThatThrowsIsNoOptionOfTheJvm() throws IOException {
    value(
        "return Late.N + z;",
        "static final class Late { static final int N = Integer.parseInt(\"one\"); }");
    Program run = with(new MavenProject(project).packWithout(), "train");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err())
        .contains("assay: plugin plugin.jar failed")
        .contains("NumberFormatException")
        .doesNotContain("ASSAY_JAVA_OPTS");
  }
}
