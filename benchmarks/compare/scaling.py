"""Time against rows, width, depth, batch and trials, plotted by gnuplot beside the operations."""

import os
import shutil
import subprocess
import tempfile

from compare.jobs import ASSAY, say
from compare.sides import HOME

SWEEPS = {"rows": "rows (full batch, 784-30-2)", "width": "hidden units (2,000 rows)",
          "depth": "hidden layers of 128 (2,000 rows)", "batch": "rows of a batch (784-128-2)",
          "trials": "trainings of 20 steps (784-30-2)"}


def measure():
    result = ASSAY.measure("scaling", "a", 1, options=["-Dassay.lanes=preferred"], limit=240)
    if result.error:
        say("scaling: " + result.error)
        return {}
    sweeps = {}
    for point in result.fields["points"]:
        sweeps.setdefault(point["sweep"], []).append(point)
    return sweeps


def plot(sweeps, file):
    """One picture: points are measured, the line is operations over the fastest rate of all."""
    if not shutil.which("gnuplot"):
        say("scaling: no plot, gnuplot is not installed")
        return False
    fastest = max(p["operations"] / p["seconds"] for points in sweeps.values() for p in points)
    with tempfile.TemporaryDirectory() as folder:
        script = ["set terminal svg size 900,560 font 'sans-serif,11' background 'white'",
                  "set output '%s'" % file, "set logscale xy 2", "set format y '%.0s %cs'",
                  "set grid", "set key left top", "set multiplot layout 2,3"]
        for sweep, points in sweeps.items():
            data = os.path.join(folder, sweep)
            with open(data, "w") as out:
                for p in points:
                    out.write("%d %g %g\n" % (p["size"], p["seconds"], p["operations"] / fastest))
            what = "all trainings" if sweep == "trials" else "a step"
            script += ["set xlabel '%s'" % SWEEPS[sweep], "set ylabel 'seconds of %s'" % what,
                       "plot '%s' using 1:3 with lines lc '#999999' title 'operations at %.0f GFLOP/s', "
                       "'%s' using 1:2 with linespoints pt 7 lc '#0060a0' title 'measured'"
                       % (data, fastest / 1e9, data)]
        done = subprocess.run(["gnuplot"], input="\n".join(script) + "\n", text=True, timeout=60)
    return done.returncode == 0


def growth(points):
    """Time for one operation at the greatest size against that at the size before."""
    per = [p["seconds"] / p["operations"] for p in points]
    return per[-1] / per[-2]


def markdown(sweeps, copy):
    lines = ["| grows | size | time | GFLOP/s | least time for the bytes |", "|---|---|---|---|---|"]
    for sweep, points in sweeps.items():
        for p in points:
            lines.append("| %s | %d | %.4g ms | %.1f | %.3g ms |" % (
                sweep, p["size"], 1e3 * p["seconds"], p["operations"] / p["seconds"] / 1e9,
                1e3 * p["bytes"] / (copy * 1e9)))
    return "\n".join(lines)
