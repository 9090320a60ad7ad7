package dev.assay.config.catalog;

import dev.assay.core.spi.Plugin;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * What a jar says of itself.
 *
 * @param version the manifest's {@code Implementation-Version}
 * @param providers class names in its services file, as {@link java.util.ServiceLoader} reads them
 */
record PluginJar(Optional<String> version, List<String> providers) {
  static final String SERVICES = "META-INF/services/" + Plugin.class.getName();

  static PluginJar read(Path jar) throws IOException {
    try (JarFile opened = new JarFile(jar.toFile())) {
      return new PluginJar(version(opened), providers(opened));
    }
  }

  private static Optional<String> version(JarFile jar) throws IOException {
    return Optional.ofNullable(jar.getManifest())
        .map(m -> m.getMainAttributes().getValue(Attributes.Name.IMPLEMENTATION_VERSION));
  }

  private static List<String> providers(JarFile jar) throws IOException {
    JarEntry services = jar.getJarEntry(SERVICES);
    if (services == null) {
      return List.of();
    }
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(jar.getInputStream(services), StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .map(line -> line.replaceFirst("#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .distinct()
          .toList();
    }
  }
}
