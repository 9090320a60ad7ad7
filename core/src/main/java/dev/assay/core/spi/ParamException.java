package dev.assay.core.spi;

import java.util.List;
import java.util.stream.Collectors;

/** Hyper-parameters with values that are not allowed; lists every one of them. */
public final class ParamException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private final transient List<Violation> violations;

  /**
   * One wrong value.
   *
   * @param parameter name of the hyper-parameter
   * @param given the value as text
   * @param expected what would be allowed, such as "a number > 0"
   */
  public record Violation(String parameter, String given, String expected) {
    @Override
    public String toString() {
      return parameter + ": got " + given + ", expected " + expected;
    }
  }

  public ParamException(List<Violation> violations) {
    super(violations.stream().map(Violation::toString).collect(Collectors.joining("; ")));
    this.violations = List.copyOf(violations);
  }

  /** A single wrong value, for rules that no range can state. */
  public ParamException(String parameter, Object given, String expected) {
    this(List.of(new Violation(parameter, String.valueOf(given), expected)));
  }

  public List<Violation> violations() {
    return violations;
  }
}
