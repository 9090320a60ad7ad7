package dev.assay.study.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;

/** Compares the numbers on a page with summary.json. */
final class PageNumbers {
  private static final List<String> FIELDS =
      List.of(
          "verdict",
          "mean",
          "effect",
          "interval",
          "p",
          "pHolm",
          "probabilityBetter",
          "trials",
          "diverged",
          "failed",
          "seedsNeeded");

  private PageNumbers() {}

  /** Each number shown is that of the summary, and each number of the summary is shown. */
  static void check(Document page, JsonNode summary) {
    Set<String> shown = new HashSet<>();
    for (Element element : page.select("[data-arm]")) {
      String name = element.attr("data-arm");
      String field = element.attr("data-field");
      assertThat(element.attr("data-value"))
          .as(name + " " + field)
          .isEqualTo(arm(summary, name).get(field).toString());
      shown.add(name + " " + field);
    }
    for (JsonNode arm : summary.get("arms")) {
      for (String field : FIELDS) {
        assertThat(shown).contains(arm.get("name").asString() + " " + field);
      }
      if (!arm.get("gapClosed").isNull()) {
        assertThat(shown).contains(arm.get("name").asString() + " gapClosed");
      }
    }
    checkContrasts(page, summary.get("effects"));
  }

  private static JsonNode arm(JsonNode summary, String name) {
    for (JsonNode arm : summary.get("arms")) {
      if (arm.get("name").asString().equals(name)) {
        return arm;
      }
    }
    throw new AssertionError("no arm " + name);
  }

  private static void checkContrasts(Document page, JsonNode effects) {
    List<Element> elements = page.select("[data-effect]");
    assertThat(elements).hasSize(3 * effects.size());
    for (Element element : elements) {
      JsonNode effect = effects.get(Integer.parseInt(element.attr("data-effect")));
      assertThat(element.attr("data-value"))
          .isEqualTo(effect.get(element.attr("data-field")).toString());
    }
  }
}
