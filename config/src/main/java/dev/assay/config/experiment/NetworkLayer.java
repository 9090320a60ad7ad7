package dev.assay.config.experiment;

import dev.assay.config.shape.Inline;
import dev.assay.config.shape.TypeName;
import dev.assay.core.spi.Layer;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.ParamException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A layer with its name.
 *
 * @param type the layer's name in the catalog, such as {@code dense}
 * @param name unique in the network; never null in an {@link Experiment}
 */
public record NetworkLayer(
    @TypeName String type,
    @Param(
            value = "Name of the layer in paths and random draws; by default type and ordinal",
            optional = true)
        @Nullable String name,
    @Param(
            value = "Whether training changes its parameters; running statistics it does anyway",
            byDefault = "true")
        boolean trainable,
    @Inline Layer layer) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_/-]*");

  public NetworkLayer {
    if (name != null && !NAME.matcher(name).matches()) {
      throw new ParamException(
          "name", '"' + name + '"', "a letter, then letters, digits, hyphens and underscores");
    }
  }

  NetworkLayer named(String newName) {
    return new NetworkLayer(type, newName, trainable, layer);
  }
}
