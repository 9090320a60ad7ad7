package dev.assay.core.spi;

/** How the learning rate changes during training. */
public interface Schedule extends Component {
  /**
   * The factor on the optimizer's learning rate.
   *
   * @param state {@link #stateSize()} numbers kept between calls, zeros at first
   */
  double factor(Progress progress, double[] state);

  default int stateSize() {
    return 0;
  }
}
