package dev.assay.core.spi;

import java.util.List;

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

  /**
   * Names of the metrics it asks {@link Progress#metric} for; a run that does not evaluate them
   * before its end is refused.
   */
  default List<String> metrics() {
    return List.of();
  }
}
