package dev.assay.config.resolve;

import static dev.assay.config.Examples.DIGITS;
import static dev.assay.config.Examples.load;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.config.LoadedExperiment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResolverTest {
  private static String hash(String... overrides) {
    return load(DIGITS, overrides).configHash();
  }

  @Test
  void everythingIsExplicit() {
    assertThat(load(DIGITS).resolved().yaml())
        .isEqualTo(
            """
            experiment: digits
            seed: 1
            data:
              source:
                type: digits
              split:
                train: 0.7
                validation: 0.15
                test: 0.15
                shuffle: true
                stratify: true
              transforms:
              - type: standardize
            network:
            - type: dense
              units: 30
              activation:
                type: relu
              weights:
                type: he-uniform
              bias: true
              name: dense-1
              trainable: true
            - type: dense
              units: 10
              activation:
                type: identity
              weights:
                type: glorot-uniform
              bias: true
              name: dense-2
              trainable: true
            loss:
              type: softmax-cross-entropy
              reduction: mean
            optimizer:
              type: sgd
              learningRate: 0.1
              momentum: 0.0
              rates: {}
            schedule:
              type: exponential
              decay: 0.98
              per: epoch
            gradients:
            - type: clip-value
              limit: 5.0
            constraints: []
            training:
              epochs: 40
              batchSize: 32
              shuffle: true
              evaluateEvery: 1
              classWeights: []
              classWeightsByName: {}
              balanceClasses: false
              accumulate: 1
              checkpointEvery: 0
            metrics:
            - type: accuracy
              name: accuracy
            listeners: []
            allow: []
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "seed=-9223372036854775808",
        "optimizer.learningRate=1.0e-5",
        "optimizer.rates={dense-1: 0.1, 'yes': 1, '1': 2}",
        "gradients=[{type: clip-value, limit: .inf, only: [dense-2]}]",
        "data.source={type: csv, file: some/rows.csv, columns: ['1', 'null', ' a: b', '#x']}",
        "data.source={type: csv, file: '~', separator: '\\t'}",
        "training.batchSize=all",
        "training.earlyStopping={metric: validation.accuracy, goal: maximize, patience: 3}",
        "training.timeLimit=0.5",
        "experiment='1e3'",
        "+network[0]={type: residual, layers: [dropout, {type: dense, units: 4}], name: block}"
      })
  void theResolvedFormLoadsToAnEqualExperiment(String override) {

    LoadedExperiment first = load(DIGITS, override);
    LoadedExperiment second = load(first.resolved().yaml());

    assertThat(second.experiment()).isEqualTo(first.experiment());
    assertThat(second.configHash()).isEqualTo(first.configHash());
    assertThat(second.resolved().yaml()).isEqualTo(first.resolved().yaml());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "seed=2",
        "experiment=other",
        "allow=[logits]",
        "listeners=[quiet]",
        "network[0].name=dense-1",
        "optimizer.momentum=0",
        "schedule.per=epoch",
        "optimizer={learningRate: 1e-1, type: sgd}",
        "gradients=[{type: clip-value, limit: 5.0}]"
      })
  void theHashIsBlindToWhatDoesNotMatter(String override) {
    assertThat(hash(override)).isEqualTo(hash());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "network[0].name=first",
        "network[0].units=31",
        "optimizer.learningRate=0.2",
        "~gradients",
        "gradients[0].only=[dense-1]",
        "schedule.per=step",
        "data.split.shuffle=false",
        "~metrics",
        "training.batchSize=all"
      })
  void theHashSeesWhatMatters(String override) {
    assertThat(hash(override)).isNotEqualTo(hash());
  }

  @Test
  void theHashIsBlindToFolders() {
    String here = hash("data.source={type: csv, file: /here/rows.csv}");
    assertThat(hash("data.source={type: csv, file: /there/rows.csv}")).isEqualTo(here);
    assertThat(hash("data.source={type: csv, file: /here/others.csv}")).isNotEqualTo(here);
  }

  @Test
  void theHashIsPinned() {
    assertThat(load(DIGITS).resolved().shortHash()).isEqualTo("395eed6e3c85bc66");
  }
}
