package dev.assay.core.data;

/**
 * Data that cannot be used: missing, truncated, malformed, or larger than memory. The message is
 * for the user: where (file and line or byte), what was found, what was expected.
 */
public final class DataException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public DataException(String message) {
    super(message);
  }

  public DataException(String message, Throwable cause) {
    super(message, cause);
  }
}
