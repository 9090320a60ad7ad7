"""Tests, intervals and contrasts that the tests of study's statistics compare with.

p values of the sign-flip test are scipy.stats.permutation_test over all sign choices; the ends of
intervals are found by bisection on that p, as the centres at which it falls to 0.05. Each line of
the output is a name and numbers, separated by commas. Run with Debian's python3-scipy (1.10.1) and
python3-statsmodels (0.13.5) from the repository's root:

    /usr/bin/python3 benchmarks/reference/inference.py > study/src/test/resources/dev/assay/study/statistics/scipy.csv
"""

import itertools

import numpy
import scipy
import statsmodels
from scipy import stats
from statsmodels.stats.multitest import multipletests

random = numpy.random.default_rng(20)


def line(name, values):
    print(",".join([name] + [repr(float(v)) for v in numpy.ravel(values)]))


def mean(values, axis=-1):
    return numpy.mean(values, axis=axis)


def sign_flip(values):
    return stats.permutation_test(
        (numpy.asarray(values),), mean, permutation_type="samples", n_resamples=numpy.inf, vectorized=True
    ).pvalue


def end(values, rejected, accepted):
    """The centre nearest to `rejected` that the test does not reject."""
    for _ in range(50):
        middle = (rejected + accepted) / 2
        if sign_flip(values - middle) <= 0.05:
            rejected = middle
        else:
            accepted = middle
    return accepted


def flip_case(name, values, interval):
    line(f"{name} differences", values)
    line(f"{name} p", sign_flip(values))
    if interval:
        centre = numpy.median(values)
        ends = [end(values, numpy.min(values) - 1, centre), end(values, numpy.max(values) + 1, centre)]
        line(f"{name} interval", ends)


print(f"# scipy {scipy.__version__}, statsmodels {statsmodels.__version__}, numpy {numpy.__version__}")

for seeds in (2, 3, 4, 5, 6, 7, 8, 9, 10, 11):
    flip_case(f"normal {seeds}", random.normal(0.8, 1, seeds), 6 <= seeds)
for seeds in (6, 9, 12):
    # Multiples of 1/64: sums are exact, ties are many.
    flip_case(f"ties {seeds}", random.integers(-3, 6, seeds) / 64, seeds <= 9)
for seeds in (14, 16, 17, 18, 20):
    flip_case(f"normal {seeds}", random.normal(0.5, 1, seeds), False)

# Numbers of right answers out of 1000: p of their differences, which are exact.
arm = random.binomial(1000, 0.925, 10)
reference = random.binomial(1000, 0.915, 10)
line("accuracy arm", arm)
line("accuracy reference", reference)
line("accuracy p", sign_flip((arm - reference).astype(float)))

for case, p in enumerate(([0.01, 0.04, 0.03, 0.005], [0.02, 0.02, 0.9, 0.5, 0.011], random.uniform(0, 0.2, 14))):
    line(f"holm {case} p", p)
    line(f"holm {case} adjusted", multipletests(p, method="holm")[1])

for positive, negative in ((0, 1), (6, 0), (8, 1), (5, 5), (3, 9), (40, 21)):
    line(f"sign {positive} {negative}", stats.binomtest(positive, positive + negative).pvalue)
for seeds in (6, 9, 10, 15, 20, 25, 50):
    # The k-th smallest with P(X < k) <= 0.025: ppf is the least x with P(X <= x) >= 0.025.
    line(f"median {seeds}", stats.binom.ppf(0.025, seeds, 0.5))

for probability in (1e-12, 1e-5, 0.001, 0.025, 0.07, 0.3, 0.5, 0.8, 0.95, 0.99875, 1 - 1e-9):
    line(f"normal quantile {probability}", stats.norm.ppf(probability))

# Effects of a 2 x 2 x 2 design: twice the least-squares coefficients of factors coded -1 and 1.
cells = numpy.array([tuple(reversed(c)) for c in itertools.product((-1, 1), repeat=3)])
values = random.normal(0, 1, 8)
columns = [numpy.ones(8), *cells.T, cells[:, 0] * cells[:, 1], cells[:, 0] * cells[:, 2], cells[:, 1] * cells[:, 2]]
coefficients = numpy.linalg.lstsq(numpy.stack(columns, axis=1), values, rcond=None)[0]
line("factorial values", values)
line("factorial main effects", 2 * coefficients[1:4])
line("factorial interactions", 2 * coefficients[4:7])
