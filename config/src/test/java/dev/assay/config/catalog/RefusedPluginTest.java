package dev.assay.config.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.spi.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a plugin that cannot be used; the good one beside it always works. */
class RefusedPluginTest {
  private static final String HELPER =
      "package acme; public final class Helper { public static void help() {} }";

  @TempDir Path work;
  private Path plugins = Path.of("");
  private PluginJars jars = new PluginJars(plugins);

  @BeforeEach
  void aFolderWithAGoodPlugin() throws IOException {
    plugins = Files.createDirectory(work.resolve("plugins"));
    jars = new PluginJars(work);
    jar("good.jar", "Good", PluginJars.plugin("Good", "Spi.VERSION", "", "acme/swish"));
  }

  private void jar(String file, String className, String source) throws IOException {
    jars.jar(plugins.resolve(file), "acme." + className, Map.of("acme." + className, source));
  }

  /** A plugin with some statements at the beginning of its register method. */
  private void jarThatRegisters(String file, String statements) throws IOException {
    jar(file, "Bad", PluginJars.plugin("Bad", "1", statements, "acme/bad"));
  }

  private static String pluginWith(String member) {
    return PluginJars.plugin("Bad", "1", "", "acme/bad")
        .replace("public int spiVersion", member + "\npublic int spiVersion");
  }

  private String warning() {
    Catalog catalog = CatalogLoader.load(List.of(plugins));
    assertThat(catalog.names(Kind.ACTIVATION))
        .contains("acme/swish")
        .filteredOn(name -> name.contains("/"))
        .hasSize(1);
    assertThat(catalog.refused()).hasSize(1);
    return catalog.refused().getFirst().toString().replace(plugins + "/", "");
  }

  @Test
  void compiledForAnOlderVersionOfTheContracts() throws IOException {
    jar("old.jar", "Bad", PluginJars.plugin("Bad", "0", "", "acme/bad"));
    assertThat(warning())
        .isEqualTo(
            "plugin old.jar is left out: it was compiled for SPI version 0, this is version 1;"
                + " compile it against this Assay's core");
  }

  @Test
  void compiledForANewerVersionOfTheContracts() throws IOException {
    jar("new.jar", "Bad", PluginJars.plugin("Bad", "2", "", "acme/bad"));
    assertThat(warning())
        .isEqualTo(
            "plugin new.jar is left out: it was compiled for SPI version 2, this is version 1;"
                + " a newer Assay can load it");
  }

  @Test
  void aNameThatIsTakenNamesBothJars() throws IOException {
    jar("later.jar", "Bad", PluginJars.plugin("Bad", "1", "", "acme/swish"));
    assertThat(warning())
        .isEqualTo(
            "plugin later.jar is left out: it registers the activation \"acme/swish\", which"
                + " good.jar has registered already");
  }

  @Test
  void oneNameTwiceInOnePlugin() throws IOException {
    String second =
        "public record Second() implements ElementwiseActivation {"
            + "public double value(double z) { return z; }"
            + "public double derivative(double z) { return 1; } }";
    String source =
        pluginWith(second)
            .replace(
                "registry.add",
                "registry.add(Activation.class, \"acme/bad\", Second.class); registry.add");
    jar("twice.jar", "Bad", source);
    assertThat(warning())
        .isEqualTo("plugin twice.jar is left out: it registers the activation \"acme/bad\" twice");
  }

  @Test
  void aNameWithoutVendor() throws IOException {
    jar("plain.jar", "Bad", PluginJars.plugin("Bad", "1", "", "swish"));
    assertThat(warning())
        .isEqualTo(
            "plugin plain.jar is left out: activation \"swish\": expected vendor/name in lower case"
                + " with hyphens, such as acme/my-name");
  }

  @Test
  void aRecordThatIsNotOfItsKind() throws IOException {
    jarThatRegisters("kind.jar", "registry.add((Class) Loss.class, \"acme/bad\", Swish.class);");
    assertThat(warning())
        .isEqualTo(
            "plugin kind.jar is left out: loss \"acme/bad\": acme.Bad$Swish does not implement"
                + " dev.assay.core.spi.Loss");
  }

  @Test
  void aContractThatIsNoKind() throws IOException {
    jarThatRegisters(
        "sort.jar", "registry.add(ElementwiseActivation.class, \"acme/bad\", Swish.class);");
    assertThat(warning())
        .isEqualTo(
            "plugin sort.jar is left out: \"acme/bad\": dev.assay.core.spi.ElementwiseActivation is"
                + " not a kind of component; the kinds are Layer, Activation, WeightInit, Loss,"
                + " Metric, Optimizer, Schedule, GradientTransform, Constraint, Dataset, Transform, Rule,"
                + " RunListener");
  }

  @Test
  void aRangeThatIsNone() throws IOException {
    jar(
        "range.jar",
        "Bad",
        PluginJars.plugin("Bad", "1", "", "acme/bad")
            .replace("byDefault = \"1\"", "byDefault = \"1\", range = \"[0, one)\""));
    assertThat(warning())
        .isEqualTo(
            "plugin range.jar is left out: activation \"acme/bad\": not an interval: \"[0, one)\";"
                + " expected one such as [0, 1) or (0, inf)");
  }

  @Test
  void aConstructorThatThrows() throws IOException {
    jar(
        "angry.jar",
        "Bad",
        pluginWith("public Bad() { throw new IllegalStateException(\"no\\nlicence\"); }"));
    assertThat(warning())
        .isEqualTo(
            "plugin angry.jar is left out: the constructor of acme.Bad failed:"
                + " IllegalStateException: no licence");
  }

  @Test
  void aConstructorThatCannotBeCalled() throws IOException {
    jar("shy.jar", "Bad", pluginWith("Bad(int n) {}"));
    assertThat(warning())
        .isEqualTo(
            "plugin shy.jar is left out: acme.Bad must be a public class with a public constructor"
                + " without arguments");
  }

  @Test
  void aStaticInitialiserThatThrows() throws IOException {
    jar("static.jar", "Bad", pluginWith("static final int N = Integer.parseInt(\"one\");"));
    assertThat(warning())
        .isEqualTo(
            "plugin static.jar is left out: NumberFormatException: For input string: \"one\"");
  }

  @Test
  void registrationThatThrowsLeavesNothingBehind() throws IOException {
    jarThatRegisters(
        "half.jar",
        "registry.add(Activation.class, \"acme/half\", Swish.class);"
            + " if (true) throw new NullPointerException();");
    assertThat(warning())
        .isEqualTo("plugin half.jar is left out: acme.Bad.register failed: NullPointerException");
  }

  @Test
  void registrationThatNeverEnds() throws IOException {
    jarThatRegisters("deep.jar", "register(registry);");
    assertThat(warning())
        .isEqualTo("plugin deep.jar is left out: acme.Bad.register failed: StackOverflowError");
  }

  @Test
  void aClassThatIsMissing() throws IOException {
    Map<String, String> sources =
        Map.of(
            "acme.Bad",
            PluginJars.plugin("Bad", "1", "acme.Helper.help();", "acme/bad"),
            "acme.Helper",
            HELPER);
    jars.jar(plugins.resolve("needy.jar"), "acme.Bad", sources, "acme.Helper");
    assertThat(warning())
        .isEqualTo(
            "plugin needy.jar is left out: acme.Bad.register failed: it needs the class"
                + " acme.Helper, which is missing");
  }

  @Test
  void theApplicationsLibrariesAreOutOfSight() throws IOException {
    jarThatRegisters("nosy.jar", "com.google.common.base.Strings.isNullOrEmpty(\"\");");
    assertThat(warning())
        .isEqualTo(
            "plugin nosy.jar is left out: acme.Bad.register failed: it needs the class"
                + " com.google.common.base.Strings, which is missing");
  }

  @Test
  void compiledAgainstAnotherVersionOfAClass() throws IOException {
    Path classes =
        jars.compile(
            Map.of(
                "acme.Bad",
                PluginJars.plugin("Bad", "1", "acme.Helper.help();", "acme/bad"),
                "acme.Helper",
                HELPER));
    Path other = jars.compile(Map.of("acme.Helper", "package acme; public final class Helper {}"));
    Path helper = Path.of("acme", "Helper.class");
    Files.copy(other.resolve(helper), classes.resolve(helper), StandardCopyOption.REPLACE_EXISTING);
    PluginJars.pack(plugins.resolve("mixed.jar"), "acme.Bad", classes);
    assertThat(warning())
        .isEqualTo(
            "plugin mixed.jar is left out: acme.Bad.register failed: it was compiled against"
                + " another version of Assay's core or of a library: 'void acme.Helper.help()'");
  }

  @Test
  void aDamagedClass() throws IOException {
    Path classes = jars.compile(Map.of("acme.Bad", pluginWith("")));
    Files.write(classes.resolve("acme/Bad.class"), "nonsense".getBytes(StandardCharsets.UTF_8));
    PluginJars.pack(plugins.resolve("damaged.jar"), "acme.Bad", classes);
    assertThat(warning())
        .startsWith("plugin damaged.jar is left out: a class is damaged: Incompatible magic value");
  }

  @Test
  void aClassOfANewerJava() throws IOException {
    Path classes = jars.compile(Map.of("acme.Bad", pluginWith("")));
    byte[] bytes = Files.readAllBytes(classes.resolve("acme/Bad.class"));
    bytes[7] = (byte) (bytes[7] + 10);
    Files.write(classes.resolve("acme/Bad.class"), bytes);
    PluginJars.pack(plugins.resolve("java.jar"), "acme.Bad", classes);
    assertThat(warning())
        .startsWith("plugin java.jar is left out: it was compiled for a newer Java: acme/Bad has");
  }

  @Test
  void servicesThatNameAMissingClass() throws IOException {
    jars.jar(plugins.resolve("empty.jar"), "acme.Nobody", Map.of("acme.Bad", pluginWith("")));
    assertThat(warning())
        .isEqualTo(
            "plugin empty.jar is left out: META-INF/services/dev.assay.core.spi.Plugin names the"
                + " class acme.Nobody, but it is missing");
  }

  @Test
  void servicesThatNameNoClass() throws IOException {
    jars.jar(plugins.resolve("text.jar"), "to do: a class", Map.of("acme.Bad", pluginWith("")));
    assertThat(warning())
        .isEqualTo(
            "plugin text.jar is left out: META-INF/services/dev.assay.core.spi.Plugin names the"
                + " class to do: a class, but it is missing");
  }

  @Test
  void servicesThatNameAnotherClass() throws IOException {
    jars.jar(plugins.resolve("other.jar"), "acme.Helper", Map.of("acme.Helper", HELPER));
    assertThat(warning())
        .isEqualTo(
            "plugin other.jar is left out: META-INF/services/dev.assay.core.spi.Plugin names the"
                + " class acme.Helper, but it does not implement dev.assay.core.spi.Plugin");
  }

  @Test
  void servicesThatNameAClassOfTheJdk() throws IOException {
    jars.jar(plugins.resolve("jdk.jar"), "java.lang.Object", Map.of("acme.Helper", HELPER));
    assertThat(warning())
        .isEqualTo(
            "plugin jdk.jar is left out: META-INF/services/dev.assay.core.spi.Plugin names the"
                + " class java.lang.Object, but it is not the plugin's own");
  }

  @Test
  void noServices() throws IOException {
    jars.jar(plugins.resolve("library.jar"), "# none yet\n", Map.of("acme.Helper", HELPER));
    assertThat(warning())
        .isEqualTo(
            "plugin library.jar is left out: it lists no plugin in"
                + " META-INF/services/dev.assay.core.spi.Plugin");
  }

  @Test
  void oneBadClassRefusesTheWholeJar() throws IOException {
    Map<String, String> sources =
        Map.of(
            "acme.First",
            PluginJars.plugin("First", "1", "", "acme/first"),
            "acme.Bad",
            PluginJars.plugin("Bad", "1", "", "Bad"));
    jars.jar(plugins.resolve("two.jar"), "acme.First\nacme.Bad # second\n", sources);
    assertThat(warning())
        .isEqualTo(
            "plugin two.jar is left out: activation \"Bad\": expected vendor/name in lower case with"
                + " hyphens, such as acme/my-name");
  }

  @Test
  void aFileThatIsNoJar() throws IOException {
    Files.writeString(plugins.resolve("broken.jar"), "this is no jar");
    assertThat(warning())
        .isEqualTo(
            "plugin broken.jar is left out: broken.jar is no readable jar: zip END header not"
                + " found");
  }

  @Test
  void aJarThatWasCutShort() throws IOException {
    byte[] whole = Files.readAllBytes(plugins.resolve("good.jar"));
    Files.write(plugins.resolve("short.jar"), Arrays.copyOf(whole, whole.length / 2));
    assertThat(warning())
        .startsWith("plugin short.jar is left out: short.jar is no readable jar: ");
  }

  @Test
  void aLinkToNowhere() throws IOException {
    Files.createSymbolicLink(plugins.resolve("link.jar"), work.resolve("nowhere.jar"));
    assertThat(warning())
        .isEqualTo(
            "plugin link.jar is left out: link.jar is no readable jar: no such file or folder");
  }

  @Test
  void aFolderWithoutJar() throws IOException {
    Files.createDirectory(plugins.resolve("nothing"));
    assertThat(warning()).isEqualTo("plugin nothing is left out: the folder holds no jar");
  }
}
