package dev.assay.data.support;

import dev.assay.core.spi.ParamException;
import org.jspecify.annotations.Nullable;

/** The test part of a source that has it in two places of its own. */
public final class TestPart {
  private TestPart() {}

  /**
   * Requires both halves or none.
   *
   * @param expected what a half is, such as {@code a file}
   * @throws ParamException naming the half that is missing
   */
  public static void requireWhole(
      String inputsName,
      @Nullable Object inputs,
      String targetsName,
      @Nullable Object targets,
      String expected) {
    if ((inputs == null) != (targets == null)) {
      throw new ParamException(
          inputs == null ? inputsName : targetsName,
          "nothing",
          expected + ", because the other half of the test part is given");
    }
  }
}
