"""Reference numbers of dev.assay.cli.DataCommandTest, printed.

Run with Debian's python3-sklearn (1.2.1) and python3-numpy (1.24.2) from anywhere:

    /usr/bin/python3 benchmarks/reference/describe.py
"""

import numpy as np
from sklearn import datasets

iris = datasets.load_iris()
# As Assay ships it: float32.
x = iris.data.astype(np.float32).astype(float)
names = iris.feature_names
print("mean", x.mean(axis=0).tolist())
print("deviation", x.std(axis=0).tolist())
r = np.corrcoef(x.T)
pairs = [(abs(r[i, j]), r[i, j], names[i], names[j]) for i in range(4) for j in range(i)]
print("inputs", sorted(pairs)[::-1][:2])
ratios = []
for j in range(4):
    between = sum((iris.target == c).sum() * (x[iris.target == c, j].mean() - x[:, j].mean()) ** 2 for c in range(3))
    ratios.append((np.sqrt(between / ((x[:, j] - x[:, j].mean()) ** 2).sum()), names[j]))
print("ratio", sorted(ratios)[::-1])
print("repeats", len(x) - len(np.unique(x, axis=0)))

diabetes = datasets.load_diabetes(scaled=False)
with_target = [(np.corrcoef(diabetes.data[:, j], diabetes.target)[0, 1], diabetes.feature_names[j]) for j in range(10)]
print("diabetes", sorted(with_target, key=lambda p: -abs(p[0]))[:3])
