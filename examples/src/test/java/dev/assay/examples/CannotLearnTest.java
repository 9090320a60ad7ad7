package dev.assay.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the README of {@code cannot-learn} says. */
class CannotLearnTest {
  private static final String BROKEN = "cannot-learn/broken.yaml";
  private static final String HEALTHY = "cannot-learn/healthy.yaml";

  /** Half of the digits are odd, so a network that gives one answer is right half of the time. */
  private static void assertLearnsNothing(String file, String... overrides) {
    Map<String, Double> metrics = Examples.metrics(file, overrides);
    assertThat(metrics.get("train.accuracy")).isBetween(0.45, 0.55);
    assertThat(metrics.get("validation.accuracy")).isBetween(0.45, 0.55);
  }

  @Test
  void theFilesDifferInTheFaultsAlone() {
    Set<String> differences = new TreeSet<>();
    compare(
        "",
        Examples.load(BROKEN).resolved().json(),
        Examples.load(HEALTHY).resolved().json(),
        differences);
    assertThat(differences)
        .containsExactly(
            "experiment",
            "loss.clip",
            "loss.reduction",
            "network[0].activation.derivative",
            "network[0].activation.floor",
            "network[0].weights",
            "network[1].weights",
            "schedule");
  }

  /** Differences at the level of components: two of the same type differ in parameters. */
  private static void compare(String path, JsonNode a, JsonNode b, Set<String> differences) {
    if (a.isArray() && a.size() == b.size()) {
      for (int i = 0; i < a.size(); i++) {
        compare(path + "[" + i + "]", a.get(i), b.get(i), differences);
      }
    } else if (a.isObject() && names(a).equals(names(b)) && type(a).equals(type(b))) {
      for (Map.Entry<String, JsonNode> entry : a.properties()) {
        String key = path.isEmpty() ? entry.getKey() : path + "." + entry.getKey();
        compare(key, entry.getValue(), b.get(entry.getKey()), differences);
      }
    } else if (!a.equals(b)) {
      differences.add(path);
    }
  }

  private static List<String> names(JsonNode node) {
    return List.copyOf(node.propertyNames());
  }

  private static String type(JsonNode node) {
    return node.path("type").toString();
  }

  @Test
  void withAllFaultsItLearnsNothing() {
    assertLearnsNothing(BROKEN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "network[0].activation.derivative=step",
        "network[0].activation.floor=0",
        "loss.clip=.inf",
        "schedule={type: inverse-time, decay: 0.001, per: step}"
      })
  void noneOfTheseRepairsHelpsAlone(String repair) {
    assertLearnsNothing(BROKEN, repair);
  }

  @Test
  void betterInitialWeightsDoNotHelpAlone() {
    assertLearnsNothing(
        BROKEN, "network[0].weights=glorot-uniform", "network[1].weights=glorot-uniform");
  }

  @Test
  void theAverageAloneRepairsIt() {
    assertThat(Examples.metrics(BROKEN, "loss.reduction=mean").get("validation.accuracy"))
        .isGreaterThan(0.93);
  }

  @Test
  void theSumAloneBreaksTheHealthyOne() {
    assertLearnsNothing(HEALTHY, "loss.reduction=sum");
  }

  @Test
  void withoutItsFaultsTheReluIsTheBuiltInOne() {
    String own = Examples.train(HEALTHY, "training.epochs=20").weightsHash();
    String builtIn =
        Examples.train(HEALTHY, "training.epochs=20", "network[0].activation=relu").weightsHash();
    assertThat(own).isEqualTo(builtIn);
  }
}
