package dev.assay.core.data;

import java.util.Optional;

/**
 * The parts that a run works on.
 *
 * @param train rows to learn from, at least one
 * @param validation rows watched during training
 * @param test rows to judge by at the end
 */
public record DataParts(Table train, Optional<Table> validation, Optional<Table> test) {}
