package dev.assay.run.prepare;

import dev.assay.core.data.Table;
import dev.assay.core.data.TargetShape;
import java.util.List;

/**
 * What the rows of a source look like, before transforms.
 *
 * @param names of input columns; empty when they have none
 * @param classNames empty when targets are numbers or classes have no names
 */
public record SourceColumns(
    int inputs, List<String> names, TargetShape targets, List<String> classNames) {
  public SourceColumns {
    names = List.copyOf(names);
    classNames = List.copyOf(classNames);
  }

  public static SourceColumns of(Table table) {
    return new SourceColumns(
        table.inputs().columns(), table.columnNames(), table.targets().shape(), table.classNames());
  }
}
