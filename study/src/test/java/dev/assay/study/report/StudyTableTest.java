package dev.assay.study.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StudyTableTest {
  @Test
  void hasALineAnArm() {
    assertThat(StudyTable.text(Studies.leaveOneOut().summary()).lines())
        .containsExactly(
            "+-----------------+-----------+----------+----------+--------------------+----------+----------------+",
            "| validation.loss | verdict   | mean     | effect   | 95 % interval      | Holm's p | trials         |",
            "+-----------------+-----------+----------+----------+--------------------+----------+----------------+",
            "| base            | base      |    0.312 |          |                    |          |             10 |",
            "| clipping=off    | worse     | diverged | diverged | +0.200 to infinity |    0.006 | 10, 8 diverged |",
            "| decay=constant  | better    |    0.198 |   -0.114 |   -0.171 to -0.062 |    0.008 |             10 |",
            "| dropout=0       | no-effect |    0.309 |   -0.003 |   -0.021 to +0.018 |    0.800 |             10 |",
            "+-----------------+-----------+----------+----------+--------------------+----------+----------------+");
  }

  @Test
  void hasTheGapWhereThereIsATargetAndCutsLongNames() {
    assertThat(StudyTable.text(Studies.bothWays().summary())).contains("| gap closed |");
    assertThat(StudyTable.text(Studies.large().summary()).lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThan(150));
    assertThat(StudyTable.text(Studies.hostile().summary()).lines()).hasSize(6);
  }
}
