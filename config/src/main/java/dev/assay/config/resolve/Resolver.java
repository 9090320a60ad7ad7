package dev.assay.config.resolve;

import dev.assay.config.catalog.Catalog;
import dev.assay.config.experiment.Experiment;

/** Writes experiments with everything explicit, and hashes what determines their result. */
public final class Resolver {
  private final Catalog catalog;

  public Resolver(Catalog catalog) {
    this.catalog = catalog;
  }

  public Resolved resolve(Experiment experiment) {
    return new Resolved(
        new JsonWriter(catalog, JsonWriter.Files.ABSOLUTE).write(experiment),
        ConfigHash.of(new JsonWriter(catalog, JsonWriter.Files.NAME_ONLY).write(experiment)));
  }
}
