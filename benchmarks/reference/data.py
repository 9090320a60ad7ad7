"""Numbers that the tests of module data compare with, from scikit-learn.

Each line of the output is a name and numbers, separated by commas. Run with Debian's python3-sklearn
(1.2.1) and dataset-fashion-mnist from the repository's root:

    /usr/bin/python3 benchmarks/reference/data.py > data/src/test/resources/dev/assay/data/scikit-learn.csv
"""

import gzip
import hashlib
import struct

import numpy
import sklearn
from sklearn import datasets
from sklearn.preprocessing import MinMaxScaler, StandardScaler

FITTED_ROWS = 120


def line(name, values):
    print(",".join([name] + [repr(float(v)) for v in numpy.ravel(values)]))


print(f"# scikit-learn {sklearn.__version__}, numpy {numpy.__version__}")

sources = {
    "digits": datasets.load_digits(),
    "iris": datasets.load_iris(),
    "wine": datasets.load_wine(),
    "breast-cancer": datasets.load_breast_cancer(),
    "diabetes": datasets.load_diabetes(scaled=False),
}
for name, source in sources.items():
    line(name + " column sums", source.data.sum(axis=0))
    line(name + " last row", source.data[-1])
    counts = numpy.bincount(source.target.astype(int)) if name != "diabetes" else [source.target.sum()]
    line(name + " targets", counts)

wine = sources["wine"].data
for name, scaler in {
    "standardize": StandardScaler(),
    "min-max": MinMaxScaler(),
    "min-max -1 1": MinMaxScaler(feature_range=(-1, 1)),
}.items():
    scaler.fit(wine[:FITTED_ROWS])
    line(name + " first row", scaler.transform(wine[:1]))
    line(name + " last row", scaler.transform(wine[-1:]))

points, labels = datasets.make_moons(n_samples=7, shuffle=False, noise=None)
line("moons 7", points)

folder = "/usr/share/datasets/fashion-mnist/"
digest = hashlib.sha256(b"assay-data-1")
for part in ("train", "t10k"):
    pixels = numpy.frombuffer(gzip.open(folder + part + "-images-idx3-ubyte.gz").read()[16:], dtype="u1")
    labels = numpy.frombuffer(gzip.open(folder + part + "-labels-idx1-ubyte.gz").read()[8:], dtype="u1")
    line("fashion-mnist " + part + " sum of pixels", pixels.sum(dtype="i8"))
    digest.update(struct.pack("<4i", labels.size, 784, 10, 1))
    digest.update(pixels.astype("<f4").tobytes())
    digest.update(labels.astype("<i4").tobytes())
print("# fashion-mnist data hash", digest.hexdigest())
