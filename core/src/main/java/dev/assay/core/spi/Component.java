package dev.assay.core.spi;

/**
 * A part of a training recipe that can be named in YAML. Implementations are records whose record
 * components, each annotated with {@link Param}, are the hyper-parameters; they are immutable and
 * hold no state of a run.
 */
public interface Component {}
