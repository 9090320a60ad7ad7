package dev.assay.data.transform;

import dev.assay.core.data.DataException;
import dev.assay.core.data.Table;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.ParamException;
import dev.assay.core.spi.Params;
import dev.assay.core.spi.Transform;
import java.util.List;
import java.util.Map;

/**
 * Groups classes into two: the listed ones become class 1, all others class 0. A group's name is
 * its classes' names joined by {@code +}. Inputs stay as they are.
 */
@About(
    value = "Two classes out of many: the listed ones against all others, such as odd against even",
    formula = "label = 1 when the class is listed, otherwise 0",
    checked = "hand-worked example")
public record OneAgainstRest(
    @Param("Classes that become class 1, by name or by number from 0") List<ClassName> classes)
    implements Transform {
  private static final String NAME = "one-against-rest";
  private static final String GROUPS = "groups";

  public OneAgainstRest {
    Params.check(OneAgainstRest.class, classes);
    classes = List.copyOf(classes);
    if (classes.isEmpty()) {
      throw new ParamException("classes", "[]", "at least one class");
    }
  }

  @Override
  public Fitted fit(Table train, RandomStream random) {
    int[] ones = ClassName.find(NAME, classes, train);
    int[] groupOf = new int[train.targets().shape().classes()];
    if (ones.length == groupOf.length) {
      throw new DataException(
          NAME + ".classes: all " + ones.length + " classes are listed, expected a rest");
    }
    for (int one : ones) {
      groupOf[one] = 1;
    }
    return restore(Map.of(GROUPS, ClassName.save(groupOf)));
  }

  @Override
  public Fitted restore(Map<String, Matrix> state) {
    int[] groupOf = ClassName.restore(state, GROUPS, 2);
    return new Grouped(Map.copyOf(state), new Relabelling(NAME, groupOf, 2));
  }

  private record Grouped(Map<String, Matrix> state, Relabelling relabelling) implements Fitted {
    @Override
    public Table apply(Table part) {
      return relabelling.apply(part);
    }

    @Override
    public Matrix applyToInputs(Matrix inputs) {
      return inputs;
    }
  }
}
