package dev.assay.core.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("lanes")
class LanesTest {
  @Test
  void thePropertyIsObeyed() {
    String property = System.getProperty(Lanes.PROPERTY, "");
    if (property.equals("off")) {
      assertThat(Lanes.count()).isEqualTo(1);
      assertThat(Lanes.describe()).startsWith("off");
    } else if (property.equals("preferred")) {
      assertThat(Lanes.describe()).endsWith("floats)").doesNotContain("forced");
      assertThat(Lanes.FORCED).isTrue();
    } else if (!property.isEmpty()) {
      assertThat(Lanes.count()).isEqualTo(Integer.parseInt(property) / 32);
      assertThat(Lanes.describe()).startsWith(property + " bits");
    }
  }

  @Test
  void widthsAreReadAndUnknownOnesRefused() {
    assertThat(Lanes.bits("256", true)).isEqualTo(256);
    assertThat(Lanes.bits("off", false)).isZero();
    assertThat(Lanes.bits(null, false)).isZero();
    assertThat(Lanes.bits("preferred", false)).isZero();
    assertThat(Lanes.bits("preferred", true)).isEqualTo(Lanes.bits(null, true));
    assertThatThrownBy(() -> Lanes.bits("96", true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("assay.lanes=96, expected off, preferred, 64, 128, 256 or 512");
    assertThatThrownBy(() -> Lanes.bits("512", false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("--add-modules jdk.incubator.vector");
  }

  @Test
  void thisMachineHasFusedMultiplyAdd() {
    assertThat(Lanes.hardwareFma()).isTrue();
  }
}
