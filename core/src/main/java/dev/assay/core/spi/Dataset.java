package dev.assay.core.spi;

import dev.assay.core.data.LoadedData;

/** A source of rows. */
public interface Dataset extends Component {
  /**
   * Reads or makes the rows.
   *
   * @throws dev.assay.core.data.DataException when the data are missing, malformed or too large
   */
  LoadedData load(DataContext context);
}
