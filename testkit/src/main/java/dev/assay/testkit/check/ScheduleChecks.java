package dev.assay.testkit.check;

import dev.assay.core.spi.Progress;
import dev.assay.core.spi.ProgressParts;
import dev.assay.core.spi.Schedule;
import dev.assay.testkit.support.Allocations;
import dev.assay.testkit.support.TestProgress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The checks of a schedule. */
public final class ScheduleChecks implements Checks {
  /** Past the end of training too, where a schedule must not fall over. */
  private static final int TIMES = 121;

  private static final int HALF = 50;

  private final Schedule schedule;
  private final SortedMap<Double, Double> factors;

  /** Everything but its values, of which nothing is known. */
  public ScheduleChecks(Schedule schedule) {
    this(schedule, Map.of());
  }

  /**
   * Adds values worked out otherwise.
   *
   * @param factors the factor at a time in epochs, of a training of 100 epochs that was asked at
   *     every time before
   */
  public ScheduleChecks(Schedule schedule, Map<Double, Double> factors) {
    this.schedule = schedule;
    this.factors = new TreeMap<>(factors);
  }

  @Override
  public List<Check> all() {
    List<Check> checks = new ArrayList<>();
    if (!factors.isEmpty()) {
      checks.add(Check.quick("values", "the factors are those of the definition", this::values));
    }
    checks.add(
        Check.quick("sign", "every factor is a finite number that is not negative", this::sign));
    checks.add(
        Check.quick(
            "pure", "the factor depends on progress and the state given alone", this::pure));
    checks.add(
        Check.quick("clock", "time is counted as time() does, in epochs or steps", this::clock));
    checks.add(
        Check.quick("resume", "saved, loaded and continued gives the same bits", this::resume));
    checks.add(Check.thorough("allocation", "a call allocates nothing", this::allocation));
    return checks;
  }

  /** A training, from its first time to its last, with state of its own. */
  private final class Course {
    private final double[] state = new double[schedule.stateSize()];
    private final double[] course = new double[TIMES];

    Course run(int from, int to) {
      for (int t = from; t < to; t++) {
        course[t] = schedule.factor(new TestProgress(t), state);
      }
      return this;
    }
  }

  private double[] through() {
    return new Course().run(0, TIMES).course;
  }

  private static String time(int index) {
    return "time " + index;
  }

  private void values(Findings findings) {
    Comparison comparison =
        findings.compare("the factor is not that of the definition", "factor", "by definition");
    double[] state = new double[schedule.stateSize()];
    int asked = 0;
    for (Map.Entry<Double, Double> each : factors.entrySet()) {
      // Whole epochs before it, as in a training.
      for (; asked < each.getKey(); asked++) {
        schedule.factor(new TestProgress(asked), state);
      }
      double given = schedule.factor(new TestProgress(each.getKey()), state);
      double expected = each.getValue();
      comparison.add("time", each.getKey(), given, expected, 1e-14 * Math.abs(expected));
    }
    shifted(comparison);
  }

  /** Recognises a schedule that is a step early or late. */
  private void shifted(Comparison comparison) {
    if (schedule.stateSize() > 0) {
      return;
    }
    for (int shift : new int[] {-1, 1}) {
      boolean all = true;
      for (Map.Entry<Double, Double> each : factors.entrySet()) {
        double at = each.getKey() + shift;
        double given = at < 0 ? 1 : schedule.factor(new TestProgress(at), new double[0]);
        all &= Math.abs(given - each.getValue()) <= 1e-14 * Math.abs(each.getValue());
      }
      if (all && comparison.broken()) {
        comparison.hint("each value comes one step too " + (shift < 0 ? "early" : "late"));
      }
    }
  }

  private void sign(Findings findings) {
    double[] course = through();
    for (int t = 0; t < TIMES; t++) {
      if (!Double.isFinite(course[t]) || course[t] < 0) {
        findings.broken("the factor at time " + t + " of 100 is " + Text.number(course[t]));
        return;
      }
    }
  }

  private void pure(Findings findings) {
    double[] first = through();
    Bits.require(
        findings,
        "a second training in the same process gets other factors: state is kept between runs",
        ScheduleChecks::time,
        through(),
        first);
    Course one = new Course();
    Course other = new Course();
    for (int t = 0; t < TIMES; t++) {
      one.run(t, t + 1);
      other.run(t, t + 1);
    }
    Bits.require(
        findings,
        "two trainings side by side get other factors than each alone: they share state",
        ScheduleChecks::time,
        one.course,
        first);
    if (schedule.stateSize() == 0) {
      Course backwards = new Course();
      for (int t = TIMES - 1; t >= 0; t--) {
        backwards.run(t, t + 1);
      }
      Bits.require(
          findings,
          "asked in another order it gives other factors, and stateSize() is 0: it remembers calls",
          ScheduleChecks::time,
          backwards.course,
          first);
    }
  }

  /** What a schedule is told when it is applied per step: the same times, more epochs and steps. */
  private record OtherClock(double time) implements Progress {
    private static final int TIMES_AS_MANY = 3;

    private TestProgress other() {
      return new TestProgress(TIMES_AS_MANY * time + 1);
    }

    @Override
    public long step() {
      return other().step();
    }

    @Override
    public long steps() {
      return TIMES_AS_MANY * other().steps();
    }

    @Override
    public int epoch() {
      return other().epoch();
    }

    @Override
    public int epochs() {
      return TIMES_AS_MANY * other().epochs();
    }

    @Override
    public double horizon() {
      return other().horizon();
    }

    @Override
    public double metric(String name) {
      return other().metric(name);
    }
  }

  private void clock(Findings findings) {
    double[] state = new double[schedule.stateSize()];
    double[] course = new double[TIMES];
    for (int t = 0; t < TIMES; t++) {
      course[t] = schedule.factor(new OtherClock(t), state);
    }
    Bits.require(
        findings,
        "the factor depends on step(), steps(), epoch() or epochs(); time() and horizon() are what"
            + " the user chose to count in",
        ScheduleChecks::time,
        course,
        through());
  }

  private void resume(Findings findings) {
    Course stopped = new Course().run(0, HALF);
    Course loaded = new Course();
    System.arraycopy(stopped.state, 0, loaded.state, 0, stopped.state.length);
    System.arraycopy(stopped.course, 0, loaded.course, 0, HALF);
    // Something else in between, as in a study.
    new Course().run(0, 7);
    Bits.require(
        findings,
        "going on from saved state differs from going through: something is kept outside the state",
        ScheduleChecks::time,
        loaded.run(HALF, TIMES).course,
        through());
  }

  private void allocation(Findings findings) {
    double[] state = new double[schedule.stateSize()];
    TestProgress seventh = new TestProgress(7);
    // As the trainer's progress it keeps the parts it is asked for.
    Progress progress = new ProgressParts(seventh).get(0, seventh.horizon());
    // The sum keeps the calls from being optimised away.
    double[] sum = new double[1];
    long bytes =
        Allocations.ofThousandRepetitions(() -> sum[0] += schedule.factor(progress, state));
    findings.require(bytes == 0, () -> "1000 calls allocate " + bytes + " bytes");
  }
}
