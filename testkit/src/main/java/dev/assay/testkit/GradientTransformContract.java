package dev.assay.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.random.Purpose;
import dev.assay.core.random.RandomStream;
import dev.assay.core.spi.GradientTransform;
import dev.assay.core.spi.Parameter;
import dev.assay.testkit.support.Allocations;
import dev.assay.testkit.support.Parameters;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every gradient transform must keep; extend it and give one. */
public abstract class GradientTransformContract {
  private static final RandomStream RANDOM = RandomStream.of(1, Purpose.NOISE, "contract");

  protected abstract GradientTransform transform();

  private List<Parameter> applied() {
    List<Parameter> parameters = Parameters.several();
    transform().apply(parameters, RANDOM, 3);
    return parameters;
  }

  @Test
  void changesGradientsOnly() {
    List<Parameter> before = Parameters.several();
    List<Parameter> after = applied();
    for (int p = 0; p < before.size(); p++) {
      assertThat(Parameters.numbers(after.get(p).value()))
          .containsExactly(Parameters.numbers(before.get(p).value()));
      assertThat(Parameters.isGuardIntact(after.get(p).value())).isTrue();
      assertThat(Parameters.isGuardIntact(after.get(p).gradient())).isTrue();
    }
  }

  @Test
  void sameStepGivesSameBits() {
    List<Parameter> first = applied();
    List<Parameter> second = applied();
    for (int p = 0; p < first.size(); p++) {
      assertThat(Parameters.numbers(first.get(p).gradient()))
          .containsExactly(Parameters.numbers(second.get(p).gradient()));
    }
  }

  @Test
  void notANumberIsNotHidden() {
    List<Parameter> parameters = Parameters.several();
    parameters.getFirst().gradient().set(2, 3, Float.NaN);
    transform().apply(parameters, RANDOM, 3);
    assertThat(parameters.getFirst().gradient().get(2, 3)).isNaN();
  }

  @Test
  void nothingToTransformIsFine() {
    transform().apply(List.of(), RANDOM, 0);
  }

  @Test
  void allocatesNothing() {
    List<Parameter> parameters = Parameters.several();
    GradientTransform transform = transform();
    Allocations.assertNone(() -> transform.apply(parameters, RANDOM, 3));
  }
}
