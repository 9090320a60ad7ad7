"""Trajectories that the tests of module optimizers compare with, from PyTorch.

A given sequence of gradients is applied to eight weights; the weights after every step are
printed. Everything is computed in double. Each line of the output is a name and numbers,
separated by commas. Run with Debian's python3-torch (1.13.0) from the repository's root:

    /usr/bin/python3 benchmarks/reference/optimizers.py > optimizers/src/test/resources/dev/assay/optimizers/torch.csv
"""

import numpy
import torch

STEPS = 20
WEIGHTS = 8


def line(name, values):
    print(",".join([name] + [repr(float(v)) for v in numpy.ravel(values)]))


def rounded(tensor):
    return tensor.float().double()


torch.manual_seed(1)
print(f"# torch {torch.__version__}")
start = rounded(torch.randn(WEIGHTS))
# From one weight to the next gradients grow, so that Adam's epsilon matters for some.
gradients = rounded(torch.randn(STEPS, WEIGHTS) * 10.0 ** torch.arange(-6, 2))
line("start", start)
line("gradients", gradients)


def trajectory(name, make, halving=False):
    weights = start.clone().requires_grad_()
    optimizer = make([weights])
    path = []
    for step in range(STEPS):
        if halving and step == STEPS // 2:
            for group in optimizer.param_groups:
                group["lr"] /= 2
        weights.grad = gradients[step].clone()
        optimizer.step()
        path.append(weights.detach().clone().numpy())
    line(name, path)


o = torch.optim
trajectory("sgd", lambda p: o.SGD(p, lr=0.1))
trajectory("sgd momentum", lambda p: o.SGD(p, lr=0.1, momentum=0.9))
trajectory("sgd nesterov", lambda p: o.SGD(p, lr=0.1, momentum=0.9, nesterov=True))
trajectory("sgd momentum with halved rate", lambda p: o.SGD(p, lr=0.1, momentum=0.9), halving=True)
trajectory("adam", lambda p: o.Adam(p))
trajectory("adam with other betas", lambda p: o.Adam(p, lr=0.05, betas=(0.5, 0.8), eps=1e-3))
trajectory("adamw", lambda p: o.AdamW(p))
trajectory("adamw with strong decay", lambda p: o.AdamW(p, lr=0.05, weight_decay=0.5))
trajectory("adam amsgrad", lambda p: o.Adam(p, lr=0.05, betas=(0.5, 0.8), amsgrad=True))
trajectory("adamw amsgrad", lambda p: o.AdamW(p, lr=0.05, betas=(0.5, 0.8), amsgrad=True))
trajectory("adamax", lambda p: o.Adamax(p))
trajectory("adamax with other betas", lambda p: o.Adamax(p, lr=0.05, betas=(0.5, 0.8), eps=1e-3))
# Without foreach, 1.13 multiplies the product of momenta by mu_t once too often.
trajectory("nadam", lambda p: o.NAdam(p, foreach=True))
trajectory(
    "nadam with other betas",
    lambda p: o.NAdam(p, lr=0.05, betas=(0.5, 0.8), eps=1e-3, momentum_decay=0.3, foreach=True),
)
trajectory("radam", lambda p: o.RAdam(p))
trajectory("radam with other betas", lambda p: o.RAdam(p, lr=0.05, betas=(0.5, 0.8), eps=1e-3))
trajectory("adagrad", lambda p: o.Adagrad(p))
trajectory(
    "adagrad with a start", lambda p: o.Adagrad(p, lr=0.1, initial_accumulator_value=0.1, eps=1e-3)
)
trajectory("adadelta", lambda p: o.Adadelta(p))
trajectory("adadelta with other rho", lambda p: o.Adadelta(p, lr=3, rho=0.5, eps=1e-3))
trajectory("rmsprop", lambda p: o.RMSprop(p))
trajectory("rmsprop centered", lambda p: o.RMSprop(p, alpha=0.8, eps=1e-3, centered=True))
trajectory("rmsprop momentum", lambda p: o.RMSprop(p, alpha=0.9, momentum=0.5))
trajectory(
    "rmsprop centered momentum",
    lambda p: o.RMSprop(p, alpha=0.9, eps=1e-3, momentum=0.5, centered=True),
)


def transformed(name, change):
    weights = start.clone().requires_grad_()
    weights.grad = gradients[0].clone()
    change(weights)
    line(name, weights.grad)


utils = torch.nn.utils
transformed("clip-value 0.5", lambda w: utils.clip_grad_value_([w], 0.5))
transformed("clip-global-norm 0.5", lambda w: utils.clip_grad_norm_([w], 0.5))
