package dev.assay.study.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.study.analysis.Summary;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportMarkdownTest {
  @Test
  void hasTheVerdictsTheTableAndTheWayToRepeatIt() {
    String text = ReportMarkdown.text(Studies.bothWays());
    assertThat(text)
        .startsWith(
            "# which-fault-stops-learning\n\nDesign: both-ways, 10 arms, 10 seeds (1 to 10)")
        .contains("\n- Decisive: loss.reduction. From sum to mean in the base alone, ")
        .contains(
            "\n| base + loss.reduction | better | 0.872 | +0.444 | +0.430 to +0.460 | 0.018"
                + " | 98 % |\n")
        .contains("\n| target - gradients | 1 | failed | OutOfMemoryError: Java heap space |\n")
        .contains("\nWhat makes &lt;it&gt; learn?\n")
        .contains("- Inference is over seeds, for this data set.")
        .contains("- Seeds were added after verdicts on 5 seeds had been seen.")
        .contains("```sh\nassay ablate study.yaml --seeds 10\n```\n")
        .endsWith(" |\n");
  }

  @Test
  void everyRowOfATableHasTheSameNumberOfCells() {
    for (Summary.Full study : Studies.all()) {
      List<String> lines = ReportMarkdown.text(study).lines().toList();
      for (int i = 1; i < lines.size(); i++) {
        if (lines.get(i).startsWith("|") && lines.get(i - 1).startsWith("|")) {
          assertThat(cells(lines.get(i))).as(lines.get(i)).isEqualTo(cells(lines.get(i - 1)));
        }
      }
    }
  }

  private static long cells(String row) {
    return row.replace("\\|", "").chars().filter(c -> c == '|').count();
  }

  @Test
  void namesCannotBecomeMarkup() {
    String text = ReportMarkdown.text(Studies.hostile());
    assertThat(text).doesNotContain("<script").doesNotContain("alert(1)\n").contains("日本語");
    assertThat(Markdown.plain("a|b`c`*d*_e_[f](g)<h>&~i~\nj"))
        .isEqualTo("a\\|b\\`c\\`\\*d\\*\\_e\\_\\[f\\](g)&lt;h&gt;&amp;\\~i\\~ j");
  }

  @Test
  void aFenceIsLongerThanAnyInTheText() {
    assertThat(Markdown.code("sh", "echo ````\n")).isEqualTo("`````sh\necho ````\n`````\n");
  }
}
