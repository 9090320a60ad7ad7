package dev.assay.config.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.config.Stubs.StubActivation;
import dev.assay.config.Stubs.StubLayer;
import dev.assay.config.TestPlugin;
import dev.assay.config.experiment.GradientEntry;
import dev.assay.config.experiment.NetworkLayer;
import dev.assay.config.experiment.ScheduleEntry;
import dev.assay.config.shape.RecordModel;
import dev.assay.core.spi.Activation;
import dev.assay.core.spi.Component;
import dev.assay.core.spi.Kind;
import dev.assay.core.spi.Layer;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Plugin;
import dev.assay.core.spi.Registry;
import dev.assay.core.spi.Spi;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PluginRegistryTest {
  private final PluginRegistry registry =
      new PluginRegistry(
          new Origin(Origin.BUILT_IN, "a.Plugin", Optional.empty(), List.of(), Optional.empty()));

  static final class Plain implements StubActivation {}

  record Named(@Param("Name") String name) implements StubLayer {}

  record Odd(@Param("Odd") StringBuilder text) implements StubActivation {}

  @ParameterizedTest
  @ValueSource(strings = {"", "Relu", "leaky_relu", "relu-", "-relu", "2d", "a/b", "le lu"})
  void malformedNames(String name) {
    assertThatThrownBy(() -> registry.add(Activation.class, name, TestPlugin.Relu.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected a name in lower case with hyphens");
  }

  @Test
  void typesThatCannotBeConfigured() {
    assertThatThrownBy(() -> registry.add(Activation.class, "plain", Plain.class))
        .hasMessageContaining("is not a record");
    assertThatThrownBy(() -> registry.add(Activation.class, "odd", Odd.class))
        .hasMessage(
            "activation \"odd\": a hyper-parameter cannot be of type java.lang.StringBuilder");
    assertThatThrownBy(() -> registry.add(Layer.class, "named", Named.class))
        .hasMessage("layer \"named\": a hyper-parameter cannot be called \"name\" here");
    assertThatThrownBy(() -> registry.add(Component.class, "relu", TestPlugin.Relu.class))
        .hasMessageContaining("is not a kind of component");
  }

  @Test
  void oneRecordHasOneName() {
    registry.add(Activation.class, "relu", TestPlugin.Relu.class);
    assertThatThrownBy(() -> registry.add(Activation.class, "rectifier", TestPlugin.Relu.class))
        .hasMessageContaining("already registered as \"relu\"");
  }

  @Test
  void twoBuiltInsOfOneName() {
    Plugin second =
        new Plugin() {
          @Override
          public int spiVersion() {
            return Spi.VERSION;
          }

          @Override
          public void register(Registry r) {
            r.add(Activation.class, "relu", TestPlugin.LeakyRelu.class);
          }
        };
    Catalog catalog = CatalogLoader.of(new TestPlugin(), second);

    assertThat(catalog.refused().getFirst().reason())
        .isEqualTo(
            "it registers the activation \"relu\", which dev.assay.config.TestPlugin (built-in) has"
                + " registered already");
    assertThat(catalog.find(Kind.ACTIVATION, "relu").orElseThrow().type())
        .isEqualTo(TestPlugin.Relu.class);
  }

  @Test
  void reservedKeysAreThoseOfTheRecordsAround() {
    assertThat(ReservedKeys.of(Kind.LAYER)).containsAll(RecordModel.of(NetworkLayer.class).keys());
    assertThat(ReservedKeys.of(Kind.SCHEDULE))
        .containsAll(RecordModel.of(ScheduleEntry.class).keys());
    assertThat(ReservedKeys.of(Kind.GRADIENT))
        .containsAll(RecordModel.of(GradientEntry.class).keys());
  }
}
