package dev.assay.core.spi;

import dev.assay.core.data.Table;
import java.util.List;

/** What a rule may look at before training. */
public interface Evidence {
  /** The network's layers from input to output. */
  List<Layer> layers();

  /** Columns that go into the network. */
  int inputs();

  /** Columns that come out of the network. */
  int outputs();

  Loss loss();

  /** The training part, after transforms. */
  Table train();
}
