package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Metrics on which training depends. */
class WatchedMetricsTest {
  @TempDir Path folder;

  private Program train(String... overrides) {
    return Program.run(
        Stream.concat(
                Stream.of(
                    "train",
                    Program.example("xor.yaml"),
                    "--json",
                    "--quiet",
                    "--out",
                    folder.toString()),
                Stream.of(overrides))
            .toArray(String[]::new));
  }

  @Test
  void aScheduleThatWatchesWhatNobodyEvaluatesIsRefused() {
    Program program = train("schedule={type: warm-up, length: 2, then: reduce-on-plateau}");
    assertThat(program.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(program.err())
        .contains("schedule: got the metric \"validation.loss\", expected one that is evaluated")
        .contains("train.objective, train.loss");
  }

  @Test
  void earlyStoppingThatWatchesWhatNobodyEvaluatesIsRefused() {
    Program program = train("training.earlyStopping={metric: train.los, goal: minimize}");
    assertThat(program.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(program.err())
        .contains(
            "training.earlyStopping.metric: got \"train.los\", expected one that is evaluated");
  }

  @Test
  void whatIsBetterMustBeSaidOfWhatIsNoLoss() {
    Program program = train("training.earlyStopping={metric: train.accuracy}");
    assertThat(program.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(program.err())
        .contains("goal: got nothing, expected minimize or maximize, because train.accuracy is no");
  }
}
