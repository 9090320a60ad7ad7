package dev.assay.core.spi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a component is, as shown by {@code assay components} and in editors. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface About {
  /** One sentence without a full stop. */
  String value();

  /** The defining formula in plain text. */
  String formula() default "";

  /** Where the definition comes from: author, title, year, equation. */
  String source() default "";

  /**
   * What the tests compare its numbers with: another implementation with its version, such as
   * {@code PyTorch 1.13.0}, or another way to get them, such as {@code hand-worked example}.
   */
  String checked() default "";
}
