package dev.assay.core.spi;

import java.util.List;

/** Recognises something wrong with an experiment. */
public interface Rule extends Component {
  /** What was found; empty when nothing is wrong. */
  List<Finding> examine(Evidence evidence);
}
