"""Losses and gradients that the tests of module losses compare with, from PyTorch.

Inputs are rounded to single precision, everything else is computed in double. Each line of the
output is a name and numbers, separated by commas. Run with Debian's python3-torch (1.13.0) and
python3-sklearn (1.2.1) from the repository's root:

    /usr/bin/python3 benchmarks/reference/losses.py > losses/src/test/resources/dev/assay/losses/torch.csv
"""

import numpy
import sklearn
import torch
from sklearn import metrics

ROWS = 5
COLUMNS = 7
CLASS_WEIGHTS = torch.tensor([0.5, 1.0, 2.0, 0.25, 4.0, 3.0, 1.5], dtype=torch.double)


def line(name, values):
    print(",".join([name] + [repr(float(v)) for v in numpy.ravel(values)]))


def rounded(tensor):
    return tensor.float().double()


def categorical(outputs, labels, reduction):
    return torch.nn.functional.nll_loss(outputs.log(), labels, reduction=reduction)


def reduced(rows, reduction):
    """Rows joined; losses that PyTorch has not are its tensor operations, differentiated by it."""
    return rows.mean() if reduction == "mean" else rows.sum()


def smoothed_categorical(outputs, labels, reduction):
    soft = 0.85 * f.one_hot(labels, COLUMNS).double() + 0.15 / COLUMNS
    return reduced(-(soft * outputs.log()).sum(1), reduction)


def weighted(outputs, labels, reduction):
    return f.cross_entropy(outputs, labels, weight=CLASS_WEIGHTS, reduction=reduction)


def smoothed_sigmoid(outputs, targets, reduction):
    return f.binary_cross_entropy_with_logits(outputs, 0.85 * targets + 0.075, reduction=reduction)


def smoothed_binary(outputs, targets, reduction):
    return f.binary_cross_entropy(outputs, 0.85 * targets + 0.075, reduction=reduction)


def divergence(outputs, targets, reduction):
    how = "batchmean" if reduction == "mean" else "sum"
    return f.kl_div(f.log_softmax(outputs, 1), targets, reduction=how)


def focal(outputs, labels, reduction):
    log = f.log_softmax(outputs, 1).gather(1, labels[:, None])[:, 0]
    return reduced(-((1 - log.exp()) ** 2) * log, reduction)


def focal_of_two(outputs, labels, reduction):
    p = torch.where(labels == 1, outputs.sigmoid(), 1 - outputs.sigmoid())
    return reduced(-((1 - p) ** 0.5) * p.log(), reduction)


def hinge(outputs, targets, reduction):
    return reduced((1 - (2 * targets - 1) * outputs).clamp(min=0), reduction)


def squared_hinge(outputs, targets, reduction):
    return reduced((1 - (2 * targets - 1) * outputs).clamp(min=0) ** 2, reduction)


def categorical_hinge(outputs, labels, reduction):
    own = outputs.gather(1, labels[:, None])[:, 0]
    others = outputs.scatter(1, labels[:, None], -float("inf")).max(1).values
    return reduced((1 + others - own).clamp(min=0), reduction)


def squared_log(outputs, targets, reduction):
    return f.mse_loss(outputs.log1p(), targets.log1p(), reduction=reduction)


def percentage(outputs, targets, reduction):
    return reduced(100 * ((outputs - targets) / targets).abs(), reduction)


def huber(outputs, targets, reduction):
    return f.huber_loss(outputs, targets, reduction=reduction, delta=0.7)


def log_cosh(outputs, targets, reduction):
    return reduced((outputs - targets).cosh().log(), reduction)


def quantile(outputs, targets, reduction):
    below = targets - outputs
    return reduced(torch.maximum(0.3 * below, -0.7 * below), reduction)


def cosine(outputs, targets, reduction):
    return reduced(1 - f.cosine_similarity(outputs, targets), reduction)


def agrees(mine, theirs):
    assert abs(float(mine) - float(theirs)) < 1e-12 * abs(float(theirs)), (mine, theirs)


def case(name, loss, outputs, targets, per_row):
    """per_row: elements of a row that a mean in PyTorch divides by, and a sum does not."""
    line(f"{name} outputs", outputs)
    line(f"{name} targets", targets)
    for reduction in ("mean", "sum"):
        leaf = outputs.clone().requires_grad_()
        value = loss(leaf, targets, reduction=reduction)
        if reduction == "sum":
            value = value / per_row
        value.backward()
        line(f"{name} {reduction}", value.detach())
        line(f"{name} {reduction} gradient", leaf.grad)


torch.manual_seed(1)
print(f"# torch {torch.__version__}, scikit-learn {sklearn.__version__}")
f = torch.nn.functional
logits = rounded(4 * torch.randn(ROWS, COLUMNS))
labels = torch.randint(COLUMNS, (ROWS,))
probabilities = rounded(torch.rand(ROWS, COLUMNS) * 0.98 + 0.01)
soft = rounded(torch.rand(ROWS, COLUMNS))
numbers = rounded(torch.randn(ROWS, COLUMNS))
two = torch.tensor([[1.0], [0.0], [1.0], [1.0], [0.0]], dtype=torch.double)

case("softmax-cross-entropy", f.cross_entropy, logits, labels, 1)
case("categorical-cross-entropy", categorical, rounded(logits.softmax(1)), labels, 1)
case("mean-squared-error", f.mse_loss, logits, numbers, COLUMNS)
case("sigmoid-cross-entropy", f.binary_cross_entropy_with_logits, logits, soft, COLUMNS)
case("binary-cross-entropy", f.binary_cross_entropy, probabilities, soft, COLUMNS)
case("sigmoid-cross-entropy of two classes", f.binary_cross_entropy_with_logits, logits[:, :1].clone(), two, 1)
case("binary-cross-entropy of two classes", f.binary_cross_entropy, probabilities[:, :1].clone(), two, 1)

measured = rounded(numbers + 0.3 * torch.randn(ROWS, COLUMNS)).numpy()
line("metrics predictions", measured)
line("metrics targets", numbers)
line("rmse", metrics.mean_squared_error(numbers.numpy().ravel(), measured.ravel(), squared=False))
line("r2", metrics.r2_score(numbers.numpy(), measured))
answers = logits.argmax(1)
answers[0] = (answers[0] + 1) % COLUMNS
line("metrics labels", answers)
line("accuracy", metrics.accuracy_score(answers.numpy(), logits.numpy().argmax(axis=1)))

some = rounded(numbers + 0.8 * torch.randn(ROWS, COLUMNS))
positive = rounded(torch.rand(ROWS, COLUMNS) * 9)
rates = rounded(torch.rand(ROWS, COLUMNS) * 9 + 0.1)
sides = torch.randint(2, (ROWS, COLUMNS)).double()
distributions = rounded((3 * torch.randn(ROWS, COLUMNS)).softmax(1))
unequal = torch.tensor([1, 4, 4, 3, 6])
softmaxed = rounded(logits.softmax(1))
case("smoothed softmax-cross-entropy", lambda o, t, reduction: f.cross_entropy(o, t, label_smoothing=0.15, reduction=reduction), logits, labels, 1)
case("weighted softmax-cross-entropy", weighted, logits, unequal, 1)
case("smoothed categorical-cross-entropy", smoothed_categorical, softmaxed, labels, 1)
case("smoothed sigmoid-cross-entropy", smoothed_sigmoid, logits, soft, COLUMNS)
case("smoothed binary-cross-entropy", smoothed_binary, probabilities, soft, COLUMNS)
case("kl-divergence", divergence, logits, distributions, 1)
case("focal", focal, logits, labels, 1)
case("focal of two classes", focal_of_two, logits[:, :1].clone(), two, 1)
case("hinge", hinge, some, sides, COLUMNS)
case("squared-hinge", squared_hinge, some, sides, COLUMNS)
case("categorical-hinge", categorical_hinge, some, unequal, 1)
case("mean-absolute-error", f.l1_loss, some, numbers, COLUMNS)
case("mean-squared-log-error", squared_log, positive, rates, COLUMNS)
case("mean-absolute-percentage-error", percentage, some, numbers, COLUMNS)
case("huber", huber, some, numbers, COLUMNS)
case("log-cosh", log_cosh, some, numbers, COLUMNS)
case("quantile", quantile, some, numbers, COLUMNS)
case("poisson", f.poisson_nll_loss, some, rates, COLUMNS)
case("cosine", cosine, some, numbers, 1)

# What PyTorch has not, scikit-learn mostly has: the tensor formulas above must agree with it.
a, b = some.numpy(), numbers.numpy()
agrees(quantile(some, numbers, "mean"), metrics.mean_pinball_loss(b, a, alpha=0.3))
agrees(percentage(some, numbers, "mean"), 100 * metrics.mean_absolute_percentage_error(b, a))
agrees(squared_log(positive, rates, "mean"), metrics.mean_squared_log_error(rates.numpy(), positive.numpy()))
agrees(hinge(some, sides, "mean"), metrics.hinge_loss(sides.numpy().ravel(), a.ravel()))
agrees(categorical_hinge(some, unequal, "mean"), metrics.hinge_loss(unequal.numpy(), a, labels=range(COLUMNS)))
pairs = f.cosine_embedding_loss(some, numbers, torch.ones(ROWS, dtype=torch.double))
assert abs(float(pairs) - float(cosine(some, numbers, "mean"))) < 1e-10
