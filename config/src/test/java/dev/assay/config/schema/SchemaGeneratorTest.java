package dev.assay.config.schema;

import static dev.assay.config.Examples.DIGITS;
import static dev.assay.config.Examples.load;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.assay.config.TestPlugin;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class SchemaGeneratorTest {
  private static final ObjectNode JSON = SchemaGenerator.experiment(TestPlugin.CATALOG);
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(JSON.toString(), InputFormat.JSON);

  private static List<?> errors(String yaml) {
    return SCHEMA.validate(yaml, InputFormat.YAML);
  }

  @Test
  void theExampleAndItsResolvedFormAreValid() {
    assertThat(errors(DIGITS)).isEmpty();
    assertThat(errors(load(DIGITS).resolved().yaml())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "learningRate: 0.1 | lerningRate: 0.1",
        "learningRate: 0.1 | learningRate: 0",
        "learningRate: 0.1 | learningRate: fast",
        "type: sgd | type: adma",
        "units: 30 | units: 1.5",
        "units: 30 | units: 0",
        "units: 10 | bias: true",
        "loss: softmax-cross-entropy | loss: softmax",
        "metrics: | metricks:",
        "activation: relu | activation: {type: relu, slope: 1}",
        "epochs: 40, | ''"
      })
  void mistakesAreFound(String target, String mistake) {
    assertThat(DIGITS).contains(target);
    assertThat(errors(DIGITS.replace(target, mistake))).isNotEmpty();
  }

  @Test
  void keysBesideAComponentsOwnAreValid() {
    assertThat(errors(DIGITS.replace("units: 10", "units: 10, name: head"))).isEmpty();
    assertThat(errors(DIGITS.replace("limit: 5", "limit: 5, only: [dense-1]"))).isEmpty();
    assertThat(errors(DIGITS.replace("decay: 0.98", "decay: 0.98, per: step"))).isEmpty();
  }

  @Test
  void componentsCarryDescriptionsDefaultsAndRanges() {
    assertThat(JSON.at("/$defs/optimizer/oneOf/2/properties/learningRate").toString())
        .isEqualTo(
            "{\"type\":\"number\",\"exclusiveMinimum\":0,\"description\":\"Step size\",\"default\":0.01}");
    assertThat(JSON.at("/$defs/layer-in-NetworkLayer/oneOf/1/description").asString())
        .isEqualTo("A fully connected layer: y = f(x W + b)");
  }
}
