package dev.assay.study.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.assay.run.record.Json;
import dev.assay.study.analysis.ArmSummary;
import dev.assay.study.analysis.Summary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SummaryJsonTest {
  private static Schema schema() throws IOException {
    try (InputStream in = SummaryJsonTest.class.getResourceAsStream("summary.schema.json")) {
      assertThat(in).isNotNull();
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
    }
  }

  @Test
  void everyStudyHasTheDocumentedFields() throws IOException {
    Schema schema = schema();
    for (Summary.Full study : Studies.all()) {
      String json = Json.line(SummaryJson.of(study.summary()));
      assertThat(schema.validate(json, InputFormat.JSON)).as(study.summary().study()).isEmpty();
    }
    String renamed =
        Json.line(SummaryJson.of(Studies.path().summary())).replace("\"pHolm\"", "\"holm\"");
    assertThat(schema.validate(renamed, InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void holdsAnArmsNumbersExactly() {
    JsonNode arm = SummaryJson.of(Studies.bothWays().summary()).get("arms").get(5);
    assertThat(arm.toString())
        .isEqualTo(
            "{\"name\":\"base + activation\",\"role\":\"arm\",\"reference\":\"base\","
                + "\"overrides\":[\"base + activation\"],"
                + "\"levels\":{\"loss.reduction\":\"sum\","
                + "\"network[0].weights\":\"{type: uniform, low: -1, high: 1}\","
                + "\"gradients\":\"[]\",\"activation\":\"relu\"},"
                + "\"verdict\":\"cannot-tell\",\"mean\":0.4477,\"effect\":0.0196,"
                + "\"interval\":[-0.0072,0.0511],\"p\":0.1875,\"pHolm\":0.75,"
                + "\"probabilityBetter\":0.6,\"gapClosed\":0.0433,"
                + "\"trials\":10,\"diverged\":2,\"failed\":0,\"seedsNeeded\":34}");
  }

  @Test
  void whatIsAbsentOrNotFiniteIsNull() {
    JsonNode arms = SummaryJson.of(Studies.leaveOneOut().summary()).get("arms");
    assertThat(arms.get(0).get("interval").isNull()).isTrue();
    assertThat(arms.get(0).get("seedsNeeded").isNull()).isTrue();
    JsonNode diverged = arms.get(1);
    assertThat(diverged.get("mean").isNull()).isTrue();
    assertThat(diverged.get("effect").isNull()).isTrue();
    assertThat(diverged.get("interval").toString()).isEqualTo("[0.2,null]");
    ArmSummary unknown = Studies.incomplete().summary().arms().get(1);
    assertThat(SummaryJson.arm(unknown).get("verdict").isNull()).isTrue();
  }
}
