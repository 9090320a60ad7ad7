package dev.assay.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.spi.About;
import dev.assay.core.spi.Component;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Plugin;
import dev.assay.core.spi.Range;
import dev.assay.core.spi.Registry;
import dev.assay.core.spi.Spi;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class DataPluginTest {
  private static Map<String, Class<?>> registered() {
    Map<String, Class<?>> found = new LinkedHashMap<>();
    new DataPlugin()
        .register(
            new Registry() {
              @Override
              public <C extends Component> void add(
                  Class<C> kind, String name, Class<? extends C> type) {
                found.put(name, type);
              }
            });
    return found;
  }

  @Test
  void isFoundAsAService() {
    assertThat(ServiceLoader.load(Plugin.class))
        .hasAtLeastOneElementOfType(DataPlugin.class)
        .allMatch(plugin -> plugin.spiVersion() == Spi.VERSION);
  }

  @Test
  void registersEveryDataSetAndTransform() {
    assertThat(registered())
        .containsOnlyKeys(
            "digits",
            "iris",
            "wine",
            "breast-cancer",
            "diabetes",
            "csv",
            "idx",
            "npy",
            "npz",
            "mnist",
            "fashion-mnist",
            "inline",
            "xor",
            "moons",
            "blobs",
            "circles",
            "spirals",
            "parity",
            "linear",
            "sine",
            "function",
            "clip",
            "log",
            "label-noise",
            "shuffle-labels",
            "standardize",
            "target-standardize",
            "min-max",
            "scale",
            "subset",
            "one-against-rest");
  }

  @Test
  void everyComponentIsDescribed() {
    registered()
        .forEach((name, type) -> {
          assertThat(type).as(name).isRecord().hasAnnotation(About.class);
          for (RecordComponent component : type.getRecordComponents()) {
            Param param = component.getAnnotation(Param.class);
            assertThat(param).as(name + "." + component.getName()).isNotNull();
            assertThat(param.value()).isNotBlank().doesNotEndWith(".");
            if (!param.range().isEmpty()) {
              assertThat(Range.parse(param.range()).inWords()).isNotBlank();
            }
          }
        });
  }
}
