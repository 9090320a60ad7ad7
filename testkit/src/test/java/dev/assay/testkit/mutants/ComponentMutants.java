package dev.assay.testkit.mutants;

import dev.assay.core.spi.About;
import dev.assay.core.spi.Component;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.ParamException;
import dev.assay.core.spi.Params;
import dev.assay.core.spi.Progress;
import dev.assay.core.spi.Schedule;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** Records that break what is promised of every component, whatever it computes. */
final class ComponentMutants {
  private ComponentMutants() {}

  /** A schedule that computes nothing, so that only its parameters matter. */
  interface Still extends Schedule {
    @Override
    default double factor(Progress progress, double[] state) {
      return 1;
    }
  }

  @About(value = "Steps at given times", formula = "factor(t) = factor^(times before t)")
  record Correct(
      @Param(value = "times of the steps", byDefault = "[1]", range = "[0, inf)")
          List<Integer> times,
      @Param(value = "what the rate is multiplied by", byDefault = "0.5", range = "(0, 1]")
          double factor)
      implements Still {
    Correct {
      Params.check(Correct.class, times, factor);
      times = List.copyOf(times);
    }
  }

  @About("Steps")
  record MutableList(@Param("times of the steps") List<Integer> times) implements Still {
    MutableList {
      Params.check(MutableList.class, times);
    }
  }

  @About("Steps")
  @SuppressWarnings("ArrayRecordComponent")
  record OpenArray(@Param("times of the steps") int[] times) implements Still {
    OpenArray {
      Params.check(OpenArray.class, times);
    }
  }

  @About("Steps")
  record BadDefault(
      @Param(value = "what is multiplied", byDefault = "1.5", range = "(0, 1]") double factor)
      implements Still {
    BadDefault {
      Params.check(BadDefault.class, factor);
    }
  }

  @About("Steps")
  record NoCheck(@Param(value = "what is multiplied", range = "(0, 1]") double factor)
      implements Still {}

  @About("Steps")
  record OtherName(
      @Param(value = "what is multiplied", range = "(0, 1]") double factor,
      @Param(value = "least rate", range = "[0, 1]") double least)
      implements Still {
    OtherName {
      if (!(factor > 0 && factor <= 1)) {
        throw new ParamException("least", factor, "a number in (0, 1]");
      }
      Params.check(OtherName.class, factor, least);
    }
  }

  @About("Steps")
  record OtherException(@Param(value = "what is multiplied", range = "(0, 1]") double factor)
      implements Still {
    OtherException {
      if (!(factor > 0 && factor <= 1)) {
        throw new ArithmeticException("factor");
      }
    }
  }

  @About("Steps.")
  record NotDescribed(double factor) implements Still {}

  @About("Steps")
  record AlwaysEqual(@Param(value = "what is multiplied", range = "(0, 1]") double factor)
      implements Still {
    AlwaysEqual {
      Params.check(AlwaysEqual.class, factor);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof AlwaysEqual;
    }

    @Override
    public int hashCode() {
      return 1;
    }
  }

  /** A helper beside the component, so that the mistake is not in its own class. */
  private static final class Helper {
    static int calls;

    private static final double[] SCRATCH = new double[64];

    private Helper() {}

    static double apply(DoubleUnaryOperator f, double x) {
      return f.applyAsDouble(x);
    }

    /** Adds the same numbers by way of a buffer that all threads share. */
    static double sum(double x) {
      for (int i = 0; i < SCRATCH.length; i++) {
        SCRATCH[i] = x + i;
      }
      double sum = 0;
      for (double element : SCRATCH) {
        sum += element;
      }
      return sum;
    }
  }

  @About(value = "Decay", formula = "factor(t) = e^-t")
  record PlatformMathematics() implements Schedule {
    @Override
    public double factor(Progress progress, double[] state) {
      return Helper.apply(t -> Math.exp(-t), progress.time());
    }
  }

  @About(value = "Sum", formula = "factor(t) = t + ... + t")
  record UnorderedSum() implements Schedule {
    @Override
    public double factor(Progress progress, double[] state) {
      return FloatVector.broadcast(FloatVector.SPECIES_256, (float) progress.time())
          .reduceLanes(VectorOperators.ADD);
    }
  }

  @About(value = "Jitter", formula = "factor(t) ~ U[0, 1)")
  record ForeignChance() implements Schedule {
    @Override
    public double factor(Progress progress, double[] state) {
      return new Random().nextDouble();
    }
  }

  @About(value = "Fall", formula = "factor(t) = 1 / calls")
  record StaticState() implements Schedule {
    @Override
    public double factor(Progress progress, double[] state) {
      Helper.calls++;
      return 1.0 / Helper.calls;
    }
  }

  @About(value = "Sum", formula = "factor(t) = sum (t + i)")
  record SharedScratch() implements Schedule {
    @Override
    public double factor(Progress progress, double[] state) {
      return Helper.sum(progress.time());
    }
  }

  static Stream<Mutant> all() {
    return Stream.of(
        Mutant.twin("component", new Correct(List.of(3, 5), 0.5), List::of),
        of(
            new MutableList(List.of(3, 5)),
            "keeps the list that it was given",
            "immutable",
            "times changes with the list it was made from",
            "List.copyOf"),
        of(
            new OpenArray(new int[] {3, 5}),
            "has an array as parameter",
            "immutable",
            "times is an array, which anybody can change"),
        of(
            new BadDefault(0.5),
            "has a default outside its range",
            "defaults",
            "the default of factor, 1.5, is outside its range (0, 1]"),
        of(
            new NoCheck(0.5),
            "does not check its parameter",
            "ranges",
            "factor = 0.0 is outside (0, 1] and is accepted",
            "call Params.check first"),
        of(
            new OtherName(0.5, 0.1),
            "blames another parameter",
            "ranges",
            "factor = 0.0 is outside (0, 1] and is refused as least instead of factor"),
        of(
            new OtherException(0.5),
            "refuses with an exception that names no parameter",
            "ranges",
            "is refused with java.lang.ArithmeticException: factor instead of ParamException"),
        of(
            new NotDescribed(0.5),
            "does not describe its parameter",
            "described",
            "factor lacks @Param with a description",
            "@About ends with a full stop"),
        of(
            new AlwaysEqual(0.5),
            "is equal to every other of its type",
            "equality",
            "components of different values are equal"),
        of(
            new PlatformMathematics(),
            "calls Math.exp in a lambda for a helper",
            "platform-mathematics",
            "PlatformMathematics.factor -> Math.exp",
            "take StrictMath.exp instead"),
        of(
            new UnorderedSum(),
            "adds up the lanes of a vector",
            "platform-mathematics",
            "FloatVector.reduceLanes(ADD)",
            "take Rows or Totals"),
        of(
            new ForeignChance(),
            "draws from a generator of its own",
            "chance",
            "ForeignChance.factor -> new Random()",
            "take the RandomStream that is handed in"),
        of(
            new StaticState(),
            "counts in a static field",
            "static-state",
            "StaticState.factor -> static field ComponentMutants.Helper.calls"),
        of(
            new SharedScratch(),
            "computes in a buffer that all trials share",
            "concurrent",
            "used by two threads at once it gives other numbers",
            "they share something that changes"));
  }

  private static Mutant of(Component component, String mistake, String check, String... words) {
    return Mutant.of("component", component, List::of, Wanted.of(mistake, check, words));
  }
}
