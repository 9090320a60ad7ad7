package dev.assay.study;

import dev.assay.config.ConfigLoader;
import dev.assay.config.catalog.Catalog;
import dev.assay.run.record.Machine;
import dev.assay.study.analysis.Analysis;
import dev.assay.study.analysis.Outcomes;
import dev.assay.study.analysis.Summary;
import dev.assay.study.execute.Execution;
import dev.assay.study.execute.ExecutionListener;
import dev.assay.study.execute.Journal;
import dev.assay.study.execute.PlannedTrial;
import dev.assay.study.execute.StudyLock;
import dev.assay.study.execute.TrialRunner;
import dev.assay.study.plan.Arm;
import dev.assay.study.plan.ArmEdits;
import dev.assay.study.plan.Design;
import dev.assay.study.plan.StudyPlan;
import dev.assay.study.report.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs a study in its folder, which holds study.json (what was planned), journal.jsonl (every trial
 * that ended) and, when all of them did, the results and the report. Started again, it runs only
 * what the journal does not hold.
 */
public final class Study {
  private final Catalog catalog;
  private final StudyPlan plan;
  private final Path directory;
  private final String reproduce;

  /**
   * @param reproduce the command that runs the study again, shown in reports
   */
  public Study(Catalog catalog, StudyPlan plan, Path directory, String reproduce) {
    this.catalog = catalog;
    this.plan = plan;
    this.directory = directory;
    this.reproduce = reproduce;
  }

  /**
   * Runs what is missing and writes the results.
   *
   * @return the summary; its status says whether every trial ended
   * @throws StudyLock.HeldException when another process works in the folder
   */
  public Summary.Full run(
      TrialRunner runner, Execution.Settings settings, ExecutionListener listener) {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try (StudyLock _ = StudyLock.take(directory);
        Journal journal = Journal.open(directory.resolve("journal.jsonl"))) {
      beginSession(journal);
      Execution execution = new Execution(runner, journal, settings, listener);
      Optional<StudyPlan> prepared = prepare(execution, journal);
      StudyPlan last = prepared.orElse(plan);
      StudyFolder.write(directory, new StudyFolder(last, reproduce));
      boolean complete = prepared.isPresent() && execution.run("trials", trials(last));
      Summary.Full full = Analysis.of(last, journal, complete, reproduce);
      if (complete) {
        noteVerdicts(journal, last);
      }
      Report.write(directory, full);
      StudyFolder.writeTimes(directory, last, journal);
      return full;
    }
  }

  private Optional<StudyPlan> prepare(Execution execution, Journal journal) {
    ArmEdits edits = new ArmEdits(new ConfigLoader(catalog));
    Outcomes outcomes = new Outcomes(journal, plan.metric());
    Optional<StudyPlan> current = Optional.of(plan);
    if (plan.design() == Design.PATH) {
      current = new PathSearch(edits, execution, outcomes).search(plan);
    }
    return plan.tuning().isEmpty()
        ? current
        : current.flatMap(p -> new Tuning(edits, execution, outcomes).tune(p, plan.tuning().get()));
  }

  /** Seed by seed, so that an early look sees every arm. */
  private static List<PlannedTrial> trials(StudyPlan plan) {
    List<PlannedTrial> trials = new ArrayList<>();
    for (long seed : plan.seedList()) {
      for (Arm arm : plan.arms()) {
        trials.add(new PlannedTrial(arm, seed));
      }
    }
    return trials;
  }

  private void beginSession(Journal journal) {
    Machine machine = Machine.current();
    Map<String, String> details = new LinkedHashMap<>();
    details.put("version", machine.version() + " (" + machine.commit() + ")");
    details.put("JDK", machine.jdk());
    details.put("system", machine.os());
    details.put("CPU", machine.cpu() + ", " + machine.processors() + " processors");
    details.put("SIMD", machine.lanes());
    catalog.origins().stream()
        .filter(o -> !o.builtIn())
        .forEach(o ->
            details.merge(
                "plugin " + Path.of(o.location()).getFileName(),
                o.version().orElse("unknown version") + ", SHA-256 " + o.sha256(),
                (one, other) -> one + "; " + other));
    journal.append(event("session", details));
  }

  /**
   * Remembers on how many seeds verdicts were seen; the report tells when seeds are added later.
   */
  private static void noteVerdicts(Journal journal, StudyPlan plan) {
    Map<String, String> details = Map.of("seeds", Integer.toString(plan.seeds()));
    boolean known =
        journal.events().stream()
            .anyMatch(e -> e.event().equals("verdicts") && e.details().equals(details));
    if (!known) {
      journal.append(event("verdicts", details));
    }
  }

  private static Journal.Line event(String name, Map<String, String> details) {
    return new Journal.Line(
        name,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        details,
        Instant.now().toString());
  }
}
