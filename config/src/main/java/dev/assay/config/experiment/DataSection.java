package dev.assay.config.experiment;

import dev.assay.core.spi.Dataset;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Transform;
import java.util.List;

/** Where rows come from and what is done to them. */
public record DataSection(
    @Param("Data set") Dataset source,
    @Param(
            value = "Fractions of the rows for each part",
            byDefault = "{train: 0.8, validation: 0.1, test: 0.1}")
        Split split,
    @Param(
            value = "Changes learnt from the training part and applied to all, in this order",
            byDefault = "[]")
        List<Transform> transforms) {
  public DataSection {
    transforms = List.copyOf(transforms);
  }
}
