"""Makes activations.csv, softmax.csv and log-softmax.csv, numbers of another implementation for the tests.

Run with the Debian package python3-torch:
    python3 benchmarks/reference/activations.py activations/src/test/resources/dev/assay/activations
"""

import csv
import pathlib
import sys

import torch
from torch.nn import functional as F

FUNCTIONS = {
    "relu": F.relu,
    "relu6": F.relu6,
    "leaky-relu": lambda z: F.leaky_relu(z, 0.01),
    "threshold": lambda z: F.threshold(z, 0.75, -0.25),
    "elu": F.elu,
    "celu": lambda z: F.celu(z, 0.75),
    "selu": F.selu,
    "gelu": F.gelu,
    "gelu-tanh": lambda z: F.gelu(z, approximate="tanh"),
    "silu": F.silu,
    "mish": F.mish,
    "hard-swish": F.hardswish,
    "sigmoid": torch.sigmoid,
    "hard-sigmoid": F.hardsigmoid,
    "log-sigmoid": F.logsigmoid,
    "tanh": torch.tanh,
    "hard-tanh": F.hardtanh,
    "tanh-shrink": F.tanhshrink,
    "soft-shrink": F.softshrink,
    "hard-shrink": F.hardshrink,
    "softsign": F.softsign,
    "exponential": torch.exp,
    "cube": lambda z: z * z * z,
    # PyTorch returns z itself above the threshold: its default, 20, is too low to be exact.
    "softplus": lambda z: F.softplus(z, threshold=85),
}
POINTS = [
    *(0.0, 1e-40, 1e-30, 1e-8, 1e-4, 0.01, 0.1, 0.25, 0.5, 0.75, 1, 1.25, 1.5),
    *(2, 3, 4, 5, 6, 7.5, 10, 15, 20, 30, 50, 80, 1e4),
]
ROWS = [
    [0.0],
    [1.0, 2.0, 3.0],
    [-1e4, 0.0, 1e4],
    [80.0, 80.5, -80.0, 79.0],
    [0.1 * ((7 * k) % 11) - 0.5 for k in range(17)],
    [1e-8, -1e-8, 0.0, 30.0, -30.0],
]


def write(path, header, rows):
    with open(path, "w", newline="") as out:
        out.write(f"# torch {torch.__version__}\n")
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(header)
        writer.writerows([java(cell) for cell in row] for row in rows)


def java(cell):
    """Infinity as Java reads it."""
    return "Infinity" if cell == float("inf") else cell


def single(function, point, dtype):
    z = torch.tensor(point, dtype=dtype, requires_grad=True)
    y = function(z)
    y.backward()
    return y.item(), z.grad.item()


def of_row(function, row, dtype):
    z = torch.tensor(row, dtype=dtype, requires_grad=True)
    above = torch.tensor([1.0 - 0.375 * k for k in range(len(row))], dtype=dtype)
    y = function(z, dim=0)
    y.backward(above)
    return above.tolist(), y.tolist(), z.grad.tolist()


folder = pathlib.Path(sys.argv[1])
points = sorted({p for q in POINTS for p in (q, -q)})
points = [torch.tensor(p, dtype=torch.float32).item() for p in points]
rows = []
for name, function in FUNCTIONS.items():
    for z in points:
        double, float32 = (single(function, z, t) for t in (torch.float64, torch.float32))
        rows.append([name, z, *double, *float32])
write(folder / "activations.csv", ["function", "z", "y", "slope", "y32", "slope32"], rows)

for name, function in {"softmax": F.softmax, "log-softmax": F.log_softmax}.items():
    rows = []
    for number, row in enumerate(ROWS):
        row = torch.tensor(row, dtype=torch.float32).tolist()
        above, y, dz = of_row(function, row, torch.float64)
        _, y32, dz32 = of_row(function, row, torch.float32)
        rows += [[number, *r] for r in zip(row, above, y, dz, y32, dz32)]
    write(folder / f"{name}.csv", ["row", "z", "dY", "y", "dZ", "y32", "dZ32"], rows)
