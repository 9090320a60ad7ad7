package dev.assay.config.experiment;

import dev.assay.config.shape.Inline;
import dev.assay.config.shape.TypeName;
import dev.assay.core.spi.Metric;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.ParamException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A metric with the name that its values are reported under.
 *
 * @param type the metric's name in the catalog, such as {@code f1}
 * @param name unique among the metrics; when left out, the type
 */
public record NamedMetric(
    @TypeName String type,
    @Param(value = "Name that its values are reported under; by default its type", optional = true)
        @Nullable String name,
    @Inline Metric metric) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9/_-]*");

  public NamedMetric {
    if (name == null) {
      name = type;
    } else if (!NAME.matcher(name).matches() || "loss".equals(name) || "objective".equals(name)) {
      throw new ParamException(
          "name",
          '"' + name + '"',
          "a letter, then letters, digits, hyphens and underscores; not loss or objective");
    }
  }

  @Override
  public String name() {
    return Objects.requireNonNull(name);
  }
}
