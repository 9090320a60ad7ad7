package dev.assay.config.catalog;

/** A plugin's mistake; the message says what it is, for the user. */
final class Refusal extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  Refusal(String message) {
    super(message);
  }

  Refusal(String message, Throwable cause) {
    super(message, cause);
  }
}
