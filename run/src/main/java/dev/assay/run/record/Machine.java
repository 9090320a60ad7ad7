package dev.assay.run.record;

import dev.assay.core.kernel.Lanes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** This program and the machine it runs on. */
public record Machine(
    String version,
    String commit,
    String jdk,
    String os,
    String cpu,
    int processors,
    String lanes) {
  private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

  /** Looked up anew at each call; it takes well under a millisecond. */
  public static Machine current() {
    Properties build = build();
    return new Machine(
        build.getProperty("version", "unknown"),
        build.getProperty("commit", "unknown"),
        System.getProperty("java.vm.vendor") + " " + Runtime.version(),
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        cpuModel(),
        Runtime.getRuntime().availableProcessors(),
        Lanes.describe());
  }

  private static Properties build() {
    Properties properties = new Properties();
    try (InputStream in = Machine.class.getResourceAsStream("/dev/assay/run/build.properties")) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException e) {
      properties.setProperty("version", "unreadable: " + e.getMessage());
    }
    return properties;
  }

  private static String cpuModel() {
    String architecture = System.getProperty("os.arch");
    try {
      if (Files.isReadable(CPU_INFO)) {
        for (String line : Files.readAllLines(CPU_INFO)) {
          if (line.startsWith("model name")) {
            return line.substring(line.indexOf(':') + 1).strip() + " (" + architecture + ")";
          }
        }
      }
    } catch (IOException e) {
      return architecture;
    }
    return architecture;
  }
}
