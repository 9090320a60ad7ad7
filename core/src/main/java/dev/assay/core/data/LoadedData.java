package dev.assay.core.data;

import java.util.Optional;

/**
 * What a data set's source holds. The tables belong to the caller, who may reorder and overwrite
 * their rows.
 *
 * @param main rows to divide into parts
 * @param test the source's own test part, of the same columns and classes; absent when it has none
 */
public record LoadedData(Table main, Optional<Table> test) {
  public LoadedData {
    test.ifPresent(t -> {
      if (t.inputs().columns() != main.inputs().columns()
          || !t.targets().shape().equals(main.targets().shape())
          || !t.rawColumns().equals(main.rawColumns())) {
        throw new IllegalArgumentException("the test part differs in shape from the main part");
      }
    });
  }

  public LoadedData(Table main) {
    this(main, Optional.empty());
  }
}
