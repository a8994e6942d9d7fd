"""The trainings in NumPy and JAX that `./workbook bench` compares with: one epoch after the other, timed, one line of seconds for each.

    python peers.py DATA plain|float64|float32|jax HIDDEN EPOCHS [EXAMPLES]

All train a network 784-HIDDEN-10 of sigmoid neurons on MNIST by stochastic gradient descent, with mini-batches of 10 and a
learning rate of 3. `plain` is written as one writes it down from the formulas: vectors are columns, and a loop takes one
example after the other. `float64` and `float32` take each mini-batch as one matrix, and so does `jax`, in float32, with a whole
epoch compiled to one program.
"""
import gzip
import sys
import time
from pathlib import Path

import numpy as np

M, ETA, SEED = 10, 3.0, 1
LEARNED = 0.25  # after an epoch; chance has 0.1, and 100 hidden neurons may have silent outputs then


def training_pictures(folder, count):
    """The first pictures as rows of grey values from 0 to 1, and their labels."""
    with gzip.open(folder / "train-images-idx3-ubyte.gz") as file:
        file.read(16)
        pictures = np.frombuffer(file.read(count * 784), dtype=np.uint8).reshape(count, 784) / 255
    with gzip.open(folder / "train-labels-idx1-ubyte.gz") as file:
        file.read(8)
        labels = np.frombuffer(file.read(count), dtype=np.uint8)
    return pictures, labels


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


class Plain:
    """One example at a time, in column vectors."""

    def __init__(self, sizes, pictures, labels):
        self.random = np.random.default_rng(SEED)
        self.biases = [self.random.standard_normal((n, 1)) for n in sizes[1:]]
        self.weights = [self.random.standard_normal((n, k)) for k, n in zip(sizes, sizes[1:])]
        one_hot = np.eye(sizes[-1])
        self.examples = [(x.reshape(-1, 1), one_hot[label].reshape(-1, 1)) for x, label in zip(pictures, labels)]

    def epoch(self):
        order = self.random.permutation(len(self.examples))
        for start in range(0, len(order), M):
            self.update([self.examples[i] for i in order[start:start + M]])

    def update(self, batch):
        sums_b = [np.zeros(b.shape) for b in self.biases]
        sums_w = [np.zeros(w.shape) for w in self.weights]
        for x, y in batch:
            gradient_b, gradient_w = self.backprop(x, y)
            sums_b = [total + g for total, g in zip(sums_b, gradient_b)]
            sums_w = [total + g for total, g in zip(sums_w, gradient_w)]
        step = ETA / len(batch)
        self.biases = [b - step * total for b, total in zip(self.biases, sums_b)]
        self.weights = [w - step * total for w, total in zip(self.weights, sums_w)]

    def backprop(self, x, y):
        activations = [x]
        for w, b in zip(self.weights, self.biases):
            activations.append(sigmoid(np.dot(w, activations[-1]) + b))
        a = activations[-1]
        delta = (a - y) * a * (1 - a)
        gradient_b, gradient_w = [delta], [np.dot(delta, activations[-2].T)]
        for layer in range(len(self.weights) - 1, 0, -1):
            a = activations[layer]
            delta = np.dot(self.weights[layer].T, delta) * a * (1 - a)
            gradient_b.insert(0, delta)
            gradient_w.insert(0, np.dot(delta, activations[layer - 1].T))
        return gradient_b, gradient_w

    def right(self, pictures, labels):
        a = pictures.T
        for w, b in zip(self.weights, self.biases):
            a = sigmoid(np.dot(w, a) + b)
        return int((a.argmax(axis=0) == labels).sum())


class Vectorised:
    """A mini-batch at a time, its examples as the rows of a matrix."""

    def __init__(self, sizes, pictures, labels, dtype):
        self.random = np.random.default_rng(SEED)
        self.biases = [self.random.standard_normal(n).astype(dtype) for n in sizes[1:]]
        self.weights = [self.random.standard_normal((k, n)).astype(dtype) for k, n in zip(sizes, sizes[1:])]
        self.pictures = np.ascontiguousarray(pictures, dtype=dtype)
        self.targets = np.eye(sizes[-1], dtype=dtype)[labels]

    def epoch(self):
        order = self.random.permutation(len(self.pictures))
        for start in range(0, len(order), M):
            batch = order[start:start + M]
            self.update(self.pictures[batch], self.targets[batch])

    def update(self, x, y):
        activations = [x]
        for w, b in zip(self.weights, self.biases):
            activations.append(sigmoid(activations[-1] @ w + b))
        a = activations[-1]
        delta = (a - y) * a * (1 - a)
        step = delta.dtype.type(ETA / len(x))
        for layer in range(len(self.weights) - 1, -1, -1):
            a = activations[layer]
            change = step * delta  # ten rows are less to multiply than a whole matrix
            if layer > 0:
                delta = (delta @ self.weights[layer].T) * a * (1 - a)
            self.weights[layer] -= a.T @ change
            self.biases[layer] -= change.sum(axis=0)

    def right(self, pictures, labels):
        a = pictures
        for w, b in zip(self.weights, self.biases):
            a = sigmoid(a @ w + b)
        return int((a.argmax(axis=1) == labels).sum())


class Jax(Vectorised):
    """A mini-batch at a time as before, but an epoch is one compiled program. The first epoch includes compiling it."""

    def __init__(self, sizes, pictures, labels):
        super().__init__(sizes, pictures, labels, np.dtype("float32"))
        import jax
        pictures, targets = jax.device_put(self.pictures), jax.device_put(self.targets)

        def cost(parameters, x, y):
            a = x
            for w, b in parameters:
                a = jax.nn.sigmoid(a @ w + b)
            return ((a - y) ** 2).sum() / 2

        def update(parameters, batch):
            gradient = jax.grad(cost)(parameters, pictures[batch], targets[batch])
            return jax.tree.map(lambda p, g: p - ETA / M * g, parameters, gradient), None

        self.run = jax.jit(lambda parameters, batches: jax.lax.scan(update, parameters, batches)[0], donate_argnums=0)

    def epoch(self):
        import jax
        order = self.random.permutation(len(self.pictures)).reshape(-1, M)
        parameters = jax.block_until_ready(self.run(list(zip(self.weights, self.biases)), order))
        self.weights, self.biases = zip(*parameters)

    def right(self, pictures, labels):
        self.weights, self.biases = ([np.asarray(p) for p in ps] for ps in (self.weights, self.biases))
        return super().right(pictures, labels)


def training(kind, sizes, pictures, labels):
    if kind == "plain":
        return Plain(sizes, pictures, labels)
    return Jax(sizes, pictures, labels) if kind == "jax" else Vectorised(sizes, pictures, labels, np.dtype(kind))


def main(folder, kind, hidden, epochs, count=50_000):
    pictures, labels = training_pictures(Path(folder), int(count))
    sizes = [784, int(hidden), 10]
    network = training(kind, sizes, pictures, labels)
    np.seterr(over="ignore")  # far out exp gives infinity, and σ is 0, as it should be
    for _ in range(int(epochs)):
        started = time.perf_counter()
        network.epoch()
        seconds = time.perf_counter() - started
        print(seconds, flush=True)
    share = network.right(pictures, labels) / len(labels)
    if share < LEARNED:
        sys.exit(f"this training reads only {share:.0%} of its own pictures right: it does not do what it is timed for")


if __name__ == "__main__":
    main(*sys.argv[1:])
