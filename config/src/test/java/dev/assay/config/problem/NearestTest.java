package dev.assay.config.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
  @ParameterizedTest
  @CsvSource({
    "adam,adam,0",
    "adma,adam,1",
    "adm,adam,1",
    "adaam,adam,1",
    "adum,adam,1",
    "'',adam,4",
    "kitten,sitting,3"
  })
  void distancesCountEdits(String a, String b, int distance) {
    assertThat(Nearest.distance(a, b)).isEqualTo(distance);
    assertThat(Nearest.distance(b, a)).isEqualTo(distance);
  }

  @ParameterizedTest
  @CsvSource({
    "adma,adam",
    "learning_rate,learningRate",
    "LEARNING-RATE,learningRate",
    "lerningrat,learningRate",
    "Adam,adam"
  })
  void similarNamesAreFound(String given, String nearest) {
    assertThat(Nearest.to(given, List.of("sgd", "adam", "learningRate"))).contains(nearest);
  }

  @ParameterizedTest
  @CsvSource({"banana", "x", "''"})
  void unlikeNamesAreNot(String given) {
    assertThat(Nearest.to(given, List.of("sgd", "adam"))).isEmpty();
  }

  @Test
  void theNearestOfSeveralWins() {
    assertThat(Nearest.to("glu", List.of("relu", "gelu", "silu"))).contains("gelu");
  }
}
