package dev.assay.core.spi;

import java.util.ArrayList;
import java.util.List;

/** The parts of a progress, each made once, so that asking again allocates nothing. */
public final class ProgressParts {
  private final Progress whole;
  private final List<Part> parts = new ArrayList<>();

  public ProgressParts(Progress whole) {
    this.whole = whole;
  }

  /** What {@link Progress#part} promises of the whole. */
  public Progress get(double from, double to) {
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      if (part.from == from && part.to == to) {
        return part;
      }
    }
    Part part = new Part(whole, from, to);
    parts.add(part);
    return part;
  }

  private static final class Part implements Progress {
    private final Progress whole;
    private final double from;
    private final double to;
    private final ProgressParts parts = new ProgressParts(this);

    Part(Progress whole, double from, double to) {
      this.whole = whole;
      this.from = from;
      this.to = to;
    }

    @Override
    public double time() {
      return whole.time() - from;
    }

    @Override
    public double horizon() {
      return to - from;
    }

    @Override
    public Progress part(double partFrom, double partTo) {
      return parts.get(partFrom, partTo);
    }

    @Override
    public long step() {
      return whole.step();
    }

    @Override
    public long steps() {
      return whole.steps();
    }

    @Override
    public int epoch() {
      return whole.epoch();
    }

    @Override
    public int epochs() {
      return whole.epochs();
    }

    @Override
    public double metric(String name) {
      return whole.metric(name);
    }
  }
}
