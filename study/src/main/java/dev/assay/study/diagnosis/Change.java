package dev.assay.study.diagnosis;

import dev.assay.core.spi.Finding;
import java.util.List;

/**
 * A single change that may repair the experiment.
 *
 * @param rule whose finding proposes it
 * @param finding why; of a change that no symptom points at, what it would be a sign of
 * @param symptom whether something was seen that points at it
 */
public record Change(String rule, Finding finding, List<String> overrides, boolean symptom) {
  public Change {
    overrides = List.copyOf(overrides);
  }
}
