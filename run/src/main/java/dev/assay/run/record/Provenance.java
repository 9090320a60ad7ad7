package dev.assay.run.record;

import dev.assay.config.catalog.Catalog;
import dev.assay.run.prepare.BrokenPromise;
import java.util.List;

/**
 * What a run was made with.
 *
 * @param version of Assay, with the commit when the build knew it
 * @param lanes the SIMD width in use
 * @param plugins third-party plugins
 * @param brokenPromises what is wrong with components of plugins that the run uses
 */
public record Provenance(
    String version,
    String commit,
    String jdk,
    String os,
    String cpu,
    int processors,
    String lanes,
    int threads,
    long seed,
    String dataHash,
    List<UsedPlugin> plugins,
    List<BrokenPromise> brokenPromises) {
  /** A plugin that was loaded. */
  public record UsedPlugin(String location, String version, String sha256) {}

  /** The provenance of a run in this process. */
  public static Provenance of(
      Catalog catalog,
      List<BrokenPromise> brokenPromises,
      String dataHash,
      long seed,
      int threads) {
    Machine machine = Machine.current();
    List<UsedPlugin> plugins =
        catalog.origins().stream()
            .filter(o -> !o.builtIn())
            .map(o -> new UsedPlugin(o.location(), o.version().orElse("unknown"), o.sha256()))
            .toList();
    return new Provenance(
        machine.version(),
        machine.commit(),
        machine.jdk(),
        machine.os(),
        machine.cpu(),
        machine.processors(),
        machine.lanes(),
        threads,
        seed,
        dataHash,
        plugins,
        brokenPromises);
  }
}
