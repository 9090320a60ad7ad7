package dev.assay.testkit.bytecode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The class files that come with a component: those of its jar, and of its plugin's other jars. */
final class ClassFiles {
  private final ClassLoader loader;
  private final String root;
  private final Map<String, Optional<ClassModel>> read = new HashMap<>();

  /**
   * @throws IllegalArgumentException when the class was not read from a file
   */
  ClassFiles(Class<?> component) {
    String path = path(internalName(component));
    ClassLoader own = component.getClassLoader();
    URL url = own == null ? null : own.getResource(path);
    if (own == null || url == null) {
      throw new IllegalArgumentException("the class file of " + component.getName() + " is lost");
    }
    loader = own;
    root = url.toString().substring(0, url.toString().length() - path.length());
  }

  static String internalName(Class<?> type) {
    return type.getName().replace('.', '/');
  }

  private static String path(String internalName) {
    return internalName + ".class";
  }

  /** A class of the component's own; empty for every other, arrays included. */
  Optional<ClassModel> find(String internalName) {
    return read.computeIfAbsent(internalName, this::read);
  }

  private Optional<ClassModel> read(String internalName) {
    URL url = internalName.startsWith("[") ? null : locate(path(internalName));
    if (url == null) {
      return Optional.empty();
    }
    try (InputStream in = url.openStream()) {
      return Optional.of(ClassFile.of().parse(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + url, e);
    }
  }

  private @Nullable URL locate(String path) {
    if (loader instanceof URLClassLoader plugin) {
      URL own = plugin.findResource(path);
      if (own != null) {
        return own;
      }
    }
    URL url = loader.getResource(path);
    return url != null && url.toString().equals(root + path) ? url : null;
  }
}
