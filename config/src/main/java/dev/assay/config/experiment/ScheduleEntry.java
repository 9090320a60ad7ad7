package dev.assay.config.experiment;

import dev.assay.config.shape.Inline;
import dev.assay.core.spi.Param;
import dev.assay.core.spi.Schedule;

/** A schedule and the clock it runs by. */
public record ScheduleEntry(
    @Param(value = "What a schedule counts: completed epochs, or steps", byDefault = "epoch")
        Per per,
    @Inline Schedule schedule) {
  /** A schedule's unit of time. */
  public enum Per {
    EPOCH,
    STEP
  }
}
