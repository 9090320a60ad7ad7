package dev.assay.testkit.mutants;

import dev.assay.core.data.TargetShape;
import dev.assay.core.data.Targets;
import dev.assay.core.matrix.Matrix;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Loss;
import dev.assay.core.spi.LossTally;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import dev.assay.testkit.check.LossChecks;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The cross-entropy of the softmax of logits, and ways to get it wrong. */
final class EntropyMutants {
  private static final double CLIP = 30;

  private EntropyMutants() {}

  enum Flaw {
    NONE(null),
    CLIP_HIDES(
        Wanted.of(
            "clips logits and tells nobody",
            "clipping",
            "the loss stands still at ",
            "it is clipped, and LossTally counts nothing, which hides an overflow")),
    CLIP_HAS_GRADIENT(
        Wanted.of(
            "clips logits and has a gradient there",
            "clipping",
            "it is clipped, so its gradient is 0; given is -1")),
    OVERFLOWS(
        Wanted.of(
            "takes exponentials of logits as they are",
            "extremes",
            "the loss is ",
            "for outputs [")),
    SMALL_NUMBER(
        Wanted.of(
            "adds a small number in the logarithm only",
            "gradient",
            "the gradient is not that of the number reported")),
    NO_LINK(
        Wanted.of(
            "predicts logits",
            "predictions",
            "of logits a prediction is ",
            "expected a probability")),
    SUMMED(
        Wanted.of(
            "has the gradient of a sum",
            "scale",
            "the gradient of a row is not multiplied by its scale: at row 1, column 0"));

    @SuppressWarnings("ImmutableEnumChecker") // It is.
    private final Wanted wanted;

    Flaw(Wanted wanted) {
      this.wanted = wanted;
    }
  }

  @About(value = "Cross-entropy of the softmax of logits", formula = "l = -ln softmax(z)[label]")
  record Entropy(@Param("what is wrong with it") Flaw flaw) implements Loss {
    Entropy {
      Params.check(Entropy.class, flaw);
    }

    @Override
    public Input input() {
      return Input.LOGITS;
    }

    @Override
    public Reduction reduction() {
      return Reduction.MEAN;
    }

    @Override
    public void check(int outputs, TargetShape targets) {
      if (targets.classes() != outputs || outputs < 2) {
        throw new IllegalArgumentException("needs an output for each of at least two classes");
      }
    }

    private boolean clips() {
      return flaw == Flaw.CLIP_HIDES || flaw == Flaw.CLIP_HAS_GRADIENT;
    }

    private double logit(Matrix z, int row, int column) {
      double given = z.get(row, column);
      return clips() ? Math.clamp(given, -CLIP, CLIP) : given;
    }

    /** Largest logit, and the sum of exponentials beside it. */
    private double[] softmax(Matrix z, int row) {
      double max = flaw == Flaw.OVERFLOWS ? 0 : Double.NEGATIVE_INFINITY;
      for (int j = 0; flaw != Flaw.OVERFLOWS && j < z.columns(); j++) {
        max = Math.max(max, logit(z, row, j));
      }
      double sum = 0;
      for (int j = 0; j < z.columns(); j++) {
        sum += StrictMath.exp(logit(z, row, j) - max);
      }
      return new double[] {max, sum};
    }

    @Override
    public void rows(
        Matrix outputs,
        Targets targets,
        double[] losses,
        float[] scale,
        Matrix dOutputs,
        LossTally tally) {
      Targets.Labels labels = (Targets.Labels) targets;
      for (int row = 0; row < outputs.rows(); row++) {
        double[] top = softmax(outputs, row);
        int label = labels.label(row);
        double loss = top[0] + StrictMath.log(top[1]) - logit(outputs, row, label);
        boolean small = flaw == Flaw.SMALL_NUMBER;
        losses[row] = small ? -StrictMath.log(StrictMath.exp(-loss) + 1e-2) : loss;
        for (int j = 0; j < outputs.columns(); j++) {
          boolean clipped = clips() && Math.abs(outputs.get(row, j)) > CLIP;
          if (clipped && flaw == Flaw.CLIP_HAS_GRADIENT) {
            tally.addClipped(1);
          }
          if (dOutputs != null) {
            double p = StrictMath.exp(logit(outputs, row, j) - top[0]) / top[1];
            double slope = clipped && flaw == Flaw.CLIP_HIDES ? 0 : j == label ? p - 1 : p;
            dOutputs.set(row, j, (float) slope * (flaw == Flaw.SUMMED ? 1 : scale[row]));
          }
        }
      }
    }

    @Override
    public void predict(Matrix outputs, Matrix predictions) {
      for (int row = 0; row < outputs.rows(); row++) {
        double[] top = softmax(outputs, row);
        for (int j = 0; j < outputs.columns(); j++) {
          double p = StrictMath.exp(logit(outputs, row, j) - top[0]) / top[1];
          predictions.set(row, j, flaw == Flaw.NO_LINK ? outputs.get(row, j) : (float) p);
        }
      }
    }
  }

  static Stream<Mutant> all() {
    return Arrays.stream(Flaw.values())
        .map(flaw -> {
          Entropy entropy = new Entropy(flaw);
          return new Mutant(
              "cross-entropy", entropy, new LossChecks(entropy), Optional.ofNullable(flaw.wanted));
        });
  }
}
