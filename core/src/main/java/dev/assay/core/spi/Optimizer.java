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
   * Updates a range of one parameter's weights in place. Weight i is {@code
   * parameter.value().data()[i]}, its gradient {@code parameter.gradient().data()[i]} and its state
   * {@code state[slot][i]}: all at the same index, as the JVM needs it to compute several at once.
   *
   * <p>In each step every weight is in one range. Threads may update ranges at the same time; where
   * {@link #mixesWeights()}, the range is the whole parameter. Reads the gradient; may overwrite it
   * within the range.
   *
   * @param step 1 for the first update
   * @param rate {@link #learningRate()} times the schedule's factor
   * @param parameter value and gradient begin at the start of their arrays
   * @param state {@link #stateSlots()} arrays as long as the parameter, zeros before step 1
   * @param from the first weight
   * @param to behind the last weight
   */
  void update(long step, double rate, Parameter parameter, float[][] state, int from, int to);
}
