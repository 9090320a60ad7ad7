"""PyTorch's side of the training jobs: torch_jobs.py WHAT FOLDER THREADS; prints one JSON line."""

import json
import sys
import time

import torch

from exchange import Job, value


def network(job):
    layers = []
    for i, (w, b) in enumerate(zip(job.weights, job.biases)):
        linear = torch.nn.Linear(*w.shape)
        with torch.no_grad():
            linear.weight.copy_(torch.from_numpy(w.T))
            linear.bias.copy_(torch.from_numpy(b))
        layers += [linear] if i == len(job.weights) - 1 else [linear, torch.nn.ReLU()]
    return torch.nn.Sequential(*layers)


def trainer(job, losses=None, shuffle=True):
    x, y = torch.from_numpy(job.inputs), torch.from_numpy(job.labels)
    objective = torch.nn.CrossEntropyLoss()
    whole = job.batch >= job.rows

    def train(epochs, ends):
        net = network(job)
        kind = torch.optim.Adam if job.optimizer == "adam" else torch.optim.SGD
        optimizer = kind(net.parameters(), lr=job.rate, foreach=True)
        for _ in range(epochs):
            order = torch.randperm(job.rows) if shuffle and not whole else None
            for start in range(0, job.rows, job.batch):
                if whole:
                    bx, by = x, y
                elif order is None:
                    bx, by = x[start : start + job.batch], y[start : start + job.batch]
                else:
                    rows = order[start : start + job.batch]
                    bx, by = x[rows], y[rows]
                optimizer.zero_grad(set_to_none=True)
                loss = objective(net(bx), by)
                loss.backward()
                optimizer.step()
                ends.append(time.perf_counter())
                if losses is not None:
                    losses.append(loss.item())
                    if len(losses) == 10:
                        return

    return train


def functions():
    """10^9 elements a second, results written into an existing tensor where PyTorch can."""
    x = torch.rand(4096) * 4 - 2
    y = torch.empty(4096)
    ten, thousand = torch.rand(1000, 10), torch.rand(100, 1000)
    tasks = {
        "exp": (lambda: torch.exp(x, out=y), 4096),
        "tanh": (lambda: torch.tanh(x, out=y), 4096),
        "sigmoid": (lambda: torch.sigmoid(x, out=y), 4096),
        "softmax10": (lambda: torch.softmax(ten, 1), 10000),
        "softmax1000": (lambda: torch.softmax(thousand, 1), 100000),
    }
    # Many short measurements in turn, as Assay's side takes them.
    speeds = {}
    for _ in range(500):
        for name, (task, elements) in tasks.items():
            calls = max(1, 1000000 // elements)
            start = time.perf_counter()
            for _ in range(calls):
                task()
            speed = elements * calls / (time.perf_counter() - start) / 1e9
            speeds[name] = max(speed, speeds.get(name, 0))
    return speeds


def main(what, folder, threads):
    torch.set_num_threads(int(threads))
    if what == "functions":
        print(json.dumps(dict(functions(), version="PyTorch " + torch.__version__)))
        return
    job = Job(folder)
    result = {}
    if what == "losses":
        result["losses"] = losses = []
        trainer(job, losses, shuffle=False)(10, [])
    elif what == "trainings":
        train = trainer(job)
        for _ in range(8):
            train(job.epochs, [])
    elif what.startswith("trainings-"):
        train = trainer(job)
        for _ in range(int(what.split("-")[1])):
            train(job.epochs, [])
    else:
        result["value"] = value(what, job, trainer(job))
    result["version"] = "PyTorch " + torch.__version__
    result["settings"] = "torch.set_num_threads(%s)" % threads
    print(json.dumps(result))


main(*sys.argv[1:])
