package dev.assay.testkit.check;

import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.Purpose;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.Loss;
import dev.assay.core.spi.Loss.Reduction;
import dev.assay.core.spi.LossTally;
import dev.assay.core.train.Objective;
import dev.assay.testkit.support.Allocations;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The checks of a loss. */
public final class LossChecks implements Checks {
  private static final int[] ROWS = {1, 2, 7, 33};

  private final Loss loss;
  private final List<Loss> reductions;
  private final Optional<LossExamples> examples;
  private final LossTrial trial;

  private LossChecks(Loss loss, List<Loss> reductions, Optional<LossExamples> examples) {
    this.loss = loss;
    this.reductions = reductions;
    this.examples = examples;
    this.trial = new LossTrial(loss);
  }

  /**
   * The checks with everything known.
   *
   * @param mean joins rows by their mean
   * @param sum the same loss that adds rows up
   */
  public LossChecks(Loss mean, Loss sum, LossExamples examples) {
    this(mean, List.of(mean, sum), Optional.of(examples));
  }

  /** The checks when nothing but the loss is known. */
  public LossChecks(Loss loss) {
    this(loss, List.of(loss), GuessedLossExamples.of(loss));
  }

  static RandomStream stream(String name) {
    return RandomStream.of(1, Purpose.NOISE, name);
  }

  private interface Body {
    void run(Findings findings, LossExamples examples);
  }

  private interface OnBatch {
    void run(Matrix outputs, Targets targets);
  }

  private static void forEachShape(LossExamples examples, OnBatch body) {
    for (int rows : ROWS) {
      for (int columns : examples.columns()) {
        body.run(
            examples.outputs(rows, columns, stream("outputs")),
            examples.targets(rows, columns, stream("targets")));
      }
    }
  }

  private Check check(boolean quick, String name, String promise, Body body) {
    return new Check(
        name,
        promise,
        quick,
        findings ->
            examples.ifPresentOrElse(
                e -> body.run(findings, e),
                () ->
                    findings.notChecked(
                        "it takes none of the outputs and targets that are tried; its test can"
                            + " give some")));
  }

  @Override
  public List<Check> all() {
    List<Check> checks = new ArrayList<>();
    checks.add(
        check(true, "gradient", "the gradient is that of the number reported", this::gradient));
    if (examples.flatMap(LossExamples::formula).isPresent()) {
      checks.add(check(false, "formula", "losses follow the formula", this::formula));
    }
    checks.add(
        check(
            false,
            "doubling",
            "doubling every row keeps the mean and doubles the sum",
            this::doubling));
    checks.add(check(false, "scale", "scale multiplies the gradient of its row", this::scale));
    checks.add(
        check(false, "rows-apart", "a row's loss depends on nothing but the row", this::rowsApart));
    checks.add(check(false, "overwrites", "it writes what it should and no more", this::writes));
    if (examples.map(e -> e.best(some(e), e.columns()[0]).isPresent()).orElse(false)) {
      checks.add(check(false, "minimum", "no outputs beat the best", this::minimum));
    }
    checks.add(check(true, "extremes", "extremes are finite", this::extremes));
    checks.add(check(true, "clipping", "what is clipped is counted", this::clipping));
    checks.add(check(false, "not-a-number", "not a number is not hidden", this::notANumber));
    checks.add(check(false, "predictions", "predictions stay in their range", this::predictions));
    checks.add(check(false, "accepts", "it accepts the targets it is for", this::accepts));
    checks.add(check(false, "allocation", "a batch allocates nothing", this::allocation));
    return checks;
  }

  private static Targets some(LossExamples examples) {
    return examples.targets(2, examples.columns()[0], stream("targets"));
  }

  private void gradient(Findings findings, LossExamples examples) {
    for (Loss each : reductions) {
      Comparison comparison =
          findings.compare(
              "the gradient is not that of the number reported", "gradient", "central difference");
      forEachShape(
          examples,
          (outputs, targets) ->
              new LossGradients(each, examples.formula())
                  .run(findings, comparison, outputs, targets));
    }
  }

  private void formula(Findings findings, LossExamples examples) {
    Comparison comparison =
        findings.compare("the loss does not follow its formula", "loss", "formula");
    LossExamples.Formula formula = examples.formula().orElseThrow();
    forEachShape(
        examples,
        (outputs, targets) -> {
          double[] losses = trial.losses(outputs, targets);
          for (int row = 0; row < losses.length; row++) {
            double expected =
                formula.of(LossTrial.row(outputs, row), LossTrial.target(targets, row));
            comparison.add(
                "row " + row + " of " + outputs.rows() + " with " + outputs.columns() + " outputs",
                Double.NaN,
                losses[row],
                expected,
                1e-6 + 2e-6 * Math.abs(expected));
          }
        });
  }

  private void doubling(Findings findings, LossExamples examples) {
    for (Loss each : reductions) {
      boolean mean = each.reduction() == Reduction.MEAN;
      Comparison comparison =
          findings.compare(
              mean
                  ? "doubling every row changes the mean: does a row's loss depend on their number?"
                  : "doubling every row does not double the sum: does a row's loss depend on their"
                      + " number?",
              "of twice the rows",
              "expected");
      forEachShape(
          examples,
          (outputs, targets) -> {
            Objective objective = new Objective(each);
            double once = objective.evaluate(outputs, targets, null);
            double twice =
                objective.evaluate(
                    LossTrial.repeated(outputs, 2), LossTrial.repeated(targets, 2), null);
            comparison.add(
                outputs.rows() + " rows of " + outputs.columns(),
                Double.NaN,
                twice,
                mean ? once : 2 * once,
                1e-14 * Math.abs(once));
          });
    }
    if (reductions.size() == 2) {
      sumOfMean(findings, examples);
    }
  }

  /** The two forms of a loss differ by the number of rows and nothing else. */
  private void sumOfMean(Findings findings, LossExamples examples) {
    Comparison comparison =
        findings.compare("the sum is not the mean times the rows", "sum", "mean times rows");
    forEachShape(
        examples,
        (outputs, targets) -> {
          double mean = new Objective(reductions.getFirst()).evaluate(outputs, targets, null);
          double sum = new Objective(reductions.getLast()).evaluate(outputs, targets, null);
          comparison.add(
              outputs.rows() + " rows of " + outputs.columns(),
              Double.NaN,
              sum,
              outputs.rows() * mean,
              1e-14 * Math.abs(sum));
        });
  }

  private void scale(Findings findings, LossExamples examples) {
    forEachShape(
        examples,
        (outputs, targets) -> {
          int rows = outputs.rows();
          float[] scale = new float[rows];
          for (int i = 0; i < rows; i++) {
            scale[i] = 1f / (1 << (i % 5));
          }
          Matrix expected = trial.gradient(outputs, targets, LossTrial.ones(rows));
          for (int i = 0; i < expected.size(); i++) {
            expected.data()[i] *= scale[i / expected.columns()];
          }
          Bits.require(
              findings,
              "the gradient of a row is not multiplied by its scale",
              i -> LayerPass.place(expected, i),
              trial.gradient(outputs, targets, scale).data(),
              expected.data());
        });
  }

  private void rowsApart(Findings findings, LossExamples examples) {
    forEachShape(
        examples,
        (outputs, targets) -> {
          int rows = outputs.rows();
          double[] with = new double[rows];
          Matrix gradient = LayerPass.poisoned(rows, outputs.columns());
          loss.rows(outputs, targets, with, LossTrial.ones(rows), gradient, new LossTally());
          Bits.require(
              findings,
              "without a gradient the losses are others",
              i -> "row " + i,
              trial.losses(outputs, targets),
              with);
          for (int row = 0; row < rows; row++) {
            Matrix one = outputs.rows(row, 1);
            Targets target = targets.rows(row, 1);
            int number = row;
            Bits.require(
                findings,
                "computed alone a row has another loss",
                i -> "row " + number + " of " + rows,
                trial.losses(one, target),
                new double[] {with[row]});
            Bits.require(
                findings,
                "computed alone a row has another gradient",
                i -> "row " + number + " of " + rows + ", column " + i,
                trial.gradient(one, target, LossTrial.ones(1)).data(),
                gradient.rows(row, 1).copy().data());
          }
        });
  }

  private void writes(Findings findings, LossExamples examples) {
    int rows = 5;
    int width = examples.columns()[examples.columns().length - 1];
    Matrix outputs = examples.outputs(rows, width, stream("outputs"));
    Targets targets = examples.targets(rows, width, stream("targets"));
    float[] before = outputs.copy().data();
    Matrix around = Matrix.zeros(rows + 2, width);
    around.fill(Float.NaN);
    double[] losses = new double[rows + 1];
    losses[rows] = 7;
    loss.rows(
        outputs, targets, losses, LossTrial.ones(rows), around.rows(1, rows), new LossTally());
    findings.require(Bits.same(outputs.data(), before), "it changes the outputs");
    findings.require(losses[rows] == 7, "it writes a loss beyond the last row");
    for (int i = 0; i < around.size(); i++) {
      int row = i / width;
      boolean inside = row > 0 && row <= rows;
      if (Float.isNaN(around.data()[i]) == inside) {
        findings.broken(
            inside
                ? "the gradient is not written, or added to the NaN that was there, at row "
                    + (row - 1)
                    + ", column "
                    + i % width
                : "the gradient is written beyond its rows");
        return;
      }
    }
    Bits.require(
        findings,
        "written into a view the gradient is another",
        i -> LayerPass.place(outputs, i),
        around.rows(1, rows).copy().data(),
        trial.gradient(outputs, targets, LossTrial.ones(rows)).data());
  }

  private void minimum(Findings findings, LossExamples examples) {
    int rows = 9;
    for (int columns : examples.columns()) {
      Targets targets = examples.targets(rows, columns, stream("targets"));
      Matrix best = examples.best(targets, columns).orElseThrow();
      double[] least = trial.losses(best, targets);
      double[] others = trial.losses(examples.outputs(rows, columns, stream("outputs")), targets);
      for (int row = 0; row < rows; row++) {
        double at = least[row];
        double other = others[row];
        findings.require(
            at < other,
            () -> "the best outputs have the loss %s, others have %s".formatted(at, other));
      }
      Comparison comparison =
          findings.compare("at the best outputs there is a gradient", "gradient", "at a minimum");
      Matrix gradient = trial.gradient(best, targets, LossTrial.ones(rows));
      for (int i = 0; i < gradient.size(); i++) {
        int element = i;
        comparison.add(
            () -> LayerPass.place(gradient, element),
            best.data()[best.offset() + i],
            gradient.data()[i],
            0,
            1e-5);
      }
    }
  }

  private void extremes(Findings findings, LossExamples examples) {
    int rows = 8;
    for (int columns : examples.columns()) {
      Matrix outputs = examples.extremes(rows, columns);
      Targets targets = examples.targets(rows, columns, stream("targets"));
      double[] losses = trial.losses(outputs, targets);
      float[] gradient = trial.gradient(outputs, targets, LossTrial.ones(rows)).data();
      float[] predictions = trial.predictions(outputs).data();
      for (int i = 0; i < gradient.length; i++) {
        int row = i / columns;
        String at = " for outputs " + Arrays.toString(LossTrial.row(outputs, row));
        findings.require(Double.isFinite(losses[row]), () -> "the loss is " + losses[row] + at);
        float slope = gradient[i];
        findings.require(Float.isFinite(slope), () -> "a gradient is " + slope + at);
        float prediction = predictions[i];
        findings.require(Float.isFinite(prediction), () -> "a prediction is " + prediction + at);
      }
    }
  }

  private void clipping(Findings findings, LossExamples examples) {
    new LossClipping(loss).run(findings, examples);
  }

  private void notANumber(Findings findings, LossExamples examples) {
    for (int columns : examples.columns()) {
      Matrix outputs = examples.outputs(3, columns, stream("outputs"));
      outputs.rows(1, 1).fill(Float.NaN);
      Targets targets = examples.targets(3, columns, stream("targets"));
      LossTally tally = new LossTally();
      double[] losses = trial.losses(outputs, targets, tally);
      findings.require(
          Double.isNaN(losses[1]),
          () -> "outputs of NaN have the loss " + losses[1] + ", which hides that a run diverged");
      findings.require(
          Double.isFinite(losses[0]) && Double.isFinite(losses[2]),
          "outputs of NaN in one row spoil the losses of others");
      LossTally ofOthers = new LossTally();
      trial.losses(outputs.rows(0, 1), targets.rows(0, 1), ofOthers);
      trial.losses(outputs.rows(2, 1), targets.rows(2, 1), ofOthers);
      findings.require(tally.clipped() == ofOthers.clipped(), "NaN is counted as clipped");
      findings.require(
          ofOthers.clipped() == 0 || examples.formula().isEmpty(),
          "outputs well inside its domain are counted as clipped");
    }
  }

  private void predictions(Findings findings, LossExamples examples) {
    for (int columns : examples.columns()) {
      Matrix outputs = examples.outputs(7, columns, stream("outputs"));
      Matrix predictions = trial.predictions(outputs);
      for (float p : predictions.data()) {
        findings.require(!Float.isNaN(p), "a prediction is not written, or NaN");
        findings.require(
            loss.input() != Loss.Input.LOGITS || (p >= 0 && p <= 1),
            () -> "of logits a prediction is " + p + ", expected a probability");
      }
      Matrix inPlace = outputs.copy();
      loss.predict(inPlace, inPlace);
      Bits.require(
          findings,
          "with predictions in place of outputs they are others",
          i -> LayerPass.place(predictions, i),
          inPlace.data(),
          predictions.data());
    }
  }

  private void accepts(Findings findings, LossExamples examples) {
    forEachShape(
        examples,
        (outputs, targets) -> {
          try {
            loss.check(outputs.columns(), targets.shape());
            loss.checkTargets(targets);
          } catch (IllegalArgumentException e) {
            findings.broken("it refuses targets that it is for: " + e.getMessage());
          }
        });
  }

  private void allocation(Findings findings, LossExamples examples) {
    int width = examples.columns()[examples.columns().length - 1];
    Matrix outputs = examples.outputs(32, width, stream("outputs"));
    Targets targets = examples.targets(32, width, stream("targets"));
    Matrix gradient = Matrix.zeros(32, width);
    Objective objective = new Objective(loss);
    long bytes =
        Allocations.ofThousandRepetitions(() -> {
          objective.evaluate(outputs, targets, gradient);
          objective.evaluate(outputs, targets, null);
          loss.predict(outputs, gradient);
        });
    findings.require(bytes == 0, () -> "1000 batches allocate " + bytes + " bytes");
  }
}
