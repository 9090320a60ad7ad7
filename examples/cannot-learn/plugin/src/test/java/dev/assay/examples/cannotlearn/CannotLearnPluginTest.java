package dev.assay.examples.cannotlearn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.spi.Component;
import dev.assay.core.spi.Plugin;
import dev.assay.core.spi.Registry;
import dev.assay.core.spi.Spi;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class CannotLearnPluginTest {
  @Test
  void isFoundAndNamesItsParts() {
    Plugin plugin = ServiceLoader.load(Plugin.class).findFirst().orElseThrow();
    List<String> names = new ArrayList<>();
    plugin.register(
        new Registry() {
          @Override
          public <C extends Component> void add(
              Class<C> kind, String name, Class<? extends C> type) {
            names.add(kind.getSimpleName() + " " + name);
          }
        });
    assertThat(plugin.spiVersion()).isEqualTo(Spi.VERSION);
    assertThat(names)
        .containsExactly(
            "Activation cannot-learn/relu",
            "Loss cannot-learn/softmax-cross-entropy",
            "Schedule cannot-learn/decay");
  }
}
