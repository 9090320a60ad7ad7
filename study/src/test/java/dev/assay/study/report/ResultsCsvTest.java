package dev.assay.study.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.assay.study.analysis.Summary;
import dev.assay.study.analysis.TrialRow;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResultsCsvTest {
  private static List<NamedCsvRecord> read(Summary.Full study) {
    return CsvReader.builder().ofNamedCsvRecord(ResultsCsv.text(study)).stream().toList();
  }

  private static double number(String text) {
    return switch (text) {
      case "inf" -> Double.POSITIVE_INFINITY;
      case "nan" -> Double.NaN;
      default -> Double.parseDouble(text);
    };
  }

  @Test
  void readsBackAsEveryTrialExactly() {
    for (Summary.Full study : Studies.all()) {
      List<NamedCsvRecord> rows = read(study);
      assertThat(rows).hasSameSizeAs(study.trials());
      for (int i = 0; i < rows.size(); i++) {
        NamedCsvRecord row = rows.get(i);
        TrialRow trial = study.trials().get(i);
        assertThat(row.getField("arm")).isEqualTo(trial.arm());
        assertThat(row.getField("seed")).isEqualTo(Long.toString(trial.seed()));
        assertThat(row.getField("status")).isEqualTo(trial.status());
        assertThat(row.getField("weightsHash")).isEqualTo(trial.weightsHash().orElse(""));
        assertThat(row.getField("reason")).isEqualTo(trial.reason().orElse(""));
        if (trial.value().isPresent()) {
          assertThat(number(row.getField("value"))).isEqualTo(trial.value().getAsDouble());
        } else {
          assertThat(row.getField("value")).isEmpty();
        }
        for (Map.Entry<String, Double> metric : trial.metrics().entrySet()) {
          assertThat(number(row.getField(metric.getKey()))).isEqualTo(metric.getValue());
        }
      }
    }
  }

  @Test
  void namesTheFactorsAndSaysWhatIsNotFinite() {
    List<NamedCsvRecord> rows = read(Studies.leaveOneOut());
    assertThat(rows.getFirst().getHeader())
        .containsExactly(
            "arm",
            "factor.clipping",
            "factor.decay",
            "factor.dropout",
            "seed",
            "status",
            "value",
            "train.loss",
            "validation.loss",
            "weightsHash",
            "reason");
    NamedCsvRecord diverged = rows.get(12);
    assertThat(diverged.getFields())
        .containsExactly(
            "clipping=off",
            "off",
            "exponential",
            "0.2",
            "3",
            "diverged",
            "inf",
            "nan",
            "",
            "9f2c",
            "loss is not finite at step 51, epoch 2");
  }
}
