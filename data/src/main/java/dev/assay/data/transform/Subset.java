package dev.assay.data.transform;

import dev.assay.core.data.Table;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.ParamException;
import dev.assay.core.spi.Params;
import dev.assay.core.spi.Transform;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the rows of some classes, renumbered 0, 1 ... in the order they are listed, and then at
 * most the first {@code rows} rows. Both apply to every part; a shuffled part's first rows are a
 * random choice. Kept rows move together in the part's storage.
 */
@About(
    value = "Rows of some classes, renumbered in the order listed, or the first rows of each part",
    formula = "label = position in classes, for rows whose class is listed",
    checked = "hand-worked example")
public record Subset(
    @Param(
            value = "Classes to keep, by name or by number from 0; none listed: all",
            byDefault = "[]")
        List<ClassName> classes,
    @Param(
            value = "The most rows to keep in each part, from its start",
            optional = true,
            range = "[1, 2147483647]")
        @Nullable Integer rows)
    implements Transform {
  private static final String NAME = "subset";
  private static final String CLASSES = "classes";
  private static final String OF = "of";

  /** Whole numbers up to here are exact in the float matrix of a saved state. */
  private static final int MOST_CLASSES = 1 << 24;

  public Subset {
    Params.check(Subset.class, classes, rows);
    classes = List.copyOf(classes);
    if (classes.isEmpty() && rows == null) {
      throw new ParamException("classes", "nothing", "classes or rows to keep");
    }
  }

  @Override
  public Fitted fit(Table train, RandomStream random) {
    if (classes.isEmpty()) {
      return restore(Map.of());
    }
    int[] kept = ClassName.find(NAME, classes, train);
    int of = train.targets().shape().classes();
    return restore(Map.of(CLASSES, ClassName.save(kept), OF, ClassName.save(new int[] {of})));
  }

  @Override
  public Fitted restore(Map<String, Matrix> state) {
    Optional<Relabelling> relabelling =
        classes.isEmpty() ? Optional.empty() : Optional.of(relabelling(state));
    return new Chosen(Map.copyOf(state), relabelling, rows == null ? Integer.MAX_VALUE : rows);
  }

  private static Relabelling relabelling(Map<String, Matrix> state) {
    int of = ClassName.restore(state, OF, MOST_CLASSES + 1)[0];
    int[] kept = ClassName.restore(state, CLASSES, of);
    int[] newOf = new int[of];
    Arrays.fill(newOf, -1);
    for (int i = 0; i < kept.length; i++) {
      newOf[kept[i]] = i;
    }
    return new Relabelling(NAME, newOf, kept.length);
  }

  private record Chosen(Map<String, Matrix> state, Optional<Relabelling> relabelling, int rows)
      implements Fitted {
    @Override
    public Table apply(Table part) {
      Table kept = relabelling.isEmpty() ? part : relabelling.get().apply(part);
      return kept.rows() > rows ? kept.rows(0, rows) : kept;
    }

    @Override
    public Matrix applyToInputs(Matrix inputs) {
      return inputs;
    }
  }
}
