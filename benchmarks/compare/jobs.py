"""The jobs: the check that all do the same mathematics, and the timings, interleaved."""

import statistics
import subprocess

from compare.process import environment
from compare.sides import EXCHANGE, HERE, PYTHON, Assay, jvm, run, yaml
from compare.table import Row
import os
import re
import time

ASSAY = Assay()


def say(text):
    print("%s %s" % (time.strftime("%H:%M:%S"), text), flush=True)


def exchange(jobs):
    for job in jobs:
        result = run(jvm() + ["export", yaml(job), "1", os.path.join(EXCHANGE, job)])
        if result.error:
            raise SystemExit("export of job %s: %s" % (job, result.error))


def same_mathematics(jobs, rivals):
    """Ten steps from the same weights on the same rows: every loss within 1e-3 of Assay's."""
    wrong = False
    for job in jobs:
        rest = ["training.epochs=1"] if job == "b" else []
        mine = ASSAY.measure("losses", job, 1, *rest)
        if mine.error:
            raise SystemExit("losses of job %s: %s" % (job, mine.error))
        for rival in rivals:
            theirs = rival.measure("losses", job, 1)
            if theirs.error:
                say("losses of job %s, %s: %s" % (job, rival.name, theirs.error))
                continue
            pairs = list(zip(mine.fields["losses"], theirs.fields["losses"]))
            worst = max(abs(a - b) for a, b in pairs)
            bad = len(pairs) != 10 or not worst <= 1e-3
            wrong |= bad
            say("job %s, %s: ten losses differ by %.1e at most%s"
                % (job, rival.name, worst, "; expected <= 1e-3" if bad else ""))
    if wrong:
        raise SystemExit("not the same mathematics: the timings would compare nothing")


class Timings:
    """Best of the rounds, rivals and Assay in turn within each round."""

    def __init__(self, rivals):
        self.rivals = rivals
        self.about = {}

    def interleaved(self, what, job, threads, rounds, limit=240, whole=False, options=()):
        best = {}
        for _ in range(rounds):
            for side in [ASSAY] + self.rivals:
                if threads == 1 and "threads of" in side.name:
                    continue
                more = {"options": options} if side is ASSAY else {}
                result = side.measure(what, job, threads, limit=limit, **more)
                if result.error:
                    say("%s of job %s, %s: %s" % (what, job, side.name, result.error))
                    continue
                if side is not ASSAY:
                    self.about[side.name, threads] = result.fields
                value = result.seconds if whole else result.fields["value"]
                best[side.name] = min(value, best.get(side.name, value))
        say("%s of job %s, %d threads: %s" % (what, job, threads, {k: "%.4g" % v for k, v in best.items()}))
        return best.pop("Assay", None), best

    def torch_trainings(self, processes, count):
        """Job C by PyTorch: one or more processes of one thread each, at the same time."""
        torch = self.rivals[0] if self.rivals and self.rivals[0].name == "PyTorch" else None
        if torch is None:
            return None
        env, _ = torch.settings(1)
        command = [PYTHON, torch.script, "trainings-%d" % (count // processes),
                   os.path.join(EXCHANGE, "c"), "1"]
        start = time.perf_counter()
        running = [subprocess.Popen(command, env=environment(env), stdout=subprocess.DEVNULL)
                   for _ in range(processes)]
        try:
            codes = [p.wait(timeout=300) for p in running]
        except subprocess.TimeoutExpired:
            codes = [1]
            for p in running:
                p.kill()
        return time.perf_counter() - start if not any(codes) else None


GEMM_TARGETS = {(512, 512, 512): 0.97, (1024, 1024, 1024): 0.97, (2048, 2048, 2048): 0.97,
                (128, 30, 784): 1.5, (10000, 30, 784): 1.5, (784, 30, 10000): 1.3,
                (128, 512, 784): 1.05, (64, 64, 64): 0.95}


def gemm_rows(seconds, libraries):
    """Products against each OpenBLAS in one process, in turns of milliseconds; the best of them.

    Assay's figure is that of the process with the quicker rival.
    """
    mine, theirs = {}, {}
    for name, library in libraries.items():
        result = run([os.path.join(HERE, "gemm", "run"), "-Dseconds=%d" % seconds,
                      "-Dopenblas=" + library], limit=240)
        if result.error:
            say("products, %s: %s" % (name, result.error))
            continue
        for line in result.fields["out"].splitlines():
            match = re.match(r"\s*(\d+)\s+(\d+)\s+(\d+)\s+(A\^T|B\^T)?\s+([\d.]+)\s+([\d.]+)\s", line)
            if match:
                m, n, k, form = *map(int, match.groups()[:3]), match.group(4) or ""
                key = (m, n, k, form)
                speed = float(match.group(6))
                if speed > max(theirs.get(key, {}).values(), default=0):
                    mine[key] = float(match.group(5))
                theirs.setdefault(key, {})[name] = speed
    rows = []
    for key in mine:
        m, n, k, form = key
        limit = GEMM_TARGETS.get((m, n, k), 1.0)
        rows.append(Row("product %d x %d x %d %s" % key, "GFLOP/s", mine[key], "speed", limit, theirs[key]))
    return rows


def function_rows(rivals):
    mine = run(jvm("-Dassay.lanes=preferred") + ["functions"])
    theirs = rivals[0].measure("functions", "a", 1) if rivals and rivals[0].name == "PyTorch" else None
    rows = []
    for name in ("exp", "tanh", "sigmoid", "softmax10", "softmax1000"):
        rival = {"PyTorch": theirs.fields[name]} if theirs and not theirs.error else {}
        rows.append(Row(name, "10^9/s", mine.fields.get(name), "speed", 1.0, rival))
    return rows


def start_rows(rounds):
    """Whole commands, from the shell's call to their end; the median, as a person meets it."""
    rows = []
    xor = os.path.join(os.path.dirname(HERE), "examples", "xor.yaml")
    for name, arguments, limit in (("assay --help", ["--help"], 0.25),
                                   ("assay train xor.yaml", ["train", xor, "--quiet"], 0.6)):
        results = [ASSAY.command(*arguments) for _ in range(1 + rounds)][1:]
        failed = [r.error for r in results if r.error]
        if failed:
            say("%s: %s" % (name, failed[0]))
        seconds = None if failed else statistics.median(r.seconds for r in results)
        rows.append(Row(name, "s", seconds, "most", limit))
    return rows
