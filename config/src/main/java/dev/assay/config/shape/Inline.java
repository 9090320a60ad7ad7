package dev.assay.config.shape;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the record component whose keys stand beside the record's own, as in {@code {type: dense,
 * units: 10, name: head}}, where {@code name} belongs to the record around the layer. A record has
 * at most one.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Inline {}
