package dev.assay.testkit.check;

import dev.assay.core.data.DataCheck;
import dev.assay.core.data.DataException;
import dev.assay.core.data.DataHash;
import dev.assay.core.data.LoadedData;
import dev.assay.core.data.Table;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.Purpose;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.Transform;
import dev.assay.testkit.support.ExampleRows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The checks of a transform. Rows 0 to 63 are the training part. */
public final class TransformChecks implements Checks {
  private static final RandomStream STREAM = RandomStream.of(1, Purpose.TRANSFORM, "contract");
  private static final int TRAIN = 64;
  private static final int PART = 17;

  private final Transform transform;
  private final List<ExampleRows> examples;

  /** The checks with rows of five columns whose targets are classes, or else numbers. */
  public TransformChecks(Transform transform) {
    this.transform = transform;
    examples = List.of(ExampleRows::classes, ExampleRows::numbers);
  }

  /** The checks with rows that the transform takes. */
  public TransformChecks(Transform transform, ExampleRows rows) {
    this.transform = transform;
    examples = List.of(rows);
  }

  private interface Body {
    void run(Findings findings, ExampleRows rows);
  }

  @Override
  public List<Check> all() {
    return List.of(
        check("fitting", "fitting leaves the training part alone", this::fitting),
        check("same-bits", "the same rows and stream give the same bits", this::sameBits),
        check(
            "training-rows-only", "only the training part's rows are learnt from", this::training),
        check("other-parts", "other parts do not affect the result", this::otherParts),
        check("row-order", "rows stay in order and keep their targets", this::rowOrder),
        check("restore", "a restored transform gives the same bits", this::restore),
        check("inputs", "rows without targets get the same inputs, all of them", this::inputs),
        check("undo", "predictions that are the changed targets become the targets", this::undo),
        check("usable", "the result can be learnt from", this::usable),
        check("neighbours", "rows beside a part in its storage are left alone", this::neighbours));
  }

  private Check check(String name, String promise, Body body) {
    return Check.quick(
        name,
        promise,
        findings -> {
          String reason = "";
          for (ExampleRows rows : examples) {
            try {
              transform.fit(rows.of(0, TRAIN), STREAM).apply(rows.of(TRAIN, PART));
            } catch (DataException e) {
              reason = reason.isEmpty() ? String.valueOf(e.getMessage()) : reason;
              continue;
            }
            body.run(findings, rows);
            return;
          }
          findings.notChecked("it does not take the example's rows: " + reason);
        });
  }

  private Transform.Fitted fitted(ExampleRows rows) {
    return transform.fit(rows.of(0, TRAIN), STREAM);
  }

  private static String hash(Transform.Fitted fitted, Table part) {
    return DataHash.of(fitted.apply(part));
  }

  private static Table copy(Table table) {
    Targets targets = table.targets().allocate(table.rows());
    int[] order = IntStream.range(0, table.rows()).toArray();
    table.targets().gather(order, 0, order.length, targets);
    return table.with(table.inputs().copy(), targets);
  }

  private void fitting(Findings findings, ExampleRows rows) {
    Table train = rows.of(0, TRAIN);
    String before = DataHash.of(train);
    transform.fit(train, STREAM);
    findings.require(
        DataHash.of(train).equals(before), "fitting changes the training part; only apply() may");
  }

  private void sameBits(Findings findings, ExampleRows rows) {
    String first = hash(fitted(rows), rows.of(TRAIN, PART));
    transform.fit(rows.of(300, 40), STREAM);
    findings.require(
        hash(fitted(rows), rows.of(TRAIN, PART)).equals(first),
        "fitted a second time to the same rows it gives other numbers: state is kept between fits");
  }

  private void training(Findings findings, ExampleRows rows) {
    String expected = hash(fitted(rows), rows.of(TRAIN, PART));
    Table all = rows.of(0, TRAIN + 100);
    Transform.Fitted fromView = transform.fit(all.rows(0, TRAIN), STREAM);
    findings.require(
        hash(fromView, rows.of(TRAIN, PART)).equals(expected),
        "fitted to rows that are followed by others in storage it gives other numbers: it reads the"
            + " whole array, test rows included");
    Table longer = fitted(rows).apply(rows.of(TRAIN, PART + 40));
    Table part = fitted(rows).apply(rows.of(TRAIN, PART));
    int common = Math.min(longer.rows(), part.rows());
    findings.require(
        DataHash.of(longer.rows(0, common)).equals(DataHash.of(part.rows(0, common))),
        "the first rows of a part change with the rows after them: it learns from the part it is"
            + " applied to, not from the training part");
  }

  private void otherParts(Findings findings, ExampleRows rows) {
    Transform.Fitted fitted = fitted(rows);
    String before = hash(fitted, rows.of(TRAIN, PART));
    fitted.apply(rows.of(200, 33));
    findings.require(
        hash(fitted, rows.of(TRAIN, PART)).equals(before),
        "after it was applied to another part it gives other numbers: apply() must not learn");
  }

  private void rowOrder(Findings findings, ExampleRows rows) {
    new RowOrder(fitted(rows)).run(findings, rows.of(TRAIN, PART), rows.of(TRAIN, PART));
  }

  private void restore(Findings findings, ExampleRows rows) {
    Transform.Fitted fitted = fitted(rows);
    Map<String, Matrix> saved = new HashMap<>();
    fitted.state().forEach((name, matrix) -> saved.put(name, matrix.copy()));
    Transform.Fitted restored = transform.restore(saved);
    Table one = fitted.apply(rows.of(TRAIN, PART));
    Table other = restored.apply(rows.of(TRAIN, PART));
    findings.require(
        DataHash.of(other).equals(DataHash.of(one)),
        "restored from its saved state it gives other numbers: is something missing from state(),"
            + " or kept in more than single precision?");
    findings.require(
        other.classNames().equals(one.classNames())
            && other.columnNames().equals(one.columnNames()),
        () ->
            "restored from its saved state it names classes %s and columns %s, before %s and %s"
                .formatted(
                    other.classNames(), other.columnNames(), one.classNames(), one.columnNames()));
    findings.require(
        restored.state().keySet().equals(saved.keySet()),
        "restored from its saved state it saves other names");
  }

  private void inputs(Findings findings, ExampleRows rows) {
    Transform.Fitted fitted = fitted(rows);
    Table part = fitted.apply(rows.of(TRAIN, PART));
    Matrix alone = fitted.applyToInputs(rows.of(TRAIN, PART).inputs().copy());
    findings.require(
        alone.rows() == PART,
        () -> "of %d rows without targets %d are left".formatted(PART, alone.rows()));
    // Where rows are dropped nothing says which ones are left.
    if (part.rows() == PART && alone.rows() == PART) {
      Targets none = new Targets.Values(Matrix.zeros(PART, 1));
      findings.require(
          DataHash.of(new Table(alone, none)).equals(DataHash.of(new Table(part.inputs(), none))),
          "applyToInputs() gives other inputs than apply()");
    }
  }

  private void undo(Findings findings, ExampleRows rows) {
    Transform.Fitted fitted = fitted(rows);
    if (!(rows.of(TRAIN, PART).targets() instanceof Targets.Values before)
        || !(fitted.apply(rows.of(TRAIN, PART)).targets() instanceof Targets.Values after)
        || after.rows() != PART) {
      return;
    }
    Matrix predictions = after.matrix().copy();
    fitted.undoOnPredictions(predictions);
    Comparison comparison =
        findings.compare("undone, a changed target is another", "undone", "target");
    for (int i = 0; i < predictions.size(); i++) {
      double target = before.matrix().data()[before.matrix().offset() + i];
      double undone = predictions.data()[predictions.offset() + i];
      comparison.add("target " + i, Double.NaN, undone, target, 1e-5 * (1 + Math.abs(target)));
    }
  }

  private void usable(Findings findings, ExampleRows rows) {
    Table result = fitted(rows).apply(rows.of(0, TRAIN));
    try {
      DataCheck.requireUsable("the result", new LoadedData(result));
    } catch (DataException e) {
      findings.broken(
          e.getMessage() + "; the example's last column is constant: is a spread of 0 divided by?");
    }
  }

  /** Parts are views of one storage. */
  private void neighbours(Findings findings, ExampleRows rows) {
    Table all = rows.of(0, 100);
    Transform.Fitted fitted = transform.fit(all.rows(0, 60), STREAM);
    Table before = copy(all.rows(0, 60));
    Table after = copy(all.rows(80, 20));
    Table viewed = fitted.apply(all.rows(60, 20));
    findings.require(
        DataHash.of(all.rows(0, 60)).equals(DataHash.of(before))
            && DataHash.of(all.rows(80, 20)).equals(DataHash.of(after)),
        "changes rows beside the part it is applied to: is offset() left out?");
    Table alone = fitted.apply(copy(rows.of(0, 100).rows(60, 20)));
    findings.require(
        DataHash.of(viewed).equals(DataHash.of(alone)),
        "a part inside a larger storage gets other numbers than in storage of its own");
  }
}
