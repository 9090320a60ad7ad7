package dev.assay.config.catalog;

import dev.assay.core.spi.Plugin;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Compiles sources and packs them as plugins. */
final class PluginJars {
  private final Path work;

  PluginJars(Path work) {
    this.work = work;
  }

  /** The source of a plugin with one activation. */
  static String plugin(String className, String spiVersion, String statements, String name) {
    return """
    package acme;
    import dev.assay.core.spi.*;
    public final class %1$s implements Plugin {
      public record Swish(@Param(value = "Slope", byDefault = "1") double beta)
          implements ElementwiseActivation {
        public double value(double z) { return z; }
        public double derivative(double z) { return 1; }
      }
      public int spiVersion() { return %2$s; }
      public void register(Registry registry) {
        %3$s
        registry.add(Activation.class, "%4$s", Swish.class);
      }
    }
    """
        .formatted(className, spiVersion, statements, name);
  }

  /**
   * Compiles and packs.
   *
   * @param sources by class name
   * @param leftOut classes that are compiled but not packed
   */
  Path jar(Path jar, String providers, Map<String, String> sources, String... leftOut)
      throws IOException {
    Path classes = compile(sources);
    for (String name : leftOut) {
      Files.delete(classes.resolve(name.replace('.', '/') + ".class"));
    }
    return pack(jar, providers, classes);
  }

  /** Packs a folder of classes. */
  static Path pack(Path jar, String providers, Path classes) throws IOException {
    Map<String, byte[]> content = new LinkedHashMap<>();
    content.put(
        "META-INF/services/" + Plugin.class.getName(), providers.getBytes(StandardCharsets.UTF_8));
    try (Stream<Path> all = Files.walk(classes)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        content.put(classes.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return pack(jar, content);
  }

  /** Compiles into a new folder. */
  Path compile(Map<String, String> sources) throws IOException {
    return compile(Files.createTempDirectory(work, "build"), sources);
  }

  private static Path compile(Path folder, Map<String, String> sources) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    Path classes = Files.createDirectories(folder.resolve("classes"));
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-proc:none",
                "-d",
                classes.toString(),
                "-cp",
                System.getProperty("java.class.path")));
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = folder.resolve(source.getKey().replace('.', '/') + ".java");
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, source.getValue());
      arguments.add(file.toString());
    }
    if (compiler.run(null, null, null, arguments.toArray(new String[0])) != 0) {
      throw new IllegalStateException("does not compile: " + sources);
    }
    return classes;
  }

  private static Path pack(Path jar, Map<String, byte[]> content) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, "1.2.3");
    Files.createDirectories(jar.toAbsolutePath().getParent());
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest)) {
      for (Map.Entry<String, byte[]> entry : content.entrySet()) {
        out.putNextEntry(new JarEntry(entry.getKey()));
        out.write(entry.getValue());
      }
    }
    return jar;
  }
}
