"""Reads what Assay's Exchange wrote: training rows and initial weights of a job."""

import os
import numpy as np

# Learning rate, optimizer, batch (0: all rows) and timed epochs of each job; see ../jobs/*.yaml.
JOBS = {
    "a": dict(rate=0.1, optimizer="sgd", batch=0, epochs=60),
    "b": dict(rate=0.001, optimizer="adam", batch=128, epochs=3),
    "c": dict(rate=0.1, optimizer="sgd", batch=0, epochs=400),
    "d": dict(rate=0.1, optimizer="sgd", batch=32, epochs=20),
}


class Job:
    def __init__(self, folder):
        self.name = os.path.basename(os.path.normpath(folder))
        self.__dict__.update(JOBS[self.name])
        shape = [int(x) for x in open(os.path.join(folder, "shape.txt")).read().split()]
        self.rows, self.widths = shape[0], shape[1:]
        self.batch = self.batch or self.rows
        self.inputs = self._floats(folder, "inputs.f32").reshape(self.rows, self.widths[0])
        self.labels = np.fromfile(os.path.join(folder, "labels.i32"), "<i4").astype(np.int64)
        self.weights, self.biases = [], []
        for i in range(1, len(self.widths)):
            weights = self._floats(folder, "weights-%d.f32" % i)
            self.weights.append(weights.reshape(self.widths[i - 1], self.widths[i]))
            self.biases.append(self._floats(folder, "bias-%d.f32" % i))

    @staticmethod
    def _floats(folder, name):
        return np.fromfile(os.path.join(folder, name), "<f4")


def value(what, job, train):
    """Times as Assay's Main does; train(epochs, ends, shuffle) appends the end of every step."""
    import time

    ends = []
    if what == "step":
        train(job.epochs, ends)
        steps = np.diff(ends)
        return 1e3 * fastest_tenth(steps[len(steps) // 2 :])
    if what == "epoch":
        train(1 + job.epochs, ends)
        per_epoch = len(ends) // (1 + job.epochs)
        marks = [ends[(e + 1) * per_epoch - 1] for e in range(1 + job.epochs)]
        return float(np.min(np.diff(marks)))
    assert what == "warm", what
    micros, start = [], time.perf_counter()
    while time.perf_counter() - start < 6:
        ends = []
        train(job.epochs, ends)
        micros.append(1e6 * (ends[-1] - ends[0]) / (len(ends) - 1))
    return fastest_tenth(micros[-max(1, len(micros) // 4) :])


def fastest_tenth(times):
    """The time that a tenth of them stay below, as for Assay: what others take slows the rest."""
    return float(sorted(times)[len(times) // 10])
