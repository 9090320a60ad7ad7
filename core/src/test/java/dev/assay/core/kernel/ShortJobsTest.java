package dev.assay.core.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.matrix.Matrix;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShortJobsTest {
  @Test
  void endWhenMoreIsDoneThanIsLeft() {
    ShortJobs jobs = new ShortJobs(100);
    assertThat(jobs.endBy(60)).isFalse();
    assertThat(jobs.endBy(40)).isFalse();
    assertThat(jobs.endBy(1)).isTrue();
    assertThat(jobs.endBy(0)).isTrue();
  }

  @Test
  void endWhenMoreIsExpectedThanIsLeft() {
    ShortJobs jobs = new ShortJobs(100);
    assertThat(jobs.endBy(60)).isFalse();
    jobs.expect(40);
    assertThat(jobs.endBy(0)).isFalse();
    jobs.expect(41);
    assertThat(jobs.endBy(0)).isTrue();
  }

  @Test
  void theTwinsGiveTheSameBitsBeforeAndAfter() {
    Matrix a = Bits.matrix(1, 20, 30);
    Matrix b = Bits.matrix(2, 30, 40);
    List<Matrix> results = new ArrayList<>();
    try (Workers workers = new Workers(2)) {
      Products products = new Products(workers, new ShortJobs(2L * 20 * 40 * 30));
      for (int i = 0; i < 4; i++) {
        Matrix c = Bits.poisoned(20, 40);
        products.prepare(a, false, b, false, c).startFromZero();
        products.run();
        results.add(c);
      }
    }
    assertThat(results).allSatisfy(c -> assertThat(c.data()).isEqualTo(results.getFirst().data()));
  }
}
