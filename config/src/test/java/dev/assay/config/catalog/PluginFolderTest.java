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

  /** A plugin whose activation gives what the version of a library that it brings says. */
  private void jarWithLibrary(String className, String name, int version) throws IOException {
    Map<String, String> sources =
        Map.of(
            "acme." + className,
            PluginJars.plugin(className, "1", "", name)
                .replace("return z;", "return lib.Library.version() + lib.Library.uses++;"),
            "lib.Library",
            "package lib; public final class Library { public static int uses;"
                + " public static int version() { return %d; } }".formatted(version));
    jars.jar(plugins.resolve(className + ".jar"), "acme." + className, sources);
  }

  private static double value(Catalog catalog, String name) throws ReflectiveOperationException {
    ComponentEntry entry = catalog.find(Kind.ACTIVATION, name).orElseThrow();
    return ((ElementwiseActivation) entry.model().construct(new Object[] {1.0})).value(0);
  }

  @Test
  void twoPluginsBringDifferentVersionsOfOneLibrary() throws Exception {
    jarWithLibrary("First", "acme/first", 100);
    jarWithLibrary("Second", "acme/second", 200);

    Catalog catalog = load();
    assertThat(catalog.refused()).isEmpty();
    // Neither sees the other's code nor what the other left in a static field.
    assertThat(value(catalog, "acme/first")).isEqualTo(100);
    assertThat(value(catalog, "acme/second")).isEqualTo(200);
    assertThat(value(catalog, "acme/first")).isEqualTo(101);
    assertThat(value(catalog, "acme/second")).isEqualTo(201);
  }

  @Test
  void aJarThatChangedIsLoadedAnewAndTheHashIsThatOfWhatWasLoaded() throws Exception {
    jarWithLibrary("First", "acme/first", 100);
    Catalog before = load();
    Origin origin = before.find(Kind.ACTIVATION, "acme/first").orElseThrow().origin();
    String hash = origin.sha256();
    assertThat(value(before, "acme/first")).isEqualTo(100);

    Files.delete(plugins.resolve("First.jar"));
    jarWithLibrary("First", "acme/first", 300);
    Catalog after = load();
    assertThat(origin.sha256()).isEqualTo(hash);
    assertThat(after.find(Kind.ACTIVATION, "acme/first").orElseThrow().origin().sha256())
        .isNotEqualTo(hash);
    assertThat(value(after, "acme/first")).isEqualTo(300);
    assertThat(value(before, "acme/first")).isEqualTo(101);
  }

  @Test
  void aJarThatShipsAssaysCoreGetsTheApplications() throws Exception {
    Map<String, String> sources =
        Map.of(
            "acme.Fat",
            PluginJars.plugin("Fat", "Spi.VERSION", "", "acme/fat"),
            "dev.assay.core.spi.Spi",
            "package dev.assay.core.spi; public final class Spi {"
                + " public static final int VERSION = Integer.parseInt(\"42\"); }");
    jars.jar(plugins.resolve("fat.jar"), "acme.Fat", sources);

    Catalog catalog = load();
    assertThat(catalog.refused()).isEmpty();
    assertThat(value(catalog, "acme/fat")).isZero();
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
  void otherFilesAreNoneOfOurBusiness() throws IOException {
    Files.writeString(plugins.resolve("README.md"), "plugins go here");
    Files.createDirectory(plugins.resolve(".git"));

    assertThat(load().refused()).isEmpty();
  }
}
