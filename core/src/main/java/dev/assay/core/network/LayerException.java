package dev.assay.core.network;

/** A layer that does not fit where it stands. */
public final class LayerException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private final int index;

  LayerException(int index, String layer, String reason) {
    super(layer + ": " + reason);
    this.index = index;
  }

  /** Position of the layer in the network, from 0. */
  public int index() {
    return index;
  }
}
