package dev.assay.cli;

import dev.assay.core.kernel.Lanes;
import dev.assay.run.record.Machine;
import java.io.PrintStream;

/** What {@code assay --version} prints. */
final class VersionText {
  private VersionText() {}

  static void print(PrintStream out) {
    Machine machine = Machine.current();
    out.println("assay  " + machine.version() + " (commit " + machine.commit() + ")");
    out.println("JDK    " + machine.jdk());
    out.println("OS     " + machine.os());
    out.println("CPU    " + machine.cpu() + ", " + machine.processors() + " processors");
    out.println("SIMD   " + machine.lanes());
    out.println("FMA    " + (Lanes.hardwareFma() ? "yes" : "no: training is very slow"));
  }
}
