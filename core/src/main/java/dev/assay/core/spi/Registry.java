package dev.assay.core.spi;

/** Where a plugin names its components. */
public interface Registry {
  /**
   * Makes a component available in YAML.
   *
   * @param kind the contract, such as {@code Activation.class}
   * @param name {@code vendor/name} in lower case with hyphens; built-ins have no vendor
   * @param type a record that implements the contract
   * @throws IllegalArgumentException when the name is malformed or taken, the kind is not one of
   *     {@link Kind}, or the type is not a record
   */
  <C extends Component> void add(Class<C> kind, String name, Class<? extends C> type);
}
