package dev.assay.config.catalog;

import dev.assay.core.spi.Spi;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/**
 * What a plugin sees of the application: the JDK and Assay's core, no library and no other plugin.
 * A plugin may therefore bring any version of any library.
 */
final class SpiOnlyLoader extends ClassLoader {
  static final SpiOnlyLoader INSTANCE = new SpiOnlyLoader();
  private static final String VISIBLE = "dev.assay.core.";

  private SpiOnlyLoader() {
    super("assay spi", ClassLoader.getPlatformClassLoader());
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    ClassLoader application = Spi.class.getClassLoader();
    if (name.startsWith(VISIBLE) && application != null) {
      return application.loadClass(name);
    }
    throw new ClassNotFoundException(name);
  }

  @Override
  public @Nullable URL getResource(String name) {
    return null;
  }

  @Override
  public Enumeration<URL> getResources(String name) {
    return Collections.emptyEnumeration();
  }
}
