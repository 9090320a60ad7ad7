package dev.assay.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Does with a project what {@code mvn verify} does, on the class path of this test. */
final class MavenProject {
  static final String VERSION = "1.2.3";

  private final Path folder;
  private final Path classes;
  private final Path testClasses;

  MavenProject(Path folder) {
    this.folder = folder;
    this.classes = folder.resolve("target/classes");
    this.testClasses = folder.resolve("target/test-classes");
  }

  /**
   * Compiles, tests and packs.
   *
   * @return the folder to give to {@code --plugins}
   */
  Path verify() throws IOException {
    compile("src/main/java", classes, classPath());
    compile("src/test/java", testClasses, classes + ":" + classPath());
    test();
    return pack();
  }

  /** Compiles and packs, without the classes of these names. */
  Path packWithout(String... missing) throws IOException {
    compile("src/main/java", classes, classPath());
    for (Path file : files(classes)) {
      if (List.of(missing).contains(file.getFileName().toString())) {
        Files.delete(file);
      }
    }
    return pack();
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  private void compile(String sources, Path into, String classPath) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of("-proc:none", "-Xlint:all", "-Xdoclint:all,-missing", "-Werror", "-cp"));
    arguments.addAll(List.of(classPath, "-d", Files.createDirectories(into).toString()));
    files(folder.resolve(sources)).forEach(file -> arguments.add(file.toString()));
    int exit =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(new String[0]));
    if (exit != 0) {
      throw new AssertionError(folder + "/" + sources + " does not compile");
    }
  }

  private static void copy(Path from, Path into) throws IOException {
    for (Path file : files(from)) {
      Path copy = into.resolve(from.relativize(file));
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
  }

  private void test() throws IOException {
    URL[] urls = {classes.toUri().toURL(), testClasses.toUri().toURL()};
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    try (URLClassLoader loader = new URLClassLoader(urls, getClass().getClassLoader())) {
      LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request();
      for (Path file : files(testClasses)) {
        String name = testClasses.relativize(file).toString().replace('/', '.');
        request.selectors(
            DiscoverySelectors.selectClass(loader, name.substring(0, name.lastIndexOf(".class"))));
      }
      LauncherFactory.create().execute(request.build(), listener);
    }
    TestExecutionSummary summary = listener.getSummary();
    if (summary.getTestsSucceededCount() < 5 || summary.getTotalFailureCount() > 0) {
      AssertionError failure = new AssertionError("of the tests of " + folder + " some failed");
      summary.getFailures().forEach(f -> failure.addSuppressed(f.getException()));
      throw failure;
    }
  }

  private Path pack() throws IOException {
    copy(folder.resolve("src/main/resources"), classes);
    Path plugins = Files.createDirectories(folder.resolve("target/plugins"));
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, VERSION);
    try (OutputStream file = Files.newOutputStream(plugins.resolve("plugin.jar"));
        JarOutputStream jar = new JarOutputStream(file, manifest)) {
      for (Path each : files(classes)) {
        jar.putNextEntry(new JarEntry(classes.relativize(each).toString()));
        Files.copy(each, jar);
      }
    }
    return plugins;
  }

  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
