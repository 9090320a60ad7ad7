package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive for quicker starts is made from what these commands load, so none may fail. */
class RehearsalTest {
  @TempDir Path folder;

  @Test
  void everyCommandSucceeds() throws IOException {
    assertThat(Rehearsal.run(folder)).isZero();
  }
}
