package dev.assay.study.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assay.study.analysis.Summary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The page in a real browser, where Debian's package chromium is installed. {@code
 * -Dassay.chromium=required} turns skipping into failing, for machines that should have it.
 */
class ReportInBrowserTest {
  private static final int PHONE = 360;

  @TempDir Path folder;

  @BeforeEach
  void needsChromium() {
    boolean required = "required".equals(System.getProperty("assay.chromium"));
    assumeTrue(
        required || Files.isExecutable(Chromium.PROGRAM),
        "needs Debian's package chromium in " + Chromium.PROGRAM);
  }

  private Chromium.Visit open(String html) throws IOException, InterruptedException {
    Path page = Files.createTempFile(folder, "page", ".html");
    Files.writeString(page, html);
    return new Chromium(folder).open(page);
  }

  @Test
  void showsTheNumbersOfSummaryJsonWithoutErrorsOrRequests() throws Exception {
    for (Summary.Full study : Studies.all()) {
      Path results = Files.createTempDirectory(folder, "study");
      Report.write(results, study);
      Chromium.Visit visit = new Chromium(folder).open(results.resolve("report.html"));
      assertThat(visit.console()).isEmpty();
      assertThat(visit.requests()).isEmpty();
      JsonNode summary =
          JsonMapper.builder().build().readTree(Files.readString(results.resolve("summary.json")));
      PageNumbers.check(Jsoup.parse(visit.dom()), summary);
    }
  }

  /** The policy taken away, the page still asks for nothing; and it fits a phone. */
  @Test
  void needsNoPolicyToBeSilentAndFitsAPhone() throws Exception {
    for (Summary.Full study : List.of(Studies.factorial(), Studies.hostile(), Studies.large())) {
      Document page = Jsoup.parse(ReportHtml.text(study));
      page.select("meta[http-equiv=Content-Security-Policy]").remove();
      Chromium.Visit visit = open(inFrame(page.outerHtml()));
      assertThat(visit.requests()).isEmpty();
      Document frame = Jsoup.parse(visit.dom());
      assertThat(frame.body().attr("data-height")).matches("[1-9][0-9]{2,}");
      assertThat(tooWide(frame)).isZero();
    }
  }

  private static int tooWide(Document frame) {
    return Integer.parseInt(frame.body().attr("data-too-wide"));
  }

  private static String inFrame(String html) {
    return """
    <!doctype html><meta charset="utf-8"><body>
    <iframe width="%d" height="800" style="border: 0" srcdoc="%s"></iframe>
    <script>
    document.querySelector("iframe").onload = event => {
      const page = event.target.contentDocument.documentElement;
      document.body.dataset.tooWide = page.scrollWidth - page.clientWidth;
      document.body.dataset.height = page.scrollHeight;
    };
    </script>
    """
        .formatted(PHONE, Entities.escape(html));
  }

  /** What the other tests rely on: errors, requests and width are seen where there are any. */
  @Test
  void seesErrorsRequestsAndPagesThatAreTooWide() throws Exception {
    Chromium.Visit loud =
        open(
            "<!doctype html><meta charset=utf-8><title>x</title><script>undefined.x</script>"
                + "<img src='http://127.0.0.1:9/picture.png'>");
    assertThat(loud.console()).hasSize(1).first().asString().contains("TypeError");
    assertThat(loud.requests()).hasSize(1).first().asString().contains("picture.png");
    Chromium.Visit refused =
        open(
            "<!doctype html><meta charset=utf-8><title>x</title>"
                + "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'\">"
                + "<img src='http://127.0.0.1:9/picture.png'>");
    assertThat(refused.console()).hasSize(1).first().asString().contains("Content Security Policy");
    Chromium.Visit wide = open(inFrame("<!doctype html><p style='width: 500px'>x"));
    assertThat(tooWide(Jsoup.parse(wide.dom()))).isGreaterThan(500 - PHONE);
  }
}
