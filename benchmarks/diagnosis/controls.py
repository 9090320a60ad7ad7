"""Healthy trainings: how often assay diagnose finds something wrong with them."""

import math

import assay
import healthy

NAME = "controls"
SEED = 2026  # thresholds are calibrated on experiments of another seed
COUNT = 100


def all_of(results):
    return healthy.written(SEED, COUNT, results / "healthy")


def measure(control, result, options):
    if "diagnosis" not in result:
        result["diagnosis"] = assay.diagnosis(control["file"], [], options.budget, options.workers)
        result["budget"] = options.budget
    result["base"] = result["diagnosis"].get("scores", [])
    return result


def learns(control, result):
    """Whether the trainings with which a diagnosis begins, one for each seed, all reach `good`."""
    return len(result["base"]) > 0 and min(result["base"]) >= control["good"]


def line(control, result):
    scores = ", ".join(f"{s:.2f}" for s in result["base"])
    if not learns(control, result):
        return f"{control['name']} {scores}: below {control['good']}, left out"
    d = result["diagnosis"]
    first = [f"{f['rule']}:{f['status'][:4]}" for f in d.get("findings", [])[:3]]
    return (f"{control['name']} {scores}: {d.get('verdict', 'failed')} in {d['seconds']:.0f} s"
            f"  {', '.join(first)}")


def table(measured):
    sound = [(c, r) for c, r in measured if learns(c, r)]
    alarms = [c["name"] for c, r in sound if r["diagnosis"].get("verdict") != "healthy"]
    if not sound:
        return "no healthy trainings measured"
    low, high = clopper_pearson(len(alarms), len(sound))
    left_out = len(measured) - len(sound)
    seconds = sorted(r["diagnosis"]["seconds"] for _, r in sound)
    return (f"healthy trainings {len(sound)} (drawn {len(measured)}; {left_out} left out because they"
            f" did not learn on every seed)\nfalse alarms {len(alarms)} of {len(sound)}:"
            f" {100 * len(alarms) / len(sound):.1f} %, 95 % interval (Clopper-Pearson)"
            f" {100 * low:.1f} to {100 * high:.1f} %{': ' + ', '.join(alarms) if alarms else ''}\n"
            f"seconds per diagnosis: median {seconds[len(seconds) // 2]:.0f}, most {seconds[-1]:.0f}")


def clopper_pearson(k, n, level=0.95):
    """The exact interval of a share, by halving."""
    tail = (1 - level) / 2

    def at_most(p, m):
        return sum(math.comb(n, i) * p**i * (1 - p) ** (n - i) for i in range(m + 1))

    def solve(holds):
        low, high = 0.0, 1.0
        for _ in range(60):
            middle = (low + high) / 2
            low, high = (middle, high) if holds(middle) else (low, middle)
        return low

    lower = 0.0 if k == 0 else solve(lambda p: 1 - at_most(p, k - 1) < tail)
    upper = 1.0 if k == n else solve(lambda p: at_most(p, k) > tail)
    return lower, upper
