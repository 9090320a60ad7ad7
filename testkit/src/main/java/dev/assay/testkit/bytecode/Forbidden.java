package dev.assay.testkit.bytecode;

import dev.assay.testkit.bytecode.Use.Rule;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which methods and operators of the platform a component may not use, and what to take. */
final class Forbidden {
  private static final Set<String> FUNCTIONS =
      Set.of(
          "exp", "expm1", "log", "log10", "log1p", "pow", "sin", "cos", "tan", "asin", "acos",
          "atan", "atan2", "sinh", "cosh", "tanh", "cbrt", "hypot");
  private static final Set<String> OPERATORS =
      Set.of(
          "EXP", "EXPM1", "LOG", "LOG10", "LOG1P", "POW", "SIN", "COS", "TAN", "ASIN", "ACOS",
          "ATAN", "ATAN2", "SINH", "COSH", "TANH", "CBRT", "HYPOT");

  /** Their result depends on the order of the operations, and that on the compiler. */
  private static final Set<String> ORDER_SENSITIVE = Set.of("ADD", "MUL");

  private static final String MATH = "java/lang/Math";
  private static final String VECTORS = "jdk/incubator/vector/";
  static final String OPERATORS_CLASS = VECTORS + "VectorOperators";
  private static final Set<String> FLOATING =
      Set.of(VECTORS + "FloatVector", VECTORS + "DoubleVector");

  /** Sources of draws by class, method and whether only the form without arguments counts. */
  private static final Map<String, String> CHANCE =
      Map.of(
          "java/lang/Math.random", "()D",
          "java/lang/StrictMath.random", "()D",
          "java/util/Random.<init>", "()V",
          "java/util/SplittableRandom.<init>", "()V",
          "java/util/concurrent/ThreadLocalRandom.current",
              "()Ljava/util/concurrent/ThreadLocalRandom;",
          "java/security/SecureRandom.<init>", "()V",
          "java/util/UUID.randomUUID", "()Ljava/util/UUID;",
          "java/util/Collections.shuffle", "(Ljava/util/List;)V");

  private static final String STREAM = "the RandomStream that is handed in";

  private Forbidden() {}

  /** A verdict without the way that leads there. */
  record Reason(Rule rule, String what, String instead) {}

  static Optional<Reason> call(String owner, String name, String descriptor) {
    if (MATH.equals(owner) && FUNCTIONS.contains(name)) {
      return mathematics("Math." + name, "StrictMath." + name);
    }
    if (FLOATING.contains(owner) && "pow".equals(name)) {
      return mathematics(simple(owner) + ".pow", "Elementwise of dev.assay.core.kernel");
    }
    if (descriptor.equals(CHANCE.get(owner + "." + name))) {
      String what = "<init>".equals(name) ? "new " + simple(owner) : simple(owner) + "." + name;
      return Optional.of(new Reason(Rule.FOREIGN_CHANCE, what + "()", STREAM));
    }
    return Optional.empty();
  }

  /** Whether a call adds up the lanes of a vector by an operator that is pushed before it. */
  static boolean isReduction(String owner, String name) {
    return FLOATING.contains(owner) && name.startsWith("reduceLanes");
  }

  static Optional<Reason> reduction(String owner, String operator) {
    return ORDER_SENSITIVE.contains(operator)
        ? mathematics(
            simple(owner) + ".reduceLanes(" + operator + ")",
            "Rows or Totals of dev.assay.core.kernel")
        : Optional.empty();
  }

  static Optional<Reason> operator(String operator) {
    return OPERATORS.contains(operator)
        ? mathematics("VectorOperators." + operator, "Elementwise of dev.assay.core.kernel")
        : Optional.empty();
  }

  private static Optional<Reason> mathematics(String what, String instead) {
    return Optional.of(new Reason(Rule.PLATFORM_MATHEMATICS, what, instead));
  }

  /** A class's name without its package, nested classes with a dot. */
  static String simple(String internalName) {
    return internalName.substring(internalName.lastIndexOf('/') + 1).replace('$', '.');
  }
}
