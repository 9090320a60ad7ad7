"""Writes the measured part of docs/performance.md, between two marks."""

import os
import platform
import subprocess
import time

from compare.sides import HOME

BEGIN, END = "<!-- measured: benchmarks/run full -->", "<!-- end of measured -->"
PAGE = os.path.join(HOME, "docs", "performance.md")


def cpu():
    for line in open("/proc/cpuinfo"):
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return platform.machine()


def flags():
    text = open("/proc/cpuinfo").read()
    return "AVX-512" if "avx512f" in text else "AVX2" if "avx2" in text else "no AVX2"


def commit():
    done = subprocess.run(["git", "-C", HOME, "rev-parse", "--short=12", "HEAD"],
                          capture_output=True, text=True)
    return done.stdout.strip() or "unknown"


def machine(peak):
    return ("%s, %s, %d processors, %s; %s. Fused multiply-adds: %.0f GFLOP/s on one thread, %.0f on "
            "two; copying between arrays: %.1f GB/s. Load before: %.1f."
            % (time.strftime("%Y-%m-%d"), cpu(), os.cpu_count(), flags(), "commit " + commit(),
               peak["fma1"], peak["fma2"], peak["copy"], peak["load"]))


def about(timings):
    lines = []
    for (name, threads), fields in sorted(timings.about.items()):
        lines.append("- %s, %d threads: %s; %s" % (name, threads, fields["version"], fields["settings"]))
    return "\n".join(lines)


def write(measured):
    text = open(PAGE).read()
    before, rest = text.split(BEGIN, 1)
    after = rest.split(END, 1)[1]
    with open(PAGE, "w") as out:
        out.write(before + BEGIN + "\n" + measured + "\n" + END + after)
