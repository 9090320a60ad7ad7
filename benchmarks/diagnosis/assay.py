"""Runs Assay's command line and reads what it prints as JSON."""

import csv
import json
import os
import pathlib
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
ASSAY = os.environ.get("ASSAY", str(ROOT / "assay"))


def json_of(*arguments):
    """The JSON object that a command prints, its exit status and the seconds it took."""
    began = time.monotonic()
    done = subprocess.run([ASSAY, *map(str, arguments)], capture_output=True, text=True)
    seconds = time.monotonic() - began
    lines = [line for line in done.stdout.splitlines() if line.startswith("{")]
    said = json.loads(lines[-1]) if lines else {"status": "failed", "error": done.stderr[-2000:]}
    return said, done.returncode, seconds


def diagnosis(file, overrides, budget, workers):
    """What assay diagnose says, with its exit status and time."""
    said, status, seconds = json_of(
        "diagnose", file, *overrides, "--json", "--quiet",
        "--budget", budget, "--workers", workers,
    )
    return {**said, "exit": status, "seconds": seconds}


def metric_of(file):
    """Accuracy or R2 on the validation rows, or on the training rows where there are none."""
    text = pathlib.Path(file).read_text()
    name = "accuracy" if "metrics: [accuracy]" in text else "r2"
    held = "validation: 0." in text
    return ("validation." if held else "train.") + name


def arms(file, changes, seeds, workers):
    """The metric of an experiment and of changed forms, a number for each arm and seed.

    A training that diverged, or whose R2 is below -1, counts as the worst: 0 or -1.
    """
    metric = metric_of(file)
    worst = 0.0 if metric.endswith("accuracy") else -1.0
    study = {
        "study": "arms",
        "base": str(pathlib.Path(file).resolve()),
        "metric": {"name": metric, "minimumEffect": 0.1},
        "seeds": seeds,
        "arms": changes,
    }
    with tempfile.TemporaryDirectory() as folder:
        plan = pathlib.Path(folder, "study.yaml")
        plan.write_text(json.dumps(study))
        json_of("study", plan, "--json", "--workers", workers, "--out", folder)
        table = pathlib.Path(folder, "arms", "results.csv")
        found = {name: [] for name in ["base", *changes]}
        if table.exists():
            for row in csv.DictReader(table.open()):
                value = row.get(metric) or ""
                score = float(value) if value else worst
                found[row["arm"]].append(max(worst, score) if score == score else worst)
    return metric, found
