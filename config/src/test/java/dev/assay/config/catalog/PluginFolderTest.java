package dev.assay.config.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.spi.Activation;
import dev.assay.core.spi.ElementwiseActivation;
import dev.assay.core.spi.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginFolderTest {
  @TempDir Path work;
  private Path plugins = Path.of("");
  private PluginJars jars = new PluginJars(plugins);

  @BeforeEach
  void aFolderWithAGoodPlugin() throws IOException {
    plugins = Files.createDirectory(work.resolve("plugins"));
    jars = new PluginJars(work);
    jars.jar(
        plugins.resolve("good.jar"), "acme.Good", source("Good", "Spi.VERSION", "", "acme/swish"));
  }

  private static Map<String, String> source(
      String className, String spiVersion, String statements, String name) {
    return Map.of("acme." + className, PluginJars.plugin(className, spiVersion, statements, name));
  }

  private Catalog load() {
    return CatalogLoader.load(List.of(plugins, work.resolve("absent")));
  }

  /** The reason why the plugin at a place is left out, after showing that the good one works. */
  private String reason(String place) {
    Catalog catalog = load();
    assertThat(catalog.find(Kind.ACTIVATION, "acme/swish")).isPresent();
    assertThat(catalog.refused()).hasSize(1);
    RefusedPlugin refused = catalog.refused().getFirst();
    assertThat(refused.location()).isEqualTo(plugins.resolve(place).toString());
    return refused.reason().replace(plugins + "/", "");
  }

  @Test
  void aGoodPluginIsInTheCatalogWithItsOrigin() throws Exception {
    Path jar = plugins.resolve("good.jar");
    Catalog catalog = load();

    assertThat(catalog.refused()).isEmpty();
    ComponentEntry entry = catalog.find(Kind.ACTIVATION, "acme/swish").orElseThrow();
    assertThat(entry.origin().location()).isEqualTo(jar.toString());
    assertThat(entry.origin().builtIn()).isFalse();
    assertThat(entry.origin().version()).contains("1.2.3");
    assertThat(entry.origin().sha256())
        .isEqualTo(
            HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar))));
    Activation made = (Activation) entry.model().construct(new Object[] {2.0});
    assertThat(((ElementwiseActivation) made).value(3)).isEqualTo(3);
  }

  @Test
  void builtInsComeFromTheClassPathByTheSameRoute() {
    Origin origin = load().find(Kind.ACTIVATION, "relu").orElseThrow().origin();

    assertThat(origin.builtIn()).isTrue();
    assertThat(origin.plugin()).isEqualTo("dev.assay.config.TestPlugin");
    assertThat(origin.sha256()).matches("[0-9a-f]{64}");
  }

  @Test
  void loadingTwiceGivesTheSameClasses() {
    assertThat(load().find(Kind.ACTIVATION, "acme/swish").orElseThrow().type())
        .isEqualTo(load().find(Kind.ACTIVATION, "acme/swish").orElseThrow().type());
  }

  @Test
  void anotherSpiVersion() throws IOException {
    jars.jar(plugins.resolve("old.jar"), "acme.Old", source("Old", "0", "", "acme/old"));

    assertThat(reason("old.jar"))
        .isEqualTo(
            "it was compiled for SPI version 0, this is version 1; compile it against this Assay's"
                + " core");
  }

  @Test
  void aNameThatIsTakenNamesBothJars() throws IOException {
    jars.jar(plugins.resolve("later.jar"), "acme.Later", source("Later", "1", "", "acme/swish"));

    assertThat(reason("later.jar"))
        .isEqualTo(
            "it registers the activation \"acme/swish\", which good.jar has registered already");
  }

  @Test
  void aNameWithoutVendor() throws IOException {
    jars.jar(plugins.resolve("plain.jar"), "acme.Plain", source("Plain", "1", "", "swish"));

    assertThat(reason("plain.jar"))
        .isEqualTo(
            "activation \"swish\": expected vendor/name in lower case with hyphens, such as"
                + " acme/my-name");
  }

  @Test
  void aConstructorThatThrows() throws IOException {
    String source =
        PluginJars.plugin("Angry", "1", "", "acme/angry")
            .replace(
                "public int spiVersion",
                "public Angry() { throw new IllegalStateException(\"no licence\"); }\n"
                    + "public int spiVersion");
    jars.jar(plugins.resolve("angry.jar"), "acme.Angry", Map.of("acme.Angry", source));

    assertThat(reason("angry.jar")).isEqualTo("IllegalStateException: no licence");
  }

  @Test
  void registrationThatThrowsLeavesNothingBehind() throws IOException {
    String half =
        "registry.add(Activation.class, \"acme/half\", Swish.class); if (true) throw new"
            + " IllegalStateException(\"broken\");";
    jars.jar(plugins.resolve("half.jar"), "acme.Half", source("Half", "1", half, "acme/rest"));

    assertThat(reason("half.jar")).isEqualTo("IllegalStateException: broken");
    assertThat(load().find(Kind.ACTIVATION, "acme/half")).isEmpty();
  }

  @Test
  void aClassThatIsMissing() throws IOException {
    Map<String, String> sources =
        Map.of(
            "acme.Needy",
            PluginJars.plugin("Needy", "1", "acme.Helper.help();", "acme/needy"),
            "acme.Helper",
            "package acme; public final class Helper { public static void help() {} }");
    jars.jar(plugins.resolve("needy.jar"), "acme.Needy", sources, "acme.Helper");

    assertThat(reason("needy.jar")).isEqualTo("it needs the class acme.Helper, which is missing");
  }

  @Test
  void aProviderThatIsMissing() throws IOException {
    jars.jar(plugins.resolve("empty.jar"), "acme.Nobody", source("Other", "1", "", "acme/other"));

    assertThat(reason("empty.jar")).contains("acme.Nobody").contains("not found");
  }

  @Test
  void theApplicationsLibrariesAreOutOfSight() throws IOException {
    jars.jar(
        plugins.resolve("nosy.jar"),
        "acme.Nosy",
        source("Nosy", "1", "com.google.common.base.Strings.isNullOrEmpty(\"\");", "acme/nosy"));

    assertThat(reason("nosy.jar"))
        .isEqualTo("it needs the class com.google.common.base.Strings, which is missing");
  }

  @Test
  void aPluginKeepsItsOwnVersionOfALibrary() throws IOException {
    String check =
        "if (!com.google.common.base.Strings.repeat().equals(\"mine\")) throw new"
            + " IllegalStateException();";
    Map<String, String> sources =
        Map.of(
            "acme.Own",
            PluginJars.plugin("Own", "1", check, "acme/own"),
            "com.google.common.base.Strings",
            "package com.google.common.base; public final class Strings {"
                + " public static String repeat() { return \"mine\"; } }");
    jars.jar(plugins.resolve("own.jar"), "acme.Own", sources);

    Catalog catalog = load();
    assertThat(catalog.refused()).isEmpty();
    assertThat(catalog.find(Kind.ACTIVATION, "acme/own")).isPresent();
  }

  @Test
  void theJarsOfAFolderAreOnePlugin() throws IOException {
    Path folder = plugins.resolve("split");
    Map<String, String> sources =
        Map.of(
            "acme.Split",
            PluginJars.plugin("Split", "1", "acme.Part.help();", "acme/split"),
            "acme.Part",
            "package acme; public final class Part { public static void help() {} }");
    jars.jar(folder.resolve("main.jar"), "acme.Split", sources, "acme.Part");
    jars.jar(folder.resolve("part.jar"), "", sources, "acme.Split");

    Catalog catalog = load();
    assertThat(catalog.refused()).isEmpty();
    Origin origin = catalog.find(Kind.ACTIVATION, "acme/split").orElseThrow().origin();
    assertThat(origin.location()).isEqualTo(folder.toString());
    assertThat(origin.files()).hasSize(2);
    assertThat(origin.sha256()).matches("[0-9a-f]{64}");
  }

  @Test
  void aCorruptJar() throws IOException {
    Files.writeString(plugins.resolve("broken.jar"), "this is no jar");

    assertThat(reason("broken.jar")).startsWith("broken.jar is no readable jar: ");
  }

  @Test
  void aFolderWithoutJar() throws IOException {
    Files.createDirectory(plugins.resolve("nothing"));

    assertThat(reason("nothing")).isEqualTo("the folder holds no jar");
  }

  @Test
  void otherFilesAreNoneOfOurBusiness() throws IOException {
    Files.writeString(plugins.resolve("README.md"), "plugins go here");
    Files.createDirectory(plugins.resolve(".git"));

    assertThat(load().refused()).isEmpty();
  }
}
