package dev.assay.study.plan;

import dev.assay.config.edit.Edit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An arm before it is checked.
 *
 * @param fromTarget whether the edits refer to the target instead of the base
 * @param levels the label of each factor's value
 */
record Draft(
    String name,
    Role role,
    String reference,
    boolean fromTarget,
    List<Edit> edits,
    Map<String, String> levels) {
  Draft {
    edits = List.copyOf(edits);
    levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
  }
}
