package dev.assay.core.kernel;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * A vector loop that the compiler never inlines into its callers.
 *
 * <p>Left alone, C2 inlines a hot loop into the method that calls it, together with the others
 * called there. In so large a unit it stops inlining part of the way (NodeCountInliningCutoff), and
 * from then on every vector is an object: gelu's backward pass allocated 16 MB per million numbers
 * once other activations had run in the same process. A method handle that is no constant cannot be
 * looked through, so each loop is compiled by itself.
 */
final class OutOfLine {
  private static final MethodType BLOCK =
      MethodType.methodType(
          void.class, float[].class, int.class, float[].class, int.class, int.class);

  private static final MethodType BLOCK_AND_NUMBER = BLOCK.appendParameterTypes(float.class);

  private static final MethodType ROW =
      MethodType.methodType(float.class, float[].class, int.class, int.class);

  private static final MethodType TWO_ROWS = BLOCK.changeReturnType(float.class);

  /** Not final, for C2 would take a final one for a constant. */
  @SuppressWarnings("FieldMayBeFinal")
  private MethodHandle loop;

  private OutOfLine(MethodHandle loop) {
    this.loop = loop;
  }

  /** A static method of the type of {@link BlockFunction#forward}, for {@link #run}. */
  static OutOfLine of(MethodHandles.Lookup lookup, String name) {
    return of(lookup, name, BLOCK);
  }

  /** A static method of that type and a number behind, for {@link #runWith}. */
  static OutOfLine withNumber(MethodHandles.Lookup lookup, String name) {
    return of(lookup, name, BLOCK_AND_NUMBER);
  }

  /** A static method that gives a number for a row, for {@link #ofRow}. */
  static OutOfLine row(MethodHandles.Lookup lookup, String name) {
    return of(lookup, name, ROW);
  }

  /** A static method that gives a number for two rows, for {@link #ofRows}. */
  static OutOfLine twoRows(MethodHandles.Lookup lookup, String name) {
    return of(lookup, name, TWO_ROWS);
  }

  private static OutOfLine of(MethodHandles.Lookup lookup, String name, MethodType type) {
    try {
      return new OutOfLine(lookup.findStatic(lookup.lookupClass(), name, type));
    } catch (NoSuchMethodException | IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  void run(float[] x, int xFrom, float[] y, int yFrom, int n) {
    try {
      loop.invokeExact(x, xFrom, y, yFrom, n);
    } catch (Throwable e) {
      throw unchecked(e);
    }
  }

  void runWith(float number, float[] x, int xFrom, float[] y, int yFrom, int n) {
    try {
      loop.invokeExact(x, xFrom, y, yFrom, n, number);
    } catch (Throwable e) {
      throw unchecked(e);
    }
  }

  float ofRow(float[] x, int from, int n) {
    try {
      return (float) loop.invokeExact(x, from, n);
    } catch (Throwable e) {
      throw unchecked(e);
    }
  }

  float ofRows(float[] x, int xFrom, float[] y, int yFrom, int n) {
    try {
      return (float) loop.invokeExact(x, xFrom, y, yFrom, n);
    } catch (Throwable e) {
      throw unchecked(e);
    }
  }

  /** What a loop threw, which declares nothing. */
  private static RuntimeException unchecked(Throwable e) {
    if (e instanceof Error error) {
      throw error;
    }
    return e instanceof RuntimeException known ? known : new IllegalStateException(e);
  }
}
