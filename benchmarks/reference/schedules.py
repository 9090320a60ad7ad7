"""Learning rates that the tests of module optimizers compare with, from PyTorch.

Each line of the output is a name and the factor in each of 100 epochs, separated by commas; the line
"metric" is what reduce-on-plateau is shown after each epoch. Run with Debian's python3-torch
(1.13.0) from the repository's root:

    /usr/bin/python3 benchmarks/reference/schedules.py > optimizers/src/test/resources/dev/assay/optimizers/schedules/torch.csv
"""

import numpy
import torch
from torch.optim import lr_scheduler as s

EPOCHS = 100


def line(name, values):
    print(",".join([name] + [repr(float(v)).replace("nan", "NaN") for v in values]))


def optimizer(rate=1.0):
    return torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=rate)


def course(name, make, metric=None, rate=1.0):
    sgd = optimizer(rate)
    schedule = make(sgd)
    factors = []
    for epoch in range(EPOCHS):
        factors.append(sgd.param_groups[0]["lr"])
        sgd.step()
        if epoch < EPOCHS - 1:
            schedule.step() if metric is None else schedule.step(metric[epoch])
    line(name, factors)


print(f"# torch {torch.__version__}")
course("multi-step", lambda o: s.MultiStepLR(o, [10, 30, 31], gamma=0.5))
course("linear", lambda o: s.LinearLR(o, 0.25, 0.75, total_iters=40))
course("polynomial", lambda o: s.PolynomialLR(o, total_iters=80, power=2))
course("polynomial 0.5", lambda o: s.PolynomialLR(o, total_iters=EPOCHS, power=0.5))
course("cosine", lambda o: s.CosineAnnealingLR(o, EPOCHS, eta_min=0.125))
one = dict(max_lr=1.0, total_steps=EPOCHS, cycle_momentum=False)
course("one-cycle", lambda o: s.OneCycleLR(o, **one))
course(
    "one-cycle linear",
    lambda o: s.OneCycleLR(
        o, pct_start=0.5, div_factor=10, final_div_factor=100, anneal_strategy="linear", **one
    ),
)
course(
    "warm-up",
    lambda o: s.SequentialLR(
        o, [s.LinearLR(o, 0.1, 1, total_iters=20), s.CosineAnnealingLR(o, 80)], [20]
    ),
)
course(
    "sequential",
    lambda o: s.SequentialLR(
        o,
        [s.ConstantLR(o, 1, 1), s.ExponentialLR(o, 0.9), s.MultiStepLR(o, [5, 50], gamma=0.5)],
        [10, 35],
    ),
)
numpy.random.seed(1)
metric = numpy.maximum(1 / (1 + numpy.arange(EPOCHS)), 0.05) + 0.01 * numpy.random.rand(EPOCHS)
metric[60:] -= 0.04
metric[75] = numpy.nan
line("metric", metric)
plateau = dict(threshold=0.001, threshold_mode="abs")
course("reduce-on-plateau", lambda o: s.ReduceLROnPlateau(o, factor=0.5, patience=5, **plateau), metric)
course(
    "reduce-on-plateau cooldown",
    lambda o: s.ReduceLROnPlateau(
        o, mode="max", factor=0.5, patience=3, cooldown=4, min_lr=0.1, **plateau
    ),
    -metric,
)
