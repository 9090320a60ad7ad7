package dev.assay.config.bind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.config.TestPlugin;
import dev.assay.config.problem.Problem;
import dev.assay.config.problem.Source;
import dev.assay.config.tree.YamlReader;
import dev.assay.core.spi.ElementwiseActivation;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.RowActivation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BinderTest {
  private final List<Problem> problems = new ArrayList<>();

  record Values(
      @Param(value = "Whole", byDefault = "0") int whole,
      @Param(value = "Long", byDefault = "0") long large,
      @Param(value = "Number", byDefault = "0") double number,
      @Param(value = "Closed", byDefault = "0", range = "[0, inf]") double closed,
      @Param(value = "Flag", byDefault = "false") boolean flag,
      @Param(value = "Text", byDefault = "none") String text,
      @Param(value = "Maybe", optional = true) @Nullable String maybe,
      @Param("Perhaps") Optional<Double> perhaps,
      @Param(value = "Numbers", byDefault = "[]", range = "(0, 1]") List<Double> numbers,
      @Param(value = "Weights", byDefault = "{}", range = "(0, 1]") Map<String, Double> weights) {}

  record Failing(@Param(value = "Limit", byDefault = "1") int limit) {
    Failing {
      throw new NoClassDefFoundError("acme/Helper");
    }
  }

  record Refusing(@Param(value = "Limit", byDefault = "1") int limit) {
    Refusing {
      throw new IllegalArgumentException("never enough");
    }
  }

  record Pointwise(@Param("Activation") ElementwiseActivation activation) {}

  record Rowwise(@Param("Activation") RowActivation activation) {}

  private <R extends Record> Optional<R> bind(String yaml, Class<R> type) {
    var node = YamlReader.read(yaml, new Source("a.yaml", Path.of("/data")));
    return new Binder(TestPlugin.CATALOG, problems).bind(node, type);
  }

  private Values values(String yaml) {
    Values values = bind(yaml, Values.class).orElseThrow(() -> new AssertionError(problems));
    assertThat(problems).isEmpty();
    return values;
  }

  @Test
  void defaultsAndAbsentValues() {
    assertThat(values("{}"))
        .isEqualTo(
            new Values(0, 0, 0, 0, false, "none", null, Optional.empty(), List.of(), Map.of()));
  }

  @Test
  void valuesOfEveryShape() {
    assertThat(
            values(
                """
                {whole: -7, large: 9223372036854775807, number: 3, closed: .inf, flag: true,
                 text: '12', maybe: null, perhaps: 1e-3, numbers: [1, 0.5], weights: {a: 0.25}}
                """))
        .isEqualTo(
            new Values(
                -7,
                Long.MAX_VALUE,
                3,
                Double.POSITIVE_INFINITY,
                true,
                "12",
                null,
                Optional.of(0.001),
                List.of(1.0, 0.5),
                Map.of("a", 0.25)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "whole: 1.0",
        "whole: 1e3",
        "whole: 010",
        "whole: '10'",
        "whole: 0x10",
        "whole: 2147483648",
        "whole: [1]",
        "whole: ",
        "large: 9223372036854775808",
        "number: 01.5",
        "number: 010",
        "number: '1.5'",
        "number: .nan",
        "number: .inf",
        "number: 1e999",
        "number: abc",
        "closed: .nan",
        "closed: -1",
        "flag: yes",
        "flag: 1",
        "flag: 'true'",
        "text: 12",
        "text: true",
        "text: ",
        "text: {a: b}",
        "perhaps: x",
        "numbers: [0.5, 2]",
        "numbers: 0.5",
        "weights: {a: 2}",
        "weights: [1]"
      })
  void nothingIsGuessed(String yaml) {
    assertThat(bind(yaml, Values.class)).isEmpty();
    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().line()).isEqualTo(1);
    assertThat(problems.getFirst().path()).startsWith(yaml.substring(0, yaml.indexOf(':')));
  }

  @Test
  void textThatLooksLikeSomethingElseNeedsQuotationMarks() {
    bind("text: 12", Values.class);
    assertThat(problems.getFirst().message())
        .isEqualTo("got 12, expected text; write \"12\" with quotation marks");
  }

  @Test
  void constructorsThatThrowAreProblems() {
    assertThat(bind("{limit: 2}", Failing.class)).isEmpty();
    assertThat(bind("{limit: 2}", Refusing.class)).isEmpty();
    assertThat(problems)
        .extracting(Problem::toString)
        .containsExactly(
            "a.yaml:1:1: cannot be made: java.lang.NoClassDefFoundError: acme/Helper",
            "a.yaml:1:1: never enough");
  }

  @ParameterizedTest
  @ValueSource(strings = {"activation: relu", "activation: {type: relu}"})
  void partsOfAContractTakeTheComponentsThatFit(String yaml) {
    assertThat(bind(yaml, Pointwise.class)).contains(new Pointwise(new TestPlugin.Relu()));
    assertThat(bind(yaml, Rowwise.class)).isEmpty();
    assertThat(problems.getFirst().message())
        .isEqualTo("got \"relu\", expected an activation of the sort RowActivation");
  }
}
