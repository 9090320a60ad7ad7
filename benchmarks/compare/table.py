"""The table: a row compares Assay with the best rival or with a fixed limit."""


class Row:
    """
    kind "rival": ratio = Assay / best rival of a time (less is better), limit the greatest ratio;
    kind "speed": ratio = Assay / best rival of a speed, limit the least ratio;
    kind "most": value at most limit; kind "least": value at least limit.
    """

    def __init__(self, job, unit, assay, kind, limit, rivals=None):
        self.job, self.unit, self.assay, self.kind, self.limit = job, unit, assay, kind, limit
        self.rivals = {k: v for k, v in (rivals or {}).items() if v is not None}

    def best(self):
        if not self.rivals:
            return None
        pick = max if self.kind == "speed" else min
        return pick(self.rivals.items(), key=lambda item: item[1])

    def ratio(self):
        best = self.best()
        return None if best is None or self.assay is None else self.assay / best[1]

    def met(self):
        number = self.ratio() if self.kind in ("rival", "speed") else self.assay
        if number is None:
            return None
        least = self.kind in ("speed", "least")
        return number >= self.limit if least else number <= self.limit

    def cells(self):
        best, ratio, met = self.best(), self.ratio(), self.met()
        sign = "≥" if self.kind in ("speed", "least") else "≤"
        of = " x" if self.kind in ("rival", "speed") else ""
        return [
            self.job,
            self.unit,
            "-" if self.assay is None else "%.3g" % self.assay,
            "-" if best is None else "%.3g (%s)" % (best[1], best[0]),
            "-" if ratio is None else "%.2f" % ratio,
            "%s %g%s" % (sign, self.limit, of),
            "-" if met is None else "yes" if met else "no",
        ]


HEAD = ["job", "unit", "Assay", "best rival", "ratio", "target", "met"]


def markdown(rows):
    lines = ["| " + " | ".join(HEAD) + " |", "|" + "---|" * len(HEAD)]
    return "\n".join(lines + ["| " + " | ".join(row.cells()) + " |" for row in rows])


def text(rows):
    cells = [HEAD] + [row.cells() for row in rows]
    widths = [max(len(line[i]) for line in cells) for i in range(len(HEAD))]
    return "\n".join("  ".join(c.ljust(w) for c, w in zip(line, widths)).rstrip() for line in cells)
