package dev.assay.config.catalog;

import dev.assay.config.problem.Words;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Plugins in a folder: each jar in it, and each folder of jars in it, is one plugin. */
final class PluginFolder {
  /** One loader per plugin and process, so that loading twice gives the same classes. */
  private static final Map<Loaded, URLClassLoader> LOADERS = new ConcurrentHashMap<>();

  /** Begins the name of each loader, the jar or folder follows; stack traces show it. */
  private static final String LOADER_NAME = "plugin ";

  /** Jars as they were; changed ones are another plugin. */
  private record Loaded(List<Path> jars, String hash) {}

  private PluginFolder() {}

  static void load(Path folder, CatalogBuilder builder) {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> places;
    try {
      places = children(folder);
    } catch (IOException e) {
      builder.refuse(folder.toString(), "the folder cannot be read: " + Words.reason(e));
      return;
    }
    for (Path place : places) {
      try {
        if (Files.isDirectory(place)) {
          plugin(place, jars(place), builder);
        } else if (isJar(place)) {
          plugin(place, List.of(place), builder);
        }
      } catch (IOException e) {
        builder.refuse(place.toString(), "it cannot be read: " + Words.reason(e));
      }
    }
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> list = Files.list(folder)) {
      return list.filter(p -> !name(p).startsWith("."))
          .sorted(Comparator.comparing(PluginFolder::name))
          .toList();
    }
  }

  private static List<Path> jars(Path folder) throws IOException {
    return children(folder).stream().filter(PluginFolder::isJar).toList();
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  private static boolean isJar(Path path) {
    return name(path).toLowerCase(Locale.ROOT).endsWith(".jar") && !Files.isDirectory(path);
  }

  private static void plugin(Path place, List<Path> jars, CatalogBuilder builder)
      throws IOException {
    if (jars.isEmpty()) {
      builder.refuse(place.toString(), "the folder holds no jar");
      return;
    }
    List<String> providers = new ArrayList<>();
    Optional<String> version = Optional.empty();
    for (Path jar : jars) {
      try {
        PluginJar read = PluginJar.read(jar);
        providers.addAll(read.providers());
        version = version.or(read::version);
      } catch (IOException e) {
        builder.refuse(place.toString(), name(jar) + " is no readable jar: " + Words.reason(e));
        return;
      }
    }
    if (providers.isEmpty()) {
      builder.refuse(place.toString(), "it lists no plugin in " + PluginJar.SERVICES);
      return;
    }
    String hash = FileHash.sha256(jars);
    ClassLoader loader = loader(name(place), jars, hash);
    builder.admit(
        providers.stream().distinct().map(name -> new PluginClass(name, loader)).toList(),
        new Origin(
            place.toString(), String.join(", ", providers), version, jars, Optional.of(hash)));
  }

  private static URLClassLoader loader(String plugin, List<Path> jars, String hash)
      throws IOException {
    List<Path> real = new ArrayList<>();
    for (Path jar : jars) {
      real.add(jar.toRealPath());
    }
    URL[] urls = new URL[real.size()];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = url(real.get(i));
    }
    return LOADERS.computeIfAbsent(
        new Loaded(real, hash),
        k -> new URLClassLoader(LOADER_NAME + plugin, urls, SpiOnlyLoader.INSTANCE));
  }

  private static URL url(Path path) throws MalformedURLException {
    return path.toUri().toURL();
  }
}
