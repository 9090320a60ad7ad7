package dev.assay.core.spi;

/** Turns gradients into steps. State is kept by the caller. */
public interface Optimizer extends Component {
  /** The rate before the schedule's factor. */
  double learningRate();

  /** Whether the step of one weight depends on others, such as through a norm. */
  default boolean mixesWeights() {
    return false;
  }

  /** How many numbers of state each weight needs. */
  int stateSlots();

  /**
   * Updates one parameter in place. Reads {@code parameter.gradient()}; may overwrite it.
   *
   * @param step 1 for the first update
   * @param rate {@link #learningRate()} times the schedule's factor
   * @param state {@link #stateSlots()} arrays as long as the parameter, zeros before step 1
   */
  void update(long step, double rate, Parameter parameter, float[][] state);
}
