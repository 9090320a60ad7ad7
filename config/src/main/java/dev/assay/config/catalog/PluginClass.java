package dev.assay.config.catalog;

import dev.assay.core.spi.Plugin;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.function.Supplier;

/** A class that a plugin's services file names. */
record PluginClass(String name, ClassLoader loader) implements Supplier<Plugin> {
  /**
   * A new plugin.
   *
   * @throws Refusal when the class is none that can be used
   */
  @Override
  public Plugin get() {
    try {
      return found().getConstructor().newInstance();
    } catch (InvocationTargetException e) {
      throw new Refusal("the constructor of " + name + " failed: " + Reasons.of(e), e);
    } catch (ReflectiveOperationException e) {
      throw new Refusal(
          name + " must be a public class with a public constructor without arguments", e);
    }
  }

  private Class<? extends Plugin> found() {
    Class<?> type;
    try {
      type = Class.forName(name, false, loader);
    } catch (ClassNotFoundException e) {
      String reason = e.getCause() instanceof IOException ? Reasons.of(e) : "it is missing";
      throw new Refusal(named() + ", but " + reason, e);
    }
    if (!loader.equals(type.getClassLoader())) {
      throw new Refusal(named() + ", but it is not the plugin's own");
    }
    if (!Plugin.class.isAssignableFrom(type)) {
      throw new Refusal(named() + ", but it does not implement " + Plugin.class.getName());
    }
    return type.asSubclass(Plugin.class);
  }

  private String named() {
    return PluginJar.SERVICES + " names the class " + name;
  }
}
