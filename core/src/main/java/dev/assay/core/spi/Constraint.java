package dev.assay.core.spi;

/** Keeps the values of parameters within bounds. Constraints run in list order after each step. */
public interface Constraint extends Component {
  /**
   * Changes the value of one parameter in place, so that it keeps the bounds. The gradient is
   * neither read nor changed.
   */
  void apply(Parameter parameter);
}
