package dev.assay.cli.check;

import dev.assay.core.spi.ElementwiseActivation;
import dev.assay.testkit.check.ActivationChecks;
import dev.assay.testkit.check.Check;

/** Examines an activation at one number. */
public final class PointCheck {
  private PointCheck() {}

  public static Examination of(Subject subject, ElementwiseActivation f, double x) {
    return new Examination(
        subject.title() + " at " + x,
        subject.entry().origin().toString(),
        "",
        new ActivationChecks(f).at(x).stream().map(Check::run).toList());
  }
}
