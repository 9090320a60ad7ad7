package dev.assay.testkit.mutants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.assay.testkit.check.Check;
import dev.assay.testkit.check.CheckResult;
import dev.assay.testkit.check.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Tests the checks: each wrong component is found by the check that is for it, with a message that
 * names the mistake, and the same component without the mistake keeps every promise.
 *
 * <p>Writes what was found to {@code target/mutants.md}.
 */
class MutantsTest {
  private static final Path TABLE = Path.of("target", "mutants.md");

  private static final List<Supplier<Stream<Mutant>>> FAMILIES =
      List.of(
          AdamMutants::all,
          DescentMutants::all,
          ScheduleMutants::all,
          ClippingMutants::all,
          ConstraintMutants::all,
          AccuracyMutants::all,
          DenseMutants::all,
          DropoutMutants::all,
          CentreMutants::all,
          DatasetMutants::all,
          TransformMutants::all,
          ComponentMutants::all,
          ActivationMutants::all,
          CurveMutants::all,
          RowActivationMutants::all,
          SquaresMutants::all,
          EntropyMutants::all,
          WeightInitMutants::all);

  private static final List<String> CAUGHT = new ArrayList<>();

  @TestFactory
  Stream<DynamicTest> areCaughtByName() {
    return FAMILIES.stream()
        .flatMap(Supplier::get)
        .map(m -> dynamicTest(m.title(), () -> examine(m)));
  }

  private static void examine(Mutant mutant) {
    if (mutant.wanted().isEmpty()) {
      assertThat(mutant.checks().map(Check::run).filter(r -> r.verdict() != Verdict.KEPT))
          .isEmpty();
      return;
    }
    Wanted wanted = mutant.wanted().get();
    CheckResult result =
        mutant
            .checks()
            .filter(c -> c.name().equals(wanted.check()))
            .findFirst()
            .orElseThrow()
            .run();
    assertThat(result.verdict()).isEqualTo(Verdict.BROKEN);
    assertThat(result.message()).contains(wanted.words());
    CAUGHT.add(
        "| %s %s | %s | %s |"
            .formatted(
                mutant.family(),
                wanted.mistake(),
                wanted.check(),
                result.message().replace("|", "\\|").replace("\n", " ")));
  }

  @AfterAll
  static void writeTable() throws IOException {
    assertThat(CAUGHT).hasSizeGreaterThanOrEqualTo(40);
    List<String> lines =
        new ArrayList<>(List.of("| mutant | caught by | message |", "|---|---|---|"));
    lines.addAll(CAUGHT);
    Files.createDirectories(TABLE.getParent());
    Files.write(TABLE, lines);
  }
}
