package dev.assay.study.report;

import dev.assay.study.diagnosis.Diagnosis;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;

/** A diagnosis as one HTML file without scripts, which asks for nothing else. */
public final class DiagnosisHtml {
  private DiagnosisHtml() {}

  public static String text(Diagnosis diagnosis) {
    StringOutput text = new StringOutput();
    JtediagnosisGenerated.render(
        new OwaspHtmlTemplateOutput(text), null, new DiagnosisPage(diagnosis));
    return text.toString();
  }
}
