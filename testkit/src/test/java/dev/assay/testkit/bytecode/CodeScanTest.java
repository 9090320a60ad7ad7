package dev.assay.testkit.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.testkit.bytecode.Use.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleUnaryOperator;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import org.junit.jupiter.api.Test;

class CodeScanTest {
  private static List<String> uses(Class<?> type) {
    return CodeScan.of(type).stream().map(Use::toString).toList();
  }

  record Strict(double a) {
    double value(double z) {
      return Math.sqrt(Math.fma(a, StrictMath.exp(z), Math.abs(z)));
    }

    FloatVector greatest(FloatVector v) {
      return v.lanewise(VectorOperators.MAX, v.reduceLanes(VectorOperators.MAX)).sqrt();
    }
  }

  @Test
  void exactFunctionsMayBeUsed() {
    assertThat(CodeScan.of(Strict.class)).isEmpty();
  }

  record Direct(double a) {
    double value(double z) {
      return Math.exp(a * z);
    }
  }

  @Test
  void aCallIsFound() {
    assertThat(CodeScan.of(Direct.class))
        .containsExactly(
            new Use(
                Rule.PLATFORM_MATHEMATICS,
                List.of("CodeScanTest.Direct.value"),
                "Math.exp",
                "StrictMath.exp"));
  }

  static final class Helper {
    static final double[] TABLE = {Math.log(2)};

    private Helper() {}

    static double far(double z) {
      return near(z);
    }

    static double near(double z) {
      return Math.tanh(z);
    }

    static double unused(double z) {
      return Math.sin(z);
    }
  }

  record Indirect() {
    double value(double z) {
      return Helper.far(z);
    }
  }

  @Test
  void callsAreFollowedIntoOtherClassesButOnlyWhereTheyLead() {
    assertThat(uses(Indirect.class))
        .containsExactlyInAnyOrder(
            "CodeScanTest.Indirect.value -> CodeScanTest.Helper.far -> CodeScanTest.Helper.near"
                + " -> Math.tanh; take StrictMath.tanh instead",
            "CodeScanTest.Indirect.value -> CodeScanTest.Helper's static initialiser"
                + " -> Math.log; take StrictMath.log instead");
  }

  interface Part {
    double of(double z);
  }

  static final class Hidden implements Part {
    @Override
    public double of(double z) {
      return Math.pow(z, 3);
    }
  }

  record ByInterface() {
    Part part() {
      return new Hidden();
    }
  }

  @Test
  void whatIsInstantiatedCountsWhole() {
    assertThat(uses(ByInterface.class))
        .containsExactly(
            "CodeScanTest.ByInterface.part -> CodeScanTest.Hidden.of"
                + " -> Math.pow; take StrictMath.pow instead");
  }

  record Functional() {
    DoubleUnaryOperator lambda() {
      return z -> Math.cosh(z);
    }

    DoubleUnaryOperator reference() {
      return Math::cbrt;
    }
  }

  @Test
  void lambdasAndMethodReferencesAreSeen() {
    assertThat(uses(Functional.class))
        .containsExactlyInAnyOrder(
            "CodeScanTest.Functional.lambda -> Math.cosh; take StrictMath.cosh instead",
            "CodeScanTest.Functional.reference -> Math.cbrt; take StrictMath.cbrt instead");
  }

  enum Form {
    PLAIN {
      @Override
      double of(double z) {
        return z;
      }
    },
    CURVED {
      @Override
      double of(double z) {
        return Math.atan(z);
      }
    };

    abstract double of(double z);
  }

  record Chosen(Form form) {
    double value(double z) {
      return form.of(z);
    }
  }

  @Test
  void constantsOfAnEnumAreFollowed() {
    assertThat(uses(Chosen.class))
        .containsExactly(
            "CodeScanTest.Chosen.value -> CodeScanTest.Form's static initialiser"
                + " -> CodeScanTest.Form.2.of -> Math.atan; take StrictMath.atan instead");
  }

  record Vectorised() {
    FloatVector exponential(FloatVector v) {
      return v.lanewise(VectorOperators.EXP);
    }

    float sum(FloatVector v) {
      return v.reduceLanes(VectorOperators.ADD);
    }

    FloatVector added(FloatVector v) {
      return v.lanewise(VectorOperators.ADD, v);
    }

    FloatVector cube(FloatVector v) {
      return v.pow(3);
    }
  }

  @Test
  void vectorIntrinsicsAndSumsOverLanesAreFound() {
    assertThat(uses(Vectorised.class))
        .containsExactlyInAnyOrder(
            "CodeScanTest.Vectorised.exponential -> VectorOperators.EXP;"
                + " take Elementwise of dev.assay.core.kernel instead",
            "CodeScanTest.Vectorised.sum -> FloatVector.reduceLanes(ADD);"
                + " take Rows or Totals of dev.assay.core.kernel instead",
            "CodeScanTest.Vectorised.cube -> FloatVector.pow;"
                + " take Elementwise of dev.assay.core.kernel instead");
  }

  static final class Counter {
    static int calls;
    static final List<Double> KEPT = new ArrayList<>();

    private Counter() {}
  }

  record Remembers() {
    double next() {
      return Counter.calls++;
    }
  }

  record Draws() {
    double next() {
      return new Random().nextDouble() + ThreadLocalRandom.current().nextDouble();
    }
  }

  @Test
  void staticStateAndForeignChanceAreFound() {
    assertThat(uses(Remembers.class))
        .containsExactly("CodeScanTest.Remembers.next -> static field CodeScanTest.Counter.calls");
    assertThat(CodeScan.of(Draws.class))
        .extracting(Use::what)
        .containsExactlyInAnyOrder("new Random()", "ThreadLocalRandom.current()");
  }
}
