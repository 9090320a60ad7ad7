"""What rules measure on healthy trainings, from which their thresholds come."""

import assay
import healthy

NAME = "calibration"
SEED = 7  # other experiments than the controls, which are drawn with another seed
COUNT = 60

# Each rule with a threshold that everything crosses, so that it says what it measured; whether
# small values are the suspicious ones; the threshold that ships.
RULES = {
    "dead-units": ("limit", "1e-9", False, 0.5),
    "saturated-units": ("limit", "1e-9", False, 0.5),
    "step-too-large": ("limit", "1e-9", False, 0.2),
    "step-too-small": ("limit", "1e9", True, 1),
    "vanishing-gradient": ("limit", "0.999999", True, 1e-3),
    "exploding-signal": ("limit", "1.000001", False, 30),
    "poor-start": ("limit", "1.000001", False, 2),
    "too-few-steps": ("limit", "1e-9", False, 0.1),
    "overfit": ("limit", "1e-9", False, 0.3),
    "modes-differ": ("limit", "1e-9", False, 0.8),
}


def all_of(results):
    return healthy.written(SEED, COUNT, results / "calibration-yaml")


def measure(one, result, options):
    if "diagnosis" not in result:
        rules = []
        for name, (parameter, limit, _, _) in RULES.items():
            rules += ["--rule", f"{{type: {name}, {parameter}: {limit}}}"]
        said, _, _ = assay.json_of(
            "diagnose", one["file"], "--json", "--quiet", "--budget", options.budget,
            "--workers", options.workers, *rules)
        result["diagnosis"] = said
    return result


def sound(one, result):
    scores = result["diagnosis"].get("scores", [])
    return len(scores) > 0 and min(scores) >= one["good"]


def line(one, result):
    return f"{one['name']} {'sound' if sound(one, result) else 'left out'}"


def table(measured):
    runs = [r["diagnosis"]["findings"] for one, r in measured if sound(one, r)]
    rows = ["rule\tthreshold\truns\tmeasured\tmedian\t95 %\tmost suspicious\tbeyond threshold"]
    for name, (_, _, small, shipped) in RULES.items():
        values = sorted(
            (f["value"] for run in runs for f in run
             if f["rule"] == name and f["value"] is not None), reverse=small)
        if not values:
            rows.append(f"{name}\t{shipped:g}\t{len(runs)}\t0\t-\t-\t-\t0")
            continue
        beyond = sum(v < shipped if small else v > shipped for v in values)
        # Runs that measured nothing to speak of are the least suspicious ones.
        at = int(0.95 * len(runs)) - (len(runs) - len(values))
        high = f"{values[at]:.3g}" if 0 <= at < len(values) else "-"
        rows.append(f"{name}\t{shipped:g}\t{len(runs)}\t{len(values)}\t{values[len(values) // 2]:.3g}"
                    f"\t{high}\t{values[-1]:.3g}\t{beyond}")
    return "\n".join(rows)
