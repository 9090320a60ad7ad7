package dev.assay.initializers;

import dev.assay.core.matrix.Matrix;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.About;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Params;
import dev.assay.core.spi.WeightInit;

/**
 * A random matrix whose rows or columns, whichever are fewer, are at right angles to each other and
 * of length {@code gain}, so that a layer keeps lengths and angles.
 *
 * <p>Normal draws, then the Gram-Schmidt process, twice for each vector, in double precision; this
 * is the factor Q of the decomposition with a positive diagonal of R, uniformly distributed among
 * orthogonal matrices, as in PyTorch's orthogonal_ and Keras's Orthogonal. For m vectors of n
 * numbers it takes about {@code 4 m^2 n} operations: seconds for 2000 x 2000.
 */
@About(
    value = "Random matrix with rows or columns at right angles to each other",
    formula = "W^T W = gain^2 I, or W W^T = gain^2 I if fanIn < fanOut",
    source =
        "Saxe, McClelland and Ganguli, Exact solutions to the nonlinear dynamics of learning in "
            + "deep linear neural networks, 2014",
    checked = "right angles and lengths")
public record Orthogonal(
    @Param(
            value = "length of the rows or columns, whichever are fewer",
            byDefault = "1",
            range = "[0, 1e30]")
        double gain)
    implements WeightInit {
  public Orthogonal {
    Params.check(Orthogonal.class, gain);
  }

  @Override
  public void fill(Matrix weights, RandomStream random) {
    boolean rows = weights.rows() < weights.columns();
    double[][] vectors = draw(weights, random, rows);
    for (int i = 0; i < vectors.length; i++) {
      for (int pass = 0; pass < 2; pass++) {
        for (int j = 0; j < i; j++) {
          addMultiple(vectors[i], -dot(vectors[i], vectors[j]), vectors[j]);
        }
      }
      scale(vectors[i], 1 / Math.sqrt(dot(vectors[i], vectors[i])));
    }
    for (int i = 0; i < weights.rows(); i++) {
      for (int j = 0; j < weights.columns(); j++) {
        double w = rows ? vectors[i][j] : vectors[j][i];
        weights.data()[weights.rowOffset(i) + j] = (float) (gain * w);
      }
    }
  }

  /** The rows of a matrix of normal draws, or its columns. */
  private static double[][] draw(Matrix weights, RandomStream random, boolean rows) {
    int columns = weights.columns();
    double[][] vectors =
        rows ? new double[weights.rows()][columns] : new double[columns][weights.rows()];
    for (int i = 0; i < weights.rows(); i++) {
      for (int j = 0; j < columns; j++) {
        double drawn = random.gaussian(0, (long) i * columns + j);
        vectors[rows ? i : j][rows ? j : i] = drawn;
      }
    }
    return vectors;
  }

  /** By four partial sums, which wait less for each other than one. */
  private static double dot(double[] x, double[] y) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int i = 0;
    for (; i + 3 < x.length; i += 4) {
      s0 += x[i] * y[i];
      s1 += x[i + 1] * y[i + 1];
      s2 += x[i + 2] * y[i + 2];
      s3 += x[i + 3] * y[i + 3];
    }
    for (; i < x.length; i++) {
      s0 += x[i] * y[i];
    }
    return (s0 + s2) + (s1 + s3);
  }

  private static void addMultiple(double[] x, double factor, double[] y) {
    for (int i = 0; i < x.length; i++) {
      x[i] += factor * y[i];
    }
  }

  private static void scale(double[] x, double factor) {
    for (int i = 0; i < x.length; i++) {
      x[i] *= factor;
    }
  }
}
