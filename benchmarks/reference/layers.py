"""Makes layers.csv, numbers of another implementation for the tests of layers.

Run with the Debian package python3-torch:
    python3 benchmarks/reference/layers.py layers/src/test/resources/dev/assay/layers

Inputs are rounded to single precision, everything else is computed in double.
"""

import pathlib
import sys

import torch
from torch import nn

ROWS, COLUMNS = 6, 5
LINES = [f"# torch {torch.__version__}"]


def numbers(rows, columns, seed):
    """Moderate numbers of both signs, single precision."""
    raw = [((seed * 37 + (12 + seed) * i * i + 29 * i) % 101 - 50) / 23 for i in range(rows * columns)]
    return torch.tensor(raw, dtype=torch.float32).double().reshape(rows, columns)


def line(name, tensor):
    flat = tensor.detach().flatten().tolist()
    LINES.append(",".join([name, *(repr(v) for v in flat)]))


def passes(name, layer, x, above):
    x = x.clone().requires_grad_()
    layer.zero_grad()
    y = layer(x)
    y.backward(above)
    line(name + ".y", y)
    line(name + ".dX", x.grad)
    for key, parameter in layer.named_parameters():
        line(f"{name}.d-{key}", parameter.grad)


class RmsNorm(nn.Module):
    """PyTorch has it since 2.4 only."""

    def __init__(self, columns, epsilon):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(columns, dtype=torch.float64))
        self.epsilon = epsilon

    def forward(self, x):
        mean = x.pow(2).mean(dim=-1, keepdim=True)
        return x * torch.rsqrt(mean + self.epsilon) * self.weight


class Residual(nn.Module):
    def __init__(self, inner):
        super().__init__()
        self.inner = inner

    def forward(self, x):
        return x + self.inner(x)


x = numbers(ROWS, COLUMNS, 1)
far = numbers(ROWS, COLUMNS, 2) + 1000
above = numbers(ROWS, COLUMNS, 3)
scale = numbers(1, COLUMNS, 4)[0]
shift = numbers(1, COLUMNS, 5)[0]
for name, tensor in (("x", x), ("far", far), ("dY", above), ("scale", scale), ("shift", shift)):
    line(name, tensor)


def affine(layer):
    layer = layer.double()
    with torch.no_grad():
        layer.weight.copy_(scale)
        layer.bias.copy_(shift)
    return layer


batch = affine(nn.BatchNorm1d(COLUMNS, eps=1e-3, momentum=0.3))
passes("batch-norm.first", batch, x, above)
line("batch-norm.first.mean", batch.running_mean)
line("batch-norm.first.variance", batch.running_var)
batch.eval()
passes("batch-norm.evaluation", batch, x, above)
batch.train()
passes("batch-norm.far", batch, far, above)
line("batch-norm.far.mean", batch.running_mean)
line("batch-norm.far.variance", batch.running_var)
plain = nn.BatchNorm1d(COLUMNS, affine=False).double()
passes("batch-norm.plain", plain, x, above)

passes("layer-norm", affine(nn.LayerNorm(COLUMNS, eps=1e-3)), x, above)
passes("layer-norm.plain", nn.LayerNorm(COLUMNS, elementwise_affine=False).double(), x, above)
rms = RmsNorm(COLUMNS, 1e-3)
with torch.no_grad():
    rms.weight.copy_(scale)
passes("rms-norm", rms, x, above)

prelu = nn.PReLU(COLUMNS).double()
with torch.no_grad():
    prelu.weight.copy_(scale)
zeros = x.clone()
zeros[0, 0] = 0.0
line("x-with-zero", zeros)
passes("prelu", prelu, zeros, above)
passes("prelu.shared", nn.PReLU().double(), x, above)

inner = nn.Sequential(nn.Linear(COLUMNS, 3), nn.Tanh(), nn.Linear(3, COLUMNS)).double()
with torch.no_grad():
    for number, parameter in enumerate(inner.parameters()):
        shape = parameter.shape if parameter.dim() == 2 else (1, parameter.shape[0])
        parameter.copy_(numbers(*shape, 6 + number).reshape(parameter.shape) / 2)
        line(f"residual.{number}", parameter)
passes("residual", Residual(inner), x, above)

(pathlib.Path(sys.argv[1]) / "layers.csv").write_text("\n".join(LINES) + "\n")
