package dev.assay.config.catalog;

import java.lang.reflect.InvocationTargetException;
import java.util.ServiceConfigurationError;

/** Says in one line why a plugin could not be loaded. */
final class Reasons {
  private Reasons() {}

  static String of(Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null
        && (cause instanceof ServiceConfigurationError
            || cause instanceof InvocationTargetException
            || cause instanceof ExceptionInInitializerError
            || cause instanceof NoClassDefFoundError)) {
      cause = cause.getCause();
    }
    String message = String.valueOf(cause.getMessage()).replaceAll("\\p{Cntrl}+", " ");
    return switch (cause) {
      case NoClassDefFoundError missing ->
          "it needs the class " + dotted(message) + ", which is missing";
      case ClassNotFoundException missing ->
          "it needs the class " + dotted(message) + ", which is missing";
      case UnsupportedClassVersionError newer -> "it was compiled for a newer Java: " + message;
      case IllegalArgumentException refused -> message;
      case ServiceConfigurationError wrong -> message;
      default -> cause.getClass().getSimpleName() + ": " + message;
    };
  }

  private static String dotted(String message) {
    return message.replace('/', '.');
  }
}
