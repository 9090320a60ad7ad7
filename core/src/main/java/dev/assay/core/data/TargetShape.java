package dev.assay.core.data;

/**
 * What targets look like: labels of {@code classes} classes, or rows of {@code columns} numbers.
 *
 * @param classes number of classes; 0 when targets are numbers
 * @param columns numbers in a row; 1 for labels
 */
public record TargetShape(int classes, int columns) {
  public static TargetShape classes(int classes) {
    return new TargetShape(classes, 1);
  }

  public static TargetShape values(int columns) {
    return new TargetShape(0, columns);
  }

  public boolean labels() {
    return classes > 0;
  }

  /** "labels of 10 classes" or "1 number a row". */
  @Override
  public String toString() {
    if (labels()) {
      return "labels of " + classes + " classes";
    }
    return columns + (columns == 1 ? " number a row" : " numbers a row");
  }
}
