package dev.assay.testkit.check;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.Layer;
import dev.assay.testkit.support.Allocations;
import java.util.ArrayList;
import java.util.List;

/** The checks of a layer. */
public final class LayerChecks implements Checks {
  /** Input columns of a layer of which nothing is known. */
  static final int INPUTS = 5;

  private static final int ROWS = 7;
  private static final int SOME_ROWS = 3;
  private static final int CHANGED = 4;

  private final Layer layer;
  private final int inputs;
  private final double tolerance;
  private final boolean mixesRows;
  private final boolean keepsExpectation;

  private LayerChecks(
      Layer layer, int inputs, double tolerance, boolean mixesRows, boolean keepsExpectation) {
    this.layer = layer;
    this.inputs = inputs;
    this.tolerance = tolerance;
    this.mixesRows = mixesRows;
    this.keepsExpectation = keepsExpectation;
  }

  /**
   * The checks with a number of input columns.
   *
   * @param tolerance greatest difference of a gradient from its central difference, for gradients
   *     near 1
   */
  public LayerChecks(Layer layer, int inputs, double tolerance) {
    this(layer, inputs, tolerance, layer.mixesRows(), true);
  }

  public LayerChecks(Layer layer, int inputs) {
    this(layer, inputs, 5e-4);
  }

  /** Declares that the mean of random outputs in training is not the output in evaluation. */
  public LayerChecks changesExpectation() {
    return new LayerChecks(layer, inputs, tolerance, mixesRows, false);
  }

  @Override
  public List<Check> all() {
    List<Check> checks = new ArrayList<>();
    checks.add(Check.quick("gradients", "gradients are those of the output", this::gradients));
    checks.add(Check.quick("overwrites", "every result is overwritten whole", this::overwrites));
    checks.add(Check.quick("arguments", "inputs and outputs are left alone", this::arguments));
    checks.add(
        Check.quick("no-input-gradient", "the input's gradient may be left out", this::noDx));
    checks.add(
        Check.quick("partial-batch", "fewer rows use the buffers of many", this::partialBatch));
    checks.add(
        Check.quick("evaluation", "evaluation draws nothing and learns nothing", this::evaluation));
    checks.add(Check.quick("repeatable", "the same step gives the same bits", this::repeatable));
    checks.add(
        mixesRows
            ? Check.quick("rows-mixed", "rows affect each other, as declared", this::rowsMixed)
            : Check.quick(
                "rows-apart", "in training rows do not affect each other", this::rowsApart));
    if (keepsExpectation) {
      checks.add(
          Check.thorough(
              "expectation",
              "random outputs in training have the output in evaluation as their mean",
              f -> new LayerExpectation(layer, inputs).run(f)));
    }
    checks.add(Check.quick("no-input", "having no input is refused", this::noInput));
    checks.add(Check.thorough("allocation", "a pass allocates nothing", this::allocation));
    return checks;
  }

  private LayerPass pass(int rows) {
    return new LayerPass(layer, inputs, rows);
  }

  private static String element(int index) {
    return "element " + index;
  }

  private void gradients(Findings findings) {
    for (int rows : new int[] {1, ROWS}) {
      new LayerGradients(pass(rows), tolerance).run(findings);
    }
  }

  private void overwrites(Findings findings) {
    LayerPass pass = pass(ROWS).run();
    requireWritten(findings, "the output", pass.y);
    requireWritten(findings, "the gradient of the input", pass.dX);
    pass.frame
        .parameters()
        .forEach(p -> requireWritten(findings, "the gradient of " + p.name(), p.gradient()));
    pass.frame.parameters().forEach(p -> p.gradient().fill(0));
    pass.run();
    float[] once = pass.gradients();
    float[] twice = pass.run().gradients();
    boolean doubled = true;
    for (int i = 0; doubled && i < once.length; i++) {
      doubled =
          twice[i] == once[i] || Math.abs(twice[i] - 2 * once[i]) <= 1e-5f * Math.abs(once[i]);
    }
    Bits.require(
        findings,
        doubled
            ? "parameter gradients are added to what was there; they must be overwritten"
            : "a second pass gives other parameter gradients",
        LayerChecks::element,
        twice,
        once);
  }

  private static void requireWritten(Findings findings, String name, Matrix m) {
    int left = 0;
    int first = -1;
    for (int i = 0; i < m.size(); i++) {
      if (Float.isNaN(m.data()[m.offset() + i])) {
        first = left++ == 0 ? i : first;
      }
    }
    if (left > 0) {
      findings.broken(
          "%s is not written at %s: the NaN it was filled with is still there, or was added to; %s elements"
              .formatted(name, LayerPass.place(m, first), Text.share(left, m.size())));
    }
  }

  private void arguments(Findings findings) {
    LayerPass pass = pass(ROWS);
    float[] x = pass.x.copy().data();
    float[] parameters = pass.memory();
    pass.forward();
    Bits.require(findings, "forward changes its input", LayerChecks::element, pass.x.data(), x);
    float[] y = pass.y.copy().data();
    float[] kept = pass.memory();
    pass.layer.backward(pass.frame, pass.x, pass.y, pass.dY.copy(), pass.dX);
    Bits.require(findings, "backward changes its input", LayerChecks::element, pass.x.data(), x);
    Bits.require(findings, "backward changes the output", LayerChecks::element, pass.y.data(), y);
    findings.require(
        kept.length == parameters.length && Bits.same(kept, pass.memory()),
        "backward changes parameters or running statistics");
  }

  private void noDx(Findings findings) {
    LayerPass pass = pass(ROWS).run();
    float[] with = pass.gradients();
    pass.frame.poison();
    Bits.require(
        findings,
        "without a gradient of the input, parameters get other gradients",
        LayerChecks::element,
        pass.run(null).gradients(),
        with);
  }

  private void partialBatch(Findings findings) {
    LayerPass exact = pass(SOME_ROWS).run();
    LayerPass part = pass(ROWS).run().withRows(SOME_ROWS).run();
    String mistake = " of 3 rows in buffers for 7 differs from that in buffers for 3";
    Bits.require(
        findings, "the output" + mistake, LayerChecks::element, part.y.data(), exact.y.data());
    Bits.require(
        findings,
        "the input's gradient" + mistake,
        LayerChecks::element,
        part.dX.data(),
        exact.dX.data());
    Bits.require(
        findings,
        "a parameter's gradient" + mistake + ": are rows beyond the batch added?",
        LayerChecks::element,
        part.gradients(),
        exact.gradients());
  }

  private void evaluation(Findings findings) {
    LayerPass pass = pass(ROWS);
    pass.frame.training(false).step(1);
    float[] memory = pass.memory();
    float[] first = pass.forward().y.copy().data();
    findings.require(
        Bits.same(memory, pass.memory()),
        "evaluation changes parameters or running statistics; only training may");
    pass.frame.step(2);
    Bits.require(
        findings,
        "in evaluation the output depends on the step: random draws belong to training",
        LayerChecks::element,
        pass.forward().y.data(),
        first);
    LayerPass alone = pass.withRows(1);
    Matrix row = pass.x.rows(CHANGED, 1);
    layer.forward(alone.frame, row, alone.y);
    Bits.require(
        findings,
        "in evaluation a row's output depends on the other rows",
        LayerChecks::element,
        alone.y.data(),
        pass.y.rows(CHANGED, 1).copy().data());
  }

  private void repeatable(Findings findings) {
    LayerPass pass = pass(ROWS).run();
    float[] y = pass.y.copy().data();
    float[] dX = pass.dX.copy().data();
    pass(ROWS).run();
    pass.frame.step(4);
    pass.run();
    pass.frame.step(3);
    pass.run();
    String mistake = " differs when the same step is computed again: state is kept between passes";
    Bits.require(findings, "the output" + mistake, LayerChecks::element, pass.y.data(), y);
    Bits.require(
        findings, "the input's gradient" + mistake, LayerChecks::element, pass.dX.data(), dX);
  }

  /** A pass with another row 4, whose own results are put back. */
  private LayerPass withAnotherRow(float[] y, float[] dX) {
    LayerPass pass = pass(ROWS);
    pass.x.rows(CHANGED, 1).fill(0.3f);
    pass.dY.rows(CHANGED, 1).fill(0.3f);
    pass.run();
    restore(y, pass.y);
    restore(dX, pass.dX);
    return pass;
  }

  private void rowsMixed(Findings findings) {
    LayerPass pass = pass(ROWS).run();
    float[] y = pass.y.copy().data();
    LayerPass changed = withAnotherRow(y, pass.dX.copy().data());
    findings.require(
        !Bits.same(changed.y.data(), y),
        "mixesRows() says that rows affect each other, and the output of other rows stays the same"
            + " with another row 4");
  }

  private void rowsApart(Findings findings) {
    LayerPass first = pass(ROWS).run();
    float[] y = first.y.copy().data();
    float[] dX = first.dX.copy().data();
    LayerPass pass = withAnotherRow(y, dX);
    String mistake =
        " of other rows changes with row 4; let mixesRows() be true if rows are meant to mix";
    Bits.require(findings, "the output" + mistake, LayerChecks::element, pass.y.data(), y);
    Bits.require(
        findings, "the input's gradient" + mistake, LayerChecks::element, pass.dX.data(), dX);
  }

  /** Puts the row that was changed back. */
  private static void restore(float[] from, Matrix m) {
    int columns = m.columns();
    System.arraycopy(from, CHANGED * columns, m.data(), CHANGED * columns, columns);
  }

  private void noInput(Findings findings) {
    try {
      int outputs = layer.outputs(0);
      findings.broken("outputs(0) gives " + outputs + ", expected IllegalArgumentException");
    } catch (IllegalArgumentException e) {
      findings.require(e.getMessage() != null, "outputs(0) is refused without a message");
    }
  }

  private void allocation(Findings findings) {
    LayerPass pass = pass(ROWS);
    Matrix dY = pass.dY.copy();
    long bytes =
        Allocations.ofThousandRepetitions(() -> {
          layer.forward(pass.frame, pass.x, pass.y);
          layer.backward(pass.frame, pass.x, pass.y, dY, pass.dX);
        });
    findings.require(bytes == 0, () -> "1000 passes allocate " + bytes + " bytes");
  }
}
