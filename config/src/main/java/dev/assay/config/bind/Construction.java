package dev.assay.config.bind;

import dev.assay.config.problem.NodePath;
import dev.assay.config.problem.Problem;
import dev.assay.config.problem.Words;
import dev.assay.config.shape.RecordModel;
import dev.assay.config.tree.MapNode;
import dev.assay.config.tree.TreePath;
import dev.assay.core.spi.ParamException;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Calls a record's constructor and turns what it refuses into located problems. */
final class Construction {
  private final List<Problem> problems;

  Construction(List<Problem> problems) {
    this.problems = problems;
  }

  /** The record; empty when its constructor refused the values. */
  Optional<Object> construct(
      RecordModel model, @Nullable Object[] values, MapNode map, NodePath path) {
    try {
      return Optional.of(model.construct(values));
    } catch (InvocationTargetException e) {
      switch (e.getCause()) {
        case ParamException refused -> refused.violations().forEach(v -> add(v, map, path));
        case IllegalArgumentException refused ->
            add(map, path, String.valueOf(refused.getMessage()));
        case null -> throw new IllegalStateException(e);
        default -> add(map, path, "cannot be made: " + e.getCause());
      }
      return Optional.empty();
    }
  }

  private void add(ParamException.Violation violation, MapNode map, NodePath path) {
    problems.add(
        Problem.unexpected(
            TreePath.locate(map, violation.parameter()),
            path.descend(violation.parameter()),
            violation.given(),
            violation.expected()));
  }

  private void add(MapNode map, NodePath path, String message) {
    problems.add(Problem.of(map.mark(), path, Words.oneLine(message), null, null, null));
  }
}
