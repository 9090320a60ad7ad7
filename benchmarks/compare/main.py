"""Compares Assay with its rivals: python3 -m compare.main quick|full, started by benchmarks/run."""

import os
import sys
import time

from compare import page, scaling, table
from compare.jobs import (ASSAY, Timings, exchange, function_rows, gemm_rows, same_mathematics, say,
                          start_rows)
from compare.sides import ARCHIVE, HOME, jvm, rivals, run
from compare.table import Row


def libraries():
    """Debian's OpenBLAS and the newest one of Maven, where benchmarks/run found them."""
    found = {"OpenBLAS of Debian": "libopenblas.so.0"}
    newest = os.environ.get("PEERS_OPENBLAS")
    if newest:
        found["OpenBLAS 0.3.31"] = newest
    return found


def archive():
    """Job D as a process starts as the launcher starts Assay: with an archive of its classes."""
    if not os.path.exists(ARCHIVE):
        ASSAY.measure("trainings", "d", 1, options=["-XX:ArchiveClassesAtExit=" + ARCHIVE])
    return ["-XX:SharedArchiveFile=" + ARCHIVE, "-Xlog:cds*=off", "-Xlog:aot*=off"]


def allocated(name, job, epochs):
    result = ASSAY.measure("allocation", job, 1, "training.epochs=%d" % epochs)
    if result.error:
        say("allocation of job %s: %s" % (job, result.error))
    else:
        say("job %s: %.4g bytes a step, and besides %.4g an epoch"
            % (name, result.fields["value"], result.fields["besides"]))
    return Row(name + ", allocated by steps", "bytes/step", result.fields.get("value"), "most", 0)


def small_jobs(timings, rounds):
    rows = []
    for threads, name in ((1, "1 thread"), (2, "2 threads")):
        mine, theirs = timings.interleaved("step", "a", threads, rounds)
        rows.append(Row("A, " + name, "ms/iteration", mine, "rival", 0.5, theirs))
        mine, theirs = timings.interleaved("warm", "d", threads, max(1, rounds - 1))
        rows.append(Row("D, warm, " + name, "us/step", mine, "most", 8, theirs))
    options = archive()
    python = [side for side in timings.rivals if side.name != "DJL"]
    whole = Timings(python)
    mine, theirs = whole.interleaved("trainings", "d", 1, rounds, whole=True, options=options)
    rows.append(Row("D, whole process", "s", mine, "most", 0.6, theirs))
    rows.append(allocated("D", "d", 400))
    return rows


def large_jobs(timings, rounds):
    one, theirs = timings.interleaved("epoch", "b", 1, rounds)
    rows = [Row("B, 1 thread", "s/epoch", one, "rival", 0.45, theirs)]
    two, theirs = timings.interleaved("epoch", "b", 2, rounds)
    rows.append(Row("B, 2 threads", "s/epoch", two, "rival", 0.4, theirs))
    if one and two:
        rows.append(Row("B, 2 threads against 1", "times faster", one / two, "least", 1.7))
    rows.append(allocated("B", "b", 5))
    memory = ASSAY.measure("memory", "b", 1, "training.epochs=1").fields
    if memory.get("peak"):
        rows.append(Row("B, greatest memory", "x its rows", memory["peak"] / memory["data"], "most", 3))
    seconds = {}
    for workers in (1, 2):
        result = ASSAY.study(workers)
        if result.error:
            say("job C: " + result.error)
        seconds[workers] = None if result.error else result.seconds
        torch = timings.torch_trainings(workers, 32)
        say("job C, %d workers: Assay %s s, PyTorch %s s" % (workers, seconds[workers], torch))
        rows.append(Row("C, %d workers" % workers, "s", seconds[workers], "rival", 0.4, {"PyTorch": torch}))
    if seconds[1] and seconds[2]:
        rows.append(Row("C, 2 workers against 1", "times faster", seconds[1] / seconds[2], "least", 1.8))
    return rows


def main(mode):
    full = mode == "full"
    start = time.time()
    load = os.getloadavg()[0]
    sides = rivals()
    for side in sides:
        if side.missing:
            say("%s: left out, %s" % (side.name, side.missing))
    sides = [side for side in sides if not side.missing]
    timings = Timings(sides)
    peak = dict(run(jvm() + ["peak"]).fields, load=load)
    say(page.machine(peak))
    exchange("abcd" if full else "ad")
    same_mathematics("abd" if full else "ad", [s for s in sides if "threads of" not in s.name])
    rows = gemm_rows(4 if full else 1, libraries())
    rows += function_rows(sides)
    print(table.text(rows), flush=True)
    rows += small_jobs(timings, 3 if full else 1)
    if full:
        rows += large_jobs(timings, 2)
    rows += start_rows(9 if full else 3)
    sweeps = scaling.measure() if full else {}
    print(table.text(rows))
    print(page.about(timings))
    if full:
        plotted = scaling.plot(sweeps, os.path.join(HOME, "docs", "scaling.svg"))
        picture = "![time against size](scaling.svg)\n\n" if plotted else ""
        page.write("\n\n".join([page.machine(peak), table.markdown(rows), page.about(timings),
                                "### Scaling", picture + scaling.markdown(sweeps, peak["copy"])]))
    say("%d of %d targets met; %.0f s" % (sum(r.met() is True for r in rows), len(rows), time.time() - start))


if __name__ == "__main__":
    main(sys.argv[1])
