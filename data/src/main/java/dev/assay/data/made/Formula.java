package dev.assay.data.made;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import net.objecthunter.exp4j.Expression;
import net.objecthunter.exp4j.ExpressionBuilder;
import net.objecthunter.exp4j.function.Function;
import net.objecthunter.exp4j.operator.Operator;

/**
 * An arithmetic expression in double precision. All functions are those of {@link StrictMath}, so
 * that values are the same on every machine.
 */
final class Formula {
  private static final Map<String, DoubleUnaryOperator> FUNCTIONS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("sin", StrictMath::sin),
              Map.entry("cos", StrictMath::cos),
              Map.entry("tan", StrictMath::tan),
              Map.entry("cot", v -> 1 / StrictMath.tan(v)),
              Map.entry("sec", v -> 1 / StrictMath.cos(v)),
              Map.entry("csc", v -> 1 / StrictMath.sin(v)),
              Map.entry("asin", StrictMath::asin),
              Map.entry("acos", StrictMath::acos),
              Map.entry("atan", StrictMath::atan),
              Map.entry("sinh", StrictMath::sinh),
              Map.entry("cosh", StrictMath::cosh),
              Map.entry("tanh", StrictMath::tanh),
              Map.entry("coth", v -> 1 / StrictMath.tanh(v)),
              Map.entry("sech", v -> 1 / StrictMath.cosh(v)),
              Map.entry("csch", v -> 1 / StrictMath.sinh(v)),
              Map.entry("exp", StrictMath::exp),
              Map.entry("expm1", StrictMath::expm1),
              Map.entry("log", StrictMath::log),
              Map.entry("log1p", StrictMath::log1p),
              Map.entry("log10", StrictMath::log10),
              Map.entry("log2", v -> StrictMath.log(v) / StrictMath.log(2)),
              Map.entry("sqrt", StrictMath::sqrt),
              Map.entry("cbrt", StrictMath::cbrt),
              Map.entry("abs", StrictMath::abs),
              Map.entry("floor", StrictMath::floor),
              Map.entry("ceil", StrictMath::ceil),
              Map.entry("signum", StrictMath::signum)));

  private static final Map<String, DoubleBinaryOperator> BINARY =
      new TreeMap<>(
          Map.of(
              "min", StrictMath::min,
              "max", StrictMath::max,
              "pow", StrictMath::pow,
              "logb", (base, v) -> StrictMath.log(v) / StrictMath.log(base)));

  private final Expression expression;
  private final List<String> variables;

  /**
   * Reads an expression.
   *
   * @throws IllegalArgumentException when it is none, or names something unknown
   */
  Formula(String text, List<String> variables) {
    this.variables = variables;
    try {
      this.expression =
          new ExpressionBuilder(text)
              .variables(variables.toArray(String[]::new))
              .functions(functions())
              .operator(operators())
              .build();
      at(new double[variables.size()]);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(
          e.getMessage() == null ? "it does not end where it should" : e.getMessage(), e);
    }
  }

  private static List<Function> functions() {
    List<Function> functions = new ArrayList<>();
    FUNCTIONS.forEach((name, f) ->
        functions.add(
            new Function(name, 1) {
              @Override
              public double apply(double... arguments) {
                return f.applyAsDouble(arguments[0]);
              }
            }));
    BINARY.forEach((name, f) ->
        functions.add(
            new Function(name, 2) {
              @Override
              public double apply(double... arguments) {
                return f.applyAsDouble(arguments[0], arguments[1]);
              }
            }));
    return functions;
  }

  private static List<Operator> operators() {
    int below = Operator.PRECEDENCE_ADDITION - 1;
    return List.of(
        operator("^", false, Operator.PRECEDENCE_POWER, StrictMath::pow),
        operator("/", true, Operator.PRECEDENCE_DIVISION, (a, b) -> a / b),
        operator("%", true, Operator.PRECEDENCE_MODULO, (a, b) -> a % b),
        operator("<", true, below, (a, b) -> a < b ? 1 : 0),
        operator(">", true, below, (a, b) -> a > b ? 1 : 0));
  }

  private static Operator operator(
      String symbol, boolean leftFirst, int precedence, DoubleBinaryOperator f) {
    return new Operator(symbol, 2, leftFirst, precedence) {
      @Override
      public double apply(double... arguments) {
        return f.applyAsDouble(arguments[0], arguments[1]);
      }
    };
  }

  /** The value for one row of variables; not finite where the expression is not defined. */
  double at(double[] values) {
    for (int i = 0; i < values.length; i++) {
      expression.setVariable(variables.get(i), values[i]);
    }
    return expression.evaluate();
  }
}
