"""Metrics that the tests of module losses compare with, from scikit-learn.

Predictions are rounded to single precision. Each line of the output is a name and numbers, separated
by commas. Run with Debian's python3-sklearn (1.2.1) from the repository's root:

    /usr/bin/python3 benchmarks/reference/metrics.py > losses/src/test/resources/dev/assay/losses/metrics/scikit-learn.csv
"""

import numpy
import sklearn
from sklearn import calibration, metrics

ROWS = 101
CLASSES = 5


def line(name, values):
    print(",".join([name] + [repr(float(v)) for v in numpy.ravel(values)]))


def calibration_error(right, confidence, bins):
    """Joins scikit-learn's calibration curve, which leaves empty bins out, by the bins' rows."""
    shares, means = calibration.calibration_curve(right, confidence, n_bins=bins)
    edges = numpy.linspace(0, 1, bins + 1)
    counts = numpy.bincount(numpy.searchsorted(edges[1:-1], confidence), minlength=bins)
    return numpy.sum(counts[counts > 0] / len(right) * abs(shares - means))


def decided(prefix, labels, predicted, averages):
    line(f"{prefix} accuracy", metrics.accuracy_score(labels, predicted))
    line(f"{prefix} balanced-accuracy", metrics.balanced_accuracy_score(labels, predicted))
    line(f"{prefix} matthews", metrics.matthews_corrcoef(labels, predicted))
    line(f"{prefix} confusion-matrix", metrics.confusion_matrix(labels, predicted))
    for average in averages:
        p, r, f, _ = metrics.precision_recall_fscore_support(
            labels, predicted, average=average, zero_division=0
        )
        line(f"{prefix} precision {average}", p)
        line(f"{prefix} recall {average}", r)
        line(f"{prefix} f1 {average}", f)


print(f"# scikit-learn {sklearn.__version__}")
random = numpy.random.default_rng(1)

# Five classes: unequal, the last never predicted.
labels = random.choice(CLASSES, ROWS, p=[0.4, 0.25, 0.15, 0.12, 0.08])
logits = 1.5 * random.normal(size=(ROWS, CLASSES)) + 2 * (labels[:, None] == numpy.arange(CLASSES))
logits[:, -1] -= 6
e = numpy.exp(logits)
p = (e / e.sum(1, keepdims=True)).astype("float32").astype(float)
several = p.argmax(1)
line("several predictions", p)
line("several labels", labels)
decided("several", labels, several, ["macro", "micro", "weighted"])
for k in (2, 3):
    line(f"several top-k-accuracy {k}", metrics.top_k_accuracy_score(labels, p, k=k))
normal = p / p.sum(1, keepdims=True)
for average in ("macro", "weighted"):
    line(f"several auc {average}", metrics.roc_auc_score(labels, normal, multi_class="ovr", average=average))
    hot = labels[:, None] == numpy.arange(CLASSES)
    line(f"several average-precision {average}", metrics.average_precision_score(hot, p, average=average))
line("several log-loss", metrics.log_loss(labels, p, eps=1e-7))
line("several calibration-error", calibration_error(several == labels, p.max(1), 15))

# Two classes, one output of two digits, so that scores are equal in places.
two = (random.random(ROWS) < 0.3).astype(int)
score = numpy.clip(numpy.round(0.35 + 0.3 * two + 0.2 * random.normal(size=ROWS), 2), 0.01, 0.99)
score = score.astype("float32").astype(float)
line("two predictions", score)
line("two labels", two)
decided("two", two, (score >= 0.5).astype(int), ["macro", "micro", "weighted", "binary"])
decided("two at 0.4", two, (score >= numpy.float32(0.4)).astype(int), ["binary"])
line("two auc", metrics.roc_auc_score(two, score))
line("two average-precision", metrics.average_precision_score(two, score))
line("two log-loss", metrics.log_loss(two, score, eps=1e-7))
confidence = numpy.maximum(score, 1 - score)
line("two calibration-error", calibration_error((score >= 0.5) == two, confidence, 10))

# Numbers.
targets = random.normal(size=(ROWS - 1, 3)).astype("float32").astype(float)
guesses = (targets + random.standard_t(2, size=targets.shape)).astype("float32").astype(float)
line("numbers predictions", guesses)
line("numbers targets", targets)
line("numbers mae", metrics.mean_absolute_error(targets, guesses))
line("numbers median-error", metrics.median_absolute_error(targets, guesses))
