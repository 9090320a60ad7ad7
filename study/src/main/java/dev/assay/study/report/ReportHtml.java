package dev.assay.study.report;

import dev.assay.study.analysis.Summary;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;

/**
 * The report as one HTML file without scripts, which asks for nothing else. Each number of
 * summary.json on the page carries its exact value in {@code data-value}.
 */
final class ReportHtml {
  private ReportHtml() {}

  static String text(Summary.Full full) {
    StringOutput text = new StringOutput();
    JtepageGenerated.render(new OwaspHtmlTemplateOutput(text), null, new Page(full));
    return text.toString();
  }
}
