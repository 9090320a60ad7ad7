package dev.assay.testkit.check;

import dev.assay.core.spi.About;
import dev.assay.core.spi.Component;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.ParamException;
import dev.assay.core.spi.Range;
import dev.assay.testkit.bytecode.CodeScan;
import dev.assay.testkit.bytecode.Use;
import dev.assay.testkit.bytecode.Use.Rule;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The checks of every component, whatever its kind. */
public final class ComponentChecks implements Checks {
  private final Component component;

  public ComponentChecks(Component component) {
    this.component = component;
  }

  @Override
  public List<Check> all() {
    if (!(component instanceof Record)) {
      return List.of(
          Check.quick(
              "record",
              "the component is a record",
              f -> f.broken(component.getClass().getName() + " is not a record")));
    }
    List<Check> checks = new ArrayList<>();
    checks.add(Check.quick("described", "every parameter is described", this::described));
    checks.add(Check.quick("equality", "equal parameters make equal components", this::equality));
    checks.add(Check.quick("immutable", "nobody can change a component", this::immutable));
    checks.add(Check.quick("defaults", "every default is in its range", this::defaults));
    checks.add(
        Check.quick("ranges", "a value outside its range is refused by its name", this::ranges));
    checks.add(
        uses(
            "platform-mathematics",
            Rule.PLATFORM_MATHEMATICS,
            "no function is used whose last bits differ between platforms"));
    checks.add(
        uses("chance", Rule.FOREIGN_CHANCE, "every draw comes from the run's random streams"));
    checks.add(uses("static-state", Rule.STATIC_STATE, "nothing is kept in static fields"));
    Exercise.of(component)
        .ifPresent(exercise -> {
          checks.add(
              Check.quick(
                  "same-bits-again",
                  "used a second time it gives the same bits",
                  f -> again(f, exercise)));
          checks.add(
              Check.thorough(
                  "concurrent",
                  "two trials at once get the same bits as one",
                  f -> new Concurrently(exercise).run(f)));
        });
    return checks;
  }

  private Check uses(String name, Rule rule, String promise) {
    return Check.quick(
        name,
        promise,
        findings ->
            CodeScan.of(component.getClass()).stream()
                .filter(u -> u.rule() == rule)
                .map(Use::toString)
                .forEach(findings::broken));
  }

  private void described(Findings findings) {
    About about = component.getClass().getAnnotation(About.class);
    findings.require(about != null, "lacks @About, which says what it is");
    if (about != null) {
      requireSentence(findings, "@About", about.value());
    }
    for (RecordComponent each : new Hyperparameters(component).components()) {
      Optional<Param> param = Hyperparameters.param(each);
      if (param.isEmpty()) {
        findings.broken(each.getName() + " lacks @Param with a description");
      } else {
        requireSentence(findings, "@Param of " + each.getName(), param.get().value());
      }
    }
  }

  private static void requireSentence(Findings findings, String where, String text) {
    findings.require(!text.isBlank(), where + " says nothing");
    findings.require(!text.endsWith("."), where + " ends with a full stop");
  }

  private void equality(Findings findings) {
    Hyperparameters parameters = new Hyperparameters(component);
    Component twin = parameters.again();
    findings.require(
        twin.equals(component) && component.equals(twin),
        "made again from its own values " + parameters + " it is not equal to itself");
    findings.require(
        twin.hashCode() == component.hashCode(), "equal components have different hash codes");
    for (int i = 0; i < parameters.components().size(); i++) {
      other(parameters, i)
          .filter(component::equals)
          .ifPresent(
              equal -> findings.broken("components of different values are equal: " + equal));
    }
  }

  /** A component with another value of one number or flag; empty when it refuses that. */
  private static Optional<Component> other(Hyperparameters parameters, int index) {
    @Nullable Object changed =
        switch (parameters.value(index)) {
          case Double d -> d == 0 ? 0.25 : Double.isInfinite(d) ? 1 : d / 2;
          case Integer i -> i + 1;
          case Long l -> l + 1;
          case Boolean b -> !b;
          case null, default -> null;
        };
    try {
      return changed == null ? Optional.empty() : Optional.of(parameters.with(index, changed));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private void immutable(Findings findings) {
    Hyperparameters parameters = new Hyperparameters(component);
    for (int i = 0; i < parameters.components().size(); i++) {
      RecordComponent each = parameters.components().get(i);
      if (each.getType().isArray()) {
        findings.broken(
            each.getName() + " is an array, which anybody can change; take a List instead");
      } else if (each.getType() == List.class && parameters.value(i) instanceof List<?> list) {
        List<Object> source = new ArrayList<>(list);
        Component made = parameters.with(i, source);
        source.clear();
        Object kept = new Hyperparameters(made).value(i);
        findings.require(
            list.equals(kept),
            each.getName()
                + " changes with the list it was made from; copy it with List.copyOf in the"
                + " constructor");
      }
      if (parameters.value(i) instanceof Collection<?> c && isOpen(c)) {
        findings.broken(each.getName() + " can be changed by whoever reads it; use List.copyOf");
      } else if (parameters.value(i) instanceof Map<?, ?> m && isOpen(m)) {
        findings.broken(each.getName() + " can be changed by whoever reads it; use Map.copyOf");
      }
    }
  }

  private static <K, V> boolean isOpen(Map<K, V> map) {
    try {
      // Changes nothing. The key set would not do: that of Map.copyOf lets removeIf pass.
      map.replaceAll((key, value) -> value);
      return true;
    } catch (UnsupportedOperationException e) {
      return false;
    }
  }

  private static boolean isOpen(Collection<?> collection) {
    try {
      // Removes nothing, but an unmodifiable collection refuses even that.
      collection.removeIf(e -> false);
      return true;
    } catch (UnsupportedOperationException e) {
      return false;
    }
  }

  private void defaults(Findings findings) {
    for (RecordComponent each : new Hyperparameters(component).components()) {
      String text = Hyperparameters.param(each).map(Param::byDefault).orElse("");
      if (text.isEmpty()) {
        continue;
      }
      String where = "the default of " + each.getName() + ", " + text + ",";
      if (isNumber(each.getType())) {
        number(findings, each, where, text);
      } else if (each.getType() == boolean.class) {
        findings.require(
            "true".equals(text) || "false".equals(text), where + " is neither true nor false");
      } else if (each.getType().isEnum()) {
        List<String> names =
            Arrays.stream(each.getType().getEnumConstants())
                .map(c -> ((Enum<?>) c).name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
        findings.require(names.contains(text), where + " is none of " + String.join(", ", names));
      }
    }
  }

  private static boolean isNumber(Class<?> type) {
    return type == int.class
        || type == long.class
        || type == double.class
        || (Number.class.isAssignableFrom(type) && type != Number.class);
  }

  private static void number(Findings findings, RecordComponent each, String where, String text) {
    double value;
    try {
      value =
          switch (text.toLowerCase(Locale.ROOT)) {
            case ".inf", "+.inf" -> Double.POSITIVE_INFINITY;
            case "-.inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
          };
    } catch (NumberFormatException e) {
      findings.broken(where + " is not a number");
      return;
    }
    Optional<Range> range = Hyperparameters.range(each);
    findings.require(
        range.map(r -> r.contains(value)).orElse(Double.isFinite(value)),
        () -> where + " is outside its range " + range.map(Range::toString).orElse(""));
  }

  private void ranges(Findings findings) {
    Hyperparameters parameters = new Hyperparameters(component);
    for (int i = 0; i < parameters.components().size(); i++) {
      RecordComponent each = parameters.components().get(i);
      Optional<Range> range = Hyperparameters.range(each);
      if (range.isPresent()) {
        for (Object value : Outside.values(each, range.get())) {
          refused(findings, parameters, i, value, "is outside " + range.get());
        }
      }
      boolean optional = Hyperparameters.param(each).map(Param::optional).orElse(false);
      if (!each.getType().isPrimitive() && !optional && each.getType() != Optional.class) {
        refused(findings, parameters, i, null, "is missing");
      }
    }
  }

  private static void refused(
      Findings findings, Hyperparameters parameters, int index, @Nullable Object value, String is) {
    String name = parameters.components().get(index).getName();
    String what = name + " = " + value + " " + is;
    try {
      parameters.with(index, value);
      findings.broken(what + " and is accepted; call Params.check first in the constructor");
    } catch (ParamException e) {
      List<String> named =
          e.violations().stream().map(ParamException.Violation::parameter).toList();
      findings.require(
          named.contains(name),
          () ->
              what
                  + " and is refused as "
                  + named.stream().collect(Collectors.joining(", "))
                  + " instead of "
                  + name);
    } catch (RuntimeException e) {
      findings.broken(what + " and is refused with " + e + " instead of ParamException");
    }
  }

  private void again(Findings findings, Exercise exercise) {
    double[] first = exercise.run();
    // In between, what a later run of a study would do.
    Exercise.of(new Hyperparameters(component).again()).ifPresent(Exercise::run);
    Bits.require(
        findings,
        "used a second time it gives other numbers: state is kept between runs",
        i -> "number " + i,
        exercise.run(),
        first);
  }
}
