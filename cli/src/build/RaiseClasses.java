import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * Raises a library's classes from the format of Java 5 to that of Java 6, the first with stack maps.
 * The JVM keeps no older ones in its archive of loaded classes, and to read picocli's anew took a
 * third of the time of every command. The code stays the same. The build runs this on the copy
 * that it ships: {@code java RaiseClasses.java picocli.jar}.
 */
public final class RaiseClasses {
  private static final Attributes.Name CHANGED = new Attributes.Name("Changed-By-Assay");
  private static final int JAVA_6 = 50;

  private RaiseClasses() {}

  public static void main(String[] args) throws IOException {
    Path jar = Path.of(args[0]);
    byte[] raised = raised(jar);
    if (raised.length > 0) {
      Path beside = jar.resolveSibling(jar.getFileName() + ".raised");
      Files.write(beside, raised);
      Files.move(beside, jar, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** The new jar; empty if it was made before. */
  private static byte[] raised(Path jar) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JarInputStream in = new JarInputStream(Files.newInputStream(jar));
        URLClassLoader library = new URLClassLoader(new URL[] {jar.toUri().toURL()})) {
      Manifest manifest = in.getManifest();
      if (manifest.getMainAttributes().containsKey(CHANGED)) {
        return new byte[0];
      }
      manifest
          .getMainAttributes()
          .put(CHANGED, "class files raised to version 50 and given stack maps, code unchanged");
      ClassHierarchyResolver hierarchy =
          ClassHierarchyResolver.ofResourceParsing(library)
              .orElse(ClassHierarchyResolver.defaultResolver());
      ClassFile format =
          ClassFile.of(
              StackMapsOption.GENERATE_STACK_MAPS, ClassHierarchyResolverOption.of(hierarchy));
      try (JarOutputStream out = new JarOutputStream(bytes)) {
        out.putNextEntry(entry(JarFile.MANIFEST_NAME));
        manifest.write(out);
        for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
          out.putNextEntry(entry(entry.getName()));
          out.write(raised(format, entry.getName(), in.readAllBytes()));
        }
      }
    }
    return bytes.toByteArray();
  }

  /** All of one time, so that the same jar gives the same bytes. */
  private static JarEntry entry(String name) {
    JarEntry entry = new JarEntry(name);
    entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
    return entry;
  }

  private static byte[] raised(ClassFile format, String name, byte[] bytes) {
    if (!name.endsWith(".class")) {
      return bytes;
    }
    var model = format.parse(bytes);
    if (model.majorVersion() >= JAVA_6) {
      return bytes;
    }
    ClassTransform version =
        (builder, element) -> {
          if (element instanceof ClassFileVersion) {
            builder.withVersion(JAVA_6, 0);
          } else {
            builder.with(element);
          }
        };
    // Code that is built anew gets its stack maps; code that is copied would have none.
    return format.transformClass(
        model, version.andThen(ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL)));
  }
}
