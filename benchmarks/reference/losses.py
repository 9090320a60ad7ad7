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


def line(name, values):
    print(",".join([name] + [repr(float(v)) for v in numpy.ravel(values)]))


def rounded(tensor):
    return tensor.float().double()


def categorical(outputs, labels, reduction):
    return torch.nn.functional.nll_loss(outputs.log(), labels, reduction=reduction)


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
