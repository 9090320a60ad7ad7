package dev.assay.core.network;

import dev.assay.core.spi.Layer;

/**
 * A layer with its place in a network.
 *
 * @param name unique within the network, such as {@code dense-1}
 */
public record NamedLayer(String name, Layer layer) {}
