"""Draws sound experiments of many kinds: data, sizes, activations, heads, optimizers, schedules.

Nothing is chosen by what assay diagnose says; whether one really learns is measured, and `good` says
what counts, from what such data are known to allow.
"""

import random

# source, task (number of classes, or 0 for numbers), good score, batches an epoch are rows / batch
CLASSES = [
    ("digits", 10, 0.93, 1797),
    ("iris", 3, 0.88, 150),
    ("wine", 3, 0.90, 178),
    ("breast-cancer", 2, 0.92, 569),
    ("{type: moons, rows: 600, noise: 0.15}", 2, 0.90, 600),
    ("{type: circles, rows: 800, noise: 0.08}", 2, 0.80, 800),
    ("{type: spirals, rows: 900, noise: 0.1}", 2, 0.85, 900),
    ("{type: blobs, rows: 600, classes: 4, columns: 5, spread: 3}", 4, 0.85, 600),
    ("{type: blobs, rows: 1000, classes: 8, columns: 12, spread: 4}", 8, 0.85, 1000),
    ("{type: function, formula: a*b > 0, inputs: [a, b, c], low: -1, high: 1, rows: 800,"
     " classes: 2}", 2, 0.85, 800),
]
NUMBERS = [
    ("diabetes", 0, 0.30, 442),
    ("{type: sine, rows: 400, noise: 0.1}", 0, 0.85, 400),
    ("{type: linear, rows: 500, columns: 8, size: 1, noise: 0.3}", 0, 0.80, 500),
    ("{type: function, formula: sin(3*a) + b*c, inputs: [a, b, c, d], low: -1, high: 1, rows: 900,"
     " noise: 0.1}", 0, 0.75, 900),
    ("{type: function, formula: 10*sin(3*a*b) + 20*(c - 0.5)^2 + 10*d + 5*e,"
     " inputs: [a, b, c, d, e, f], low: 0, high: 1, rows: 900, noise: 1}", 0, 0.75, 900),
    ("{type: function, formula: 200 + 50*a - 30*b + 20*a*c, inputs: [a, b, c], low: -2, high: 2,"
     " rows: 700, noise: 5}", 0, 0.80, 700),
]
ACTIVATIONS = ["relu", "tanh", "leaky-relu", "elu", "gelu", "silu", "selu", "softplus", "mish",
               "sigmoid", "hard-swish"]
WEIGHTS = {"relu": "he-uniform", "leaky-relu": "he-normal", "selu": "lecun-normal",
           "gelu": "he-uniform", "silu": "he-uniform", "mish": "he-normal"}
OPTIMIZERS = [
    "{type: adam, learningRate: 0.001}", "{type: adam, learningRate: 0.003}",
    "{type: adamw, learningRate: 0.002}", "{type: rmsprop, learningRate: 0.001}",
    "{type: sgd, learningRate: 0.05, momentum: 0.9}", "{type: sgd, learningRate: 0.1}",
    "{type: nadam, learningRate: 0.002}", "{type: adamax, learningRate: 0.004}",
    "{type: sgd, learningRate: 0.02, momentum: 0.9, nesterov: true}",
]
STEPS = 4000


def drawn(seed, count):
    """So many sound experiments: their names, YAML and what counts as learning."""
    chance = random.Random(seed)
    return [one(chance, f"healthy-{i:02}", i) for i in range(1, count + 1)]


def one(chance, name, number):
    source, classes, good, rows = chance.choice(CLASSES if number % 5 < 3 else NUMBERS)
    activation = chance.choice(ACTIVATIONS)
    depth = 1 if activation == "sigmoid" else chance.choice([1, 1, 2, 2, 3])
    width = chance.choice([16, 24, 32, 48, 64, 96])
    batch = chance.choice([8, 16, 32, 32, 64])
    layers = []
    for _ in range(depth):
        weights = WEIGHTS.get(activation)
        layers.append(f"{{type: dense, units: {width}, activation: {activation}"
                      + (f", weights: {weights}" if weights else "") + "}")
        if chance.random() < 0.12:
            layers.append("{type: batch-norm}")
        if width >= 48 and chance.random() < 0.2:
            layers.append("{type: dropout, rate: 0.1}")
        if chance.random() < 0.5:
            width = max(16, width // 2)
    loss, head = head_of(chance, classes)
    layers.append(f"{{type: dense, units: {1 if classes in (0, 2) and head[1] else max(1, classes)}"
                  + (f", activation: {head[0]}" if head[0] else "") + "}")
    scaled = ["standardize"] if classes else ["standardize", "target-standardize"]
    if chance.random() < 0.25 and "blobs" not in source:
        scaled[0] = "min-max"
    epochs = min(400, max(10, round(STEPS * batch / rows)))
    lines = [
        f"experiment: {name}", "seed: 1", "data:", f"  source: {source}",
        "  split: {train: 0.7, validation: 0.3}", f"  transforms: [{', '.join(scaled)}]",
        "network:", *[f"  - {layer}" for layer in layers],
        f"loss: {loss}", f"optimizer: {chance.choice(OPTIMIZERS)}",
    ]
    if chance.random() < 0.2:
        lines.append("schedule: " + chance.choice(["cosine", "{type: linear, end: 0.1}"]))
    if chance.random() < 0.2:
        lines.append("gradients: ["
                     + chance.choice(["{type: l2, rate: 1e-4}", "{type: clip-norm, limit: 5}"]) + "]")
    lines += [f"training: {{epochs: {epochs}, batchSize: {batch}, evaluateEvery: {max(1, epochs // 20)}}}",
              f"metrics: [{'accuracy' if classes else 'r2'}]"]
    return {"name": name, "yaml": "\n".join(lines) + "\n", "good": good}


def head_of(chance, classes):
    """A loss and, with it, the last activation and whether there is one output."""
    if classes == 0:
        loss = chance.choice(["mean-squared-error"] * 3 + ["huber", "log-cosh", "mean-absolute-error"])
        return loss, (None, True)
    if classes == 2 and chance.random() < 0.6:
        return chance.choice([("binary-cross-entropy", ("sigmoid", True)),
                              ("sigmoid-cross-entropy", (None, True))])
    return chance.choice([("categorical-cross-entropy", ("softmax", False)),
                          ("softmax-cross-entropy", (None, False))])


def written(seed, count, folder):
    """Those that are drawn, each with the file that it is written to."""
    folder.mkdir(parents=True, exist_ok=True)
    for one in (found := drawn(seed, count)):
        one["file"] = folder / (one["name"] + ".yaml")
        one["file"].write_text(one["yaml"])
    return found
