package dev.assay.study.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.study.analysis.ArmSummary;
import dev.assay.study.analysis.Summary;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class ReportHtmlTest {
  private static Document page(Summary.Full study) {
    return Jsoup.parse(ReportHtml.text(study));
  }

  @Test
  void showsTheNumbersOfSummaryJson() {
    for (Summary.Full study : Studies.all()) {
      PageNumbers.check(page(study), SummaryJson.of(study.summary()));
    }
  }

  @Test
  void asksForNothingAndRunsNothing() {
    for (Summary.Full study : Studies.all()) {
      Document page = page(study);
      assertThat(page.select("script, iframe, object, embed, img, form, base")).isEmpty();
      assertThat(page.select("link").eachAttr("href")).containsExactly("data:,");
      assertThat(page.select("[src], [srcset], [xlink:href], [action]")).isEmpty();
      assertThat(page.select("style").html()).doesNotContain("url(").doesNotContain("@import");
      assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
          .startsWith("default-src 'none'; style-src 'unsafe-inline';");
      page.getAllElements()
          .forEach(e -> e.attributes().forEach(a -> assertThat(a.getKey()).doesNotStartWith("on")));
    }
  }

  @Test
  void namesStayText() {
    Document page = page(Studies.hostile());
    assertThat(page.expectFirst("h1").wholeText()).isEqualTo(Studies.HOSTILE);
    assertThat(page.select("[data-arm]").eachAttr("data-arm")).contains(Studies.HOSTILE);
    assertThat(page.select("b").eachText()).doesNotContain("&\"c\"");
  }

  @Test
  void showsTheQuestionOfTheAuthorAsText() {
    assertThat(page(Studies.bothWays()).expectFirst(".question").wholeText())
        .isEqualTo("What makes <it> learn?");
  }

  @Test
  void sortsEffectsFromBestToWorstForEachReference() {
    assertThat(names(page(Studies.bothWays())))
        .containsExactly(
            "target",
            "base + loss.reduction",
            "base + gradients",
            "base + activation",
            "base + network[0].weights",
            "target - network[0].weights",
            "target - gradients",
            "target - activation",
            "target - loss.reduction");
    assertThat(names(page(Studies.leaveOneOut())))
        .as("less is better, an infinite loss is worst")
        .containsExactly("decay=constant", "dropout=0", "clipping=off");
  }

  private static List<String> names(Document page) {
    return page.expectFirst("table.plot").select("th.arm[scope=row]").stream()
        .map(Element::ownText)
        .toList();
  }

  @Test
  void saysWhatDivergedInWords() {
    Document page = page(Studies.leaveOneOut());
    Element row = page.expectFirst("td.size[data-arm=clipping=off]");
    assertThat(row.text()).isEqualTo("diverged +0.200 to infinity");
    assertThat(page.select("section:has(h2:contains(Diverged)) tbody tr")).hasSize(8);
    assertThat(page.text()).contains("loss is not finite at step 51, epoch 2");
  }

  @Test
  void drawsEveryCurveWithBandAndDescription() {
    Document page = page(Studies.factorial());
    assertThat(page.select("figure svg.chart[role=img] title")).hasSize(4 + 4 + 1);
    assertThat(page.select("path.range:not(.than)")).hasSize(8);
    assertThat(page.select("path.than.range")).as("all but the base's").hasSize(6);
    assertThat(page.select("path").eachAttr("d")).allMatch(d -> d.matches("[-MLZHhV0-9. ]+"));
  }

  @Test
  void holdsWhatIsNeededToJudgeAndToRepeat() {
    Document page = page(Studies.bothWays());
    assertThat(page.select("h2").eachText())
        .containsExactly(
            "Effects",
            "Settings that differ",
            "All numbers",
            "Learning curves",
            "Diverged and failed trials",
            "How to read this",
            "Reproduce",
            "Made with",
            "Settings of the base, resolved");
    assertThat(page.select("ul.words li").eachText())
        .hasSize(7)
        .first()
        .asString()
        .startsWith("Decisive: loss.reduction.");
    assertThat(page.text()).contains("Inference is over seeds, for this data set.");
    assertThat(page.select("pre").eachText()).contains("assay ablate study.yaml --seeds 10");
    assertThat(page.select("details pre").text()).contains("# <not markup>");
  }

  @Test
  void anIncompleteStudySaysSoFirst() {
    Document page = page(Studies.incomplete());
    assertThat(page.select(".banner").text()).contains("incomplete");
    assertThat(page.select("ul.words li").eachText())
        .containsExactly("Incomplete: 12 of 40 trials have finished; no verdicts yet.");
    for (ArmSummary arm : Studies.incomplete().summary().arms()) {
      assertThat(arm.verdict().filter(v -> !v.equals("base"))).isEmpty();
    }
  }

  @Test
  void fortyArmsStayReadable() {
    Document page = page(Studies.large());
    assertThat(names(page)).hasSize(39);
    assertThat(page.select("caption").text()).contains("Arrows: beyond the scale.");
    assertThat(page.select("ul.words li")).hasSizeLessThan(15);
    assertThat(page.html().length()).isLessThan(2_000_000);
  }
}
