"""Programs that do not learn: whether the fault shows, and what assay diagnose says of it."""

import csv

import assay

NAME = "cases"
FOLDER = assay.ROOT / "examples" / "diagnosis"
SHOWN = 0.1  # in accuracy or R2


def all_of(_):
    with (FOLDER / "cases.tsv").open() as table:
        return [
            {
                "name": row["case"],
                "file": FOLDER / (row["case"] + ".yaml"),
                "causes": row["causes"].split(","),
                "repaired": row["repaired"].split(" ; "),
            }
            for row in csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE)
        ]


def measure(case, result, options):
    if "base" not in result:
        metric, found = assay.arms(case["file"], {"repaired": case["repaired"]},
                                   options.seeds, options.workers)
        result.update(metric=metric, **found)
    if "diagnosis" not in result:
        result["diagnosis"] = assay.diagnosis(case["file"], [], options.budget, options.workers)
        result["budget"] = options.budget
    if "silent" not in result and shows(result):
        result["silent"] = assay.diagnosis(case["file"], case["repaired"],
                                           options.budget, options.workers)
    return result


def shows(result):
    """Whether the repaired form is better by SHOWN on average, and on all seeds but one at most."""
    pairs = list(zip(result["base"], result["repaired"]))
    if not pairs:
        return False
    better = sum(b < r for b, r in pairs)
    return sum(r - b for b, r in pairs) / len(pairs) >= SHOWN and better >= len(pairs) - 1


def refused(result):
    return result["diagnosis"].get("status") == "invalid"


def place(case, result, confirmed=False):
    """Where the first true cause stands among the findings, from 1; 0 when it is not there."""
    for i, finding in enumerate(result["diagnosis"].get("findings", []), 1):
        names = set(finding["rule"].split(" + "))
        if names & set(case["causes"]) and (not confirmed or finding["status"] == "confirmed"):
            return i
    return 0


def verdict(result):
    return "refused" if refused(result) else result["diagnosis"].get("verdict", "failed")


def mean(values):
    return f"{sum(values) / len(values):.2f}" if values else "-"


def line(case, result):
    d = result["diagnosis"]
    first = [f"{f['rule']}:{f['status'][:4]}" for f in d.get("findings", [])[:3]]
    return (f"{case['name']:28} {mean(result['base'])} -> {mean(result['repaired'])}"
            f" {'shows' if shows(result) else '-':5} place {place(case, result)}"
            f" {verdict(result):15} repaired {result.get('silent', {}).get('verdict', '-'):15}"
            f" {d['seconds']:.0f} s  {', '.join(first)}")


def share(part, whole):
    return f"{len(part)} of {len(whole)}" + (f" ({100 * len(part) / len(whole):.0f} %)" if whole else "")


def table(measured):
    rows = ["| case | broken | repaired | fault shows | true cause at place | cause confirmed"
            " | repair confirmed | repaired form silent | seconds |",
            "|---|---|---|---|---|---|---|---|---|"]
    def yes(flag):
        return "yes" if flag else "no"
    for case, r in measured:
        rows.append("| " + " | ".join([
            case["name"], mean(r["base"]), mean(r["repaired"]),
            "refused before training" if refused(r) else yes(shows(r)),
            str(place(case, r) or "-"), yes(place(case, r, True)),
            yes(verdict(r) == "cause-confirmed"), yes(r.get("silent", {}).get("verdict") == "healthy") if shows(r) else "-",
            f"{r['diagnosis']['seconds']:.0f}"]) + " |")
    shown = [(c, r) for c, r in measured if shows(r) and not refused(r)]
    seconds = sorted(r["diagnosis"]["seconds"] for _, r in shown)
    rows += ["",
             f"cases {len(measured)}, refused before training "
             f"{sum(refused(r) for _, r in measured)}, fault shows {len(shown)}",
             "of those whose fault shows:",
             "- true cause in the first three: "
             + share([1 for c, r in shown if 1 <= place(c, r) <= 3], shown),
             "- true cause confirmed: " + share([1 for c, r in shown if place(c, r, True)], shown),
             "- a repair confirmed: "
             + share([1 for c, r in shown if verdict(r) == "cause-confirmed"], shown),
             "- repaired form silent: "
             + share([1 for c, r in shown if r.get("silent", {}).get("verdict") == "healthy"], shown),
             f"- seconds per diagnosis: median {seconds[len(seconds) // 2]:.0f}, most {seconds[-1]:.0f}"
             if seconds else ""]
    return "\n".join(rows)
