package dev.assay.config.catalog;

import dev.assay.core.spi.Plugin;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** Finds plugins: the built-ins on the class path, then those in plugin folders. */
public final class CatalogLoader {
  private CatalogLoader() {}

  /**
   * The catalog of this application.
   *
   * @param pluginFolders searched in this order for {@code x.jar} and {@code x/*.jar}; one that
   *     does not exist is skipped
   */
  public static Catalog load(List<Path> pluginFolders) {
    CatalogBuilder builder = new CatalogBuilder();
    builtIns(builder, CatalogLoader.class.getClassLoader());
    for (Path folder : pluginFolders) {
      PluginFolder.load(folder, builder);
    }
    return builder.build();
  }

  /** A catalog of given plugins, as built-ins; refuses none silently. */
  public static Catalog of(Plugin... plugins) {
    CatalogBuilder builder = new CatalogBuilder();
    for (Plugin plugin : plugins) {
      builder.admit(List.of(() -> plugin), origin(plugin.getClass()));
    }
    return builder.build();
  }

  private static void builtIns(CatalogBuilder builder, @Nullable ClassLoader application) {
    Iterator<ServiceLoader.Provider<Plugin>> providers =
        ServiceLoader.load(Plugin.class, application).stream().iterator();
    List<ServiceLoader.Provider<Plugin>> found = new ArrayList<>();
    while (true) {
      try {
        if (!providers.hasNext()) {
          break;
        }
        found.add(providers.next());
      } catch (ServiceConfigurationError e) {
        builder.refuse(Origin.BUILT_IN, Reasons.of(e));
      }
    }
    found.sort(Comparator.comparing(p -> p.type().getName()));
    for (ServiceLoader.Provider<Plugin> provider : found) {
      builder.admit(List.of(provider), origin(provider.type()));
    }
  }

  private static Origin origin(Class<?> plugin) {
    return new Origin(
        Origin.BUILT_IN,
        plugin.getName(),
        Optional.ofNullable(plugin.getPackage().getImplementationVersion()),
        codeSource(plugin).stream().toList(),
        Optional.empty());
  }

  private static Optional<Path> codeSource(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Path.of(source.getLocation().toURI()));
    } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
      return Optional.empty();
    }
  }
}
