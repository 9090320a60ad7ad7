package dev.assay.run.prepare;

import dev.assay.core.data.DataParts;
import dev.assay.core.data.Encoding;
import dev.assay.core.network.NetworkPlan;
import dev.assay.core.spi.Transform;
import java.util.List;
import java.util.Optional;

/**
 * An experiment with its data loaded and everything checked that can be known before training.
 *
 * @param parts after transforms
 * @param source its columns before transforms
 * @param encoding of its raw columns; empty when it has none
 * @param fitted in the order of the configuration
 * @param dataHash of the source, before it was divided
 * @param bytes of memory that the data and training will take, estimated
 */
public record Prepared(
    DataParts parts,
    SourceColumns source,
    Optional<Encoding> encoding,
    List<Transform.Fitted> fitted,
    NetworkPlan plan,
    String dataHash,
    long bytes) {
  public Prepared {
    fitted = List.copyOf(fitted);
  }
}
