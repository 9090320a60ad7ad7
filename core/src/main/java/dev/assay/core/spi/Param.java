package dev.assay.core.spi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A hyper-parameter: the only home of its description, default and range.
 *
 * <p>The YAML key is the record component's name. A parameter without default that is not optional
 * must be given.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Param {
  /** One sentence without a full stop. */
  String value();

  /** The default as a YAML flow value, such as {@code 0.9} or {@code glorot-uniform}. */
  String byDefault() default "";

  /** May be left out, and is then {@code null}. */
  boolean optional() default false;

  /**
   * Allowed numbers as an interval, such as {@code [0, 1)} or {@code (0, inf)}. Not a number is
   * never allowed, and infinity only with a closed end. For a list, the range of each element.
   */
  String range() default "";
}
