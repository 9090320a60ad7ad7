package dev.assay.cli.create;

import dev.assay.core.spi.Kind;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Maven project that holds a plugin with one component and the test of its contract.
 *
 * @param name of the project, in lower case with hyphens
 * @param vendor the component's name before the slash
 * @param component the component's name after the slash
 */
public record PluginProject(String name, Kind kind, String vendor, String component) {
  /** The kinds that have a contract in the test kit, and so a template here. */
  public static final List<Kind> KINDS =
      List.of(
          Kind.LAYER,
          Kind.ACTIVATION,
          Kind.INITIALIZER,
          Kind.LOSS,
          Kind.METRIC,
          Kind.OPTIMIZER,
          Kind.SCHEDULE,
          Kind.GRADIENT,
          Kind.CONSTRAINT,
          Kind.DATASET,
          Kind.TRANSFORM);

  private static final String SERVICES =
      "src/main/resources/META-INF/services/dev.assay.core.spi.Plugin";

  /** The text of each file by its path in the project, the one to begin with first. */
  public Map<String, String> files() {
    Map<String, String> values = values();
    String source = "java/" + packagePath() + '/';
    Map<String, String> files = new LinkedHashMap<>();
    files.put("src/main/" + source + className() + ".java", ofKind("Component.java"));
    files.put("src/test/" + source + className() + "Test.java", ofKind("ComponentTest.java"));
    files.put("src/main/" + source + pluginClass() + ".java", "project/Plugin.java");
    files.put(SERVICES, "project/services");
    files.put("pom.xml", "project/pom.xml");
    files.put("example.yaml", ofKind("example.yaml"));
    files.put("README.md", "project/README.md");
    files.put(".gitignore", "project/gitignore");
    files.replaceAll((path, template) -> Template.of(template).fill(values));
    return files;
  }

  private String ofKind(String template) {
    return kind.label() + '/' + template;
  }

  private Map<String, String> values() {
    Map<String, String> values = new HashMap<>(versions());
    values.put("project", name);
    values.put("kind", kind.label());
    values.put("contract", kind.contract().getSimpleName());
    values.put("spi-imports", spiImports());
    values.put("vendor", vendor);
    values.put("name", vendor + '/' + component);
    values.put("package", packageName());
    values.put("package-path", packagePath());
    values.put("class", className());
    values.put("plugin-class", pluginClass());
    return values;
  }

  /** What the plugin class needs, in alphabetical order. */
  private String spiImports() {
    return Stream.of("Plugin", "Registry", "Spi", kind.contract().getSimpleName())
        .sorted()
        .map("import dev.assay.core.spi.%s;"::formatted)
        .collect(Collectors.joining("\n"));
  }

  private String packageName() {
    return JavaNames.packagePart(vendor) + '.' + JavaNames.packagePart(name);
  }

  private String packagePath() {
    return packageName().replace('.', '/');
  }

  private String pluginClass() {
    return JavaNames.camelCase(name) + "Plugin";
  }

  /** The component's name unless that means something else in the sources around. */
  private String className() {
    String plain = JavaNames.camelCase(component);
    boolean taken =
        plain.equals(pluginClass())
            || plain.equals(kind.contract().getSimpleName())
            || JavaNames.isOfJavaLang(plain)
            || List.of(
                    "project/Plugin.java", ofKind("Component.java"), ofKind("ComponentTest.java"))
                .stream()
                .anyMatch(source -> Template.of(source).hasWord(plain));
    return taken ? plain + "Component" : plain;
  }

  private static Map<String, String> versions() {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(Template.resource("versions.properties")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> versions = new HashMap<>();
    properties.stringPropertyNames().forEach(n -> versions.put(n, properties.getProperty(n)));
    return versions;
  }
}
