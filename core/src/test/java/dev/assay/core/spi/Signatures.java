package dev.assay.core.spi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a plugin can have been compiled against, a line for each type and member. */
final class Signatures {
  private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString");

  private final SortedSet<String> lines = new TreeSet<>();

  /**
   * @param classes the folder of class files
   * @param names packages, which end with a dot, and classes
   */
  static SortedSet<String> of(Path classes, List<String> names) {
    Signatures signatures = new Signatures();
    try (Stream<Path> files = Files.walk(classes)) {
      files
          .map(file -> classes.relativize(file).toString())
          .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
          .map(file -> file.replace('/', '.').substring(0, file.length() - ".class".length()))
          .filter(name -> names.stream().anyMatch(n -> covers(n, name)))
          .map(Signatures::load)
          .filter(Signatures::isOpen)
          .forEach(signatures::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return signatures.lines;
  }

  private static boolean covers(String name, String type) {
    return name.endsWith(".")
        ? type.startsWith(name)
        : type.equals(name) || type.startsWith(name + "$");
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, Signatures.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Public, and so is what it is nested in. */
  private static boolean isOpen(Class<?> type) {
    return Modifier.isPublic(type.getModifiers())
        && !type.isAnonymousClass()
        && (type.getEnclosingClass() == null || isOpen(type.getEnclosingClass()));
  }

  private void add(Class<?> type) {
    Stream<Class<?>> above =
        Stream.concat(Stream.ofNullable(type.getSuperclass()), Arrays.stream(type.getInterfaces()));
    above.forEach(a -> lines.add(type.getName() + " : " + a.getName()));
    for (Field field : type.getDeclaredFields()) {
      if (isOpen(field.getModifiers()) && !field.isSynthetic()) {
        lines.add(
            type.getName()
                + word(field.getModifiers(), Modifier.STATIC, " static")
                + " "
                + field.getName()
                + " "
                + field.getType().getTypeName());
      }
    }
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (isOpen(constructor.getModifiers())) {
        lines.add(type.getName() + " new" + parameters(constructor));
      }
    }
    for (Method method : type.getDeclaredMethods()) {
      if (isOpen(method.getModifiers())
          && !method.isSynthetic()
          && !OF_EVERY_OBJECT.contains(method.getName())) {
        boolean must =
            Modifier.isAbstract(method.getModifiers()) && method.getDefaultValue() == null;
        lines.add(
            type.getName()
                + word(method.getModifiers(), Modifier.STATIC, " static")
                + (must ? " abstract " : " ")
                + method.getName()
                + parameters(method)
                + " "
                + method.getReturnType().getTypeName());
      }
    }
  }

  private static boolean isOpen(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }

  private static String word(int modifiers, int flag, String word) {
    return (modifiers & flag) == 0 ? "" : word;
  }

  private static String parameters(Executable executable) {
    return Arrays.stream(executable.getParameterTypes())
        .map(Class::getTypeName)
        .collect(Collectors.joining(", ", "(", ")"));
  }
}
