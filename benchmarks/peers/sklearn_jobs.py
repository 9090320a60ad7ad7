"""scikit-learn's side of the training jobs: sklearn_jobs.py WHAT FOLDER THREADS; one JSON line.

It drives MLPClassifier's own parts as its fit does (sklearn 1.2, _fit_stochastic), because fit
takes no initial weights and gives no loss of a single step, and because with two classes it would
train one logistic output, which is another network.
"""

import json
import sys
import time

import numpy as np
import sklearn
from sklearn.neural_network import MLPClassifier
from sklearn.neural_network._stochastic_optimizers import AdamOptimizer, SGDOptimizer
from sklearn.utils import _safe_indexing, gen_batches, shuffle as shuffled

from exchange import Job, value


def trainer(job, losses=None, shuffle=True):
    x = job.inputs
    y = np.eye(job.widths[-1], dtype=np.float32)[job.labels]
    widths = job.widths

    def train(epochs, ends):
        net = MLPClassifier(hidden_layer_sizes=tuple(widths[1:-1]), alpha=0.0)
        net.n_outputs_, net.n_layers_, net.out_activation_ = widths[-1], len(widths), "softmax"
        net.coefs_ = [w.copy() for w in job.weights]
        net.intercepts_ = [b.copy() for b in job.biases]
        parameters = net.coefs_ + net.intercepts_
        if job.optimizer == "adam":
            optimizer = AdamOptimizer(parameters, job.rate)
        else:
            optimizer = SGDOptimizer(parameters, job.rate, momentum=0.0, nesterov=False)
        activations = [None] * len(widths)
        deltas = [None] * (len(widths) - 1)
        coef_grads = [np.empty_like(w) for w in net.coefs_]
        intercept_grads = [np.empty_like(b) for b in net.intercepts_]
        order = np.arange(job.rows)
        for _ in range(epochs):
            mixed = shuffle and job.batch < job.rows
            if mixed:
                order = shuffled(order)
            for rows in gen_batches(job.rows, job.batch):
                bx = _safe_indexing(x, order[rows]) if mixed else x[rows]
                by = y[order[rows]] if mixed else y[rows]
                activations[0] = bx
                activations = net._forward_pass(activations)
                loss, coef_grads, intercept_grads = net._backprop(
                    bx, by, activations, deltas, coef_grads, intercept_grads
                )
                optimizer.update_params(parameters, coef_grads + intercept_grads)
                ends.append(time.perf_counter())
                if losses is not None:
                    losses.append(float(loss))
                    if len(losses) == 10:
                        return

    return train


def main(what, folder, threads):
    job = Job(folder)
    result = {}
    if what == "losses":
        result["losses"] = losses = []
        trainer(job, losses, shuffle=False)(10, [])
    elif what == "trainings":
        train = trainer(job)
        for _ in range(8):
            train(job.epochs, [])
    else:
        result["value"] = value(what, job, trainer(job))
    result["version"] = "scikit-learn %s, numpy %s" % (sklearn.__version__, np.__version__)
    result["settings"] = "OPENBLAS_NUM_THREADS=%s" % threads
    print(json.dumps(result))


main(*sys.argv[1:])
