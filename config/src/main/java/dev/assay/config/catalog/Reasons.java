package dev.assay.config.catalog;

import dev.assay.config.problem.Words;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.ServiceConfigurationError;

/** Says in one line why a plugin could not be loaded. */
final class Reasons {
  private Reasons() {}

  static String of(Throwable thrown) {
    Throwable cause = cause(thrown);
    String message = cause.getMessage() == null ? "" : Words.oneLine(cause.getMessage());
    return switch (cause) {
      case Refusal refusal -> message;
      case ServiceConfigurationError wrong -> message;
      case NoClassDefFoundError missing ->
          "it needs the class " + dotted(message) + ", which is missing";
      case ClassNotFoundException missing
          when missing.getCause() instanceof IOException unreadable ->
          "the class %s cannot be read: %s".formatted(message, Words.reason(unreadable));
      case ClassNotFoundException missing -> "it needs the class " + message + ", which is missing";
      case UnsupportedClassVersionError newer -> "it was compiled for a newer Java: " + message;
      case ClassFormatError damaged -> "a class is damaged: " + message;
      case VerifyError damaged -> "a class is damaged: " + message;
      case IncompatibleClassChangeError other ->
          "it was compiled against another version of Assay's core or of a library: " + message;
      default -> cause.getClass().getSimpleName() + (message.isEmpty() ? "" : ": " + message);
    };
  }

  /** What lies beneath the exceptions that the Java machine wraps around others. */
  private static Throwable cause(Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null
        && (cause instanceof ServiceConfigurationError
            || cause instanceof InvocationTargetException
            || cause instanceof ExceptionInInitializerError
            || cause instanceof NoClassDefFoundError)) {
      cause = cause.getCause();
    }
    return cause;
  }

  private static String dotted(String message) {
    return message.replace('/', '.');
  }
}
