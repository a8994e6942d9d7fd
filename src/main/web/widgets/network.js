import { sigmoid, timesPrime } from "./sigmoid.js";

/**
 * A network of sigmoid neurons: the sums of the library's Network in the same order, so that answers and trained weights have the
 * same bits as in Java.
 */
export class Network {
  /**
   * @param {number[]} sizes the number of neurons in each layer, the input layer first
   * @param {Float64Array[]} biases biases[l][j] belongs to neuron j of layer l + 1
   * @param {Float64Array[][]} weights weights[l][j][k] joins neuron k of layer l to neuron j of layer l + 1
   */
  constructor(sizes, biases, weights) {
    this.sizes = sizes;
    this.biases = biases;
    this.weights = weights;
  }

  /** Returns a network with biases and weights drawn from N(0, 1), first all biases, then all weights. */
  static random(random, sizes) {
    const layers = sizes.slice(1);
    const drawn = (count) => Float64Array.from({ length: count }, () => random.nextGaussian());
    const biases = layers.map(drawn);
    return new Network(sizes, biases, layers.map((size, l) => Array.from({ length: size }, () => drawn(sizes[l]))));
  }

  /** Returns a network with the same numbers, to be trained by itself. */
  copy() {
    return new Network(this.sizes, this.biases.map((layer) => layer.slice()), this.weights.map((layer) => layer.map((row) => row.slice())));
  }

  /**
   * Returns the activations of all layers but the input: equation (22), a′ = σ(wa + b), layer by layer.
   *
   * @param {ArrayLike<number>} input
   * @returns {Float64Array[]}
   */
  activations(input) {
    const active = activeInputs(input);
    const all = [this.#firstLayer(input, active)];
    for (let l = 1; l < this.weights.length; l++) {
      all.push(this.#laterLayer(l, all[l - 1]));
    }
    return all;
  }

  /** A zero input contributes nothing, and most pixels are white. */
  #firstLayer(input, active) {
    return this.biases[0].map((bias, j) => {
      const w = this.weights[0][j];
      let z = bias;
      for (let n = 0; n < active.length; n++) { // a loop over the elements takes Firefox twice as long
        z += w[active[n]] * input[active[n]];
      }
      return sigmoid(z);
    });
  }

  #laterLayer(l, a) {
    return this.biases[l].map((bias, j) => {
      const w = this.weights[l][j];
      let z = bias;
      for (let k = 0; k < a.length; k++) {
        z += w[k] * a[k];
      }
      return sigmoid(z);
    });
  }

  /** Returns the output for an input. */
  feedforward(input) {
    return this.activations(input).at(-1);
  }

  /** Returns the index of the largest output, the first if several are equal. */
  classify(input) {
    return argmax(this.feedforward(input));
  }

  /**
   * Takes one step of gradient descent on a mini-batch: every weight and bias moves by −eta times the mean of its partial derivative.
   *
   * @param {Example[]} miniBatch
   * @param {number} eta
   * @returns {Float64Array[]} the outputs for these examples before the step
   */
  updateMiniBatch(miniBatch, eta) {
    const passages = miniBatch.map(({ input, target }) => {
      const a = this.activations(input);
      return { input, a, delta: this.#errors(a, target) };
    });
    const step = -(eta / miniBatch.length);
    passages.forEach((passage) => this.#descend(passage, step));
    return passages.map(({ a }) => a.at(-1));
  }

  /** Returns ∂C/∂z for each layer. */
  #errors(a, target) {
    const last = a.length - 1;
    const delta = [];
    delta[last] = a[last].map((output, j) => timesPrime(output - target[j], output));
    for (let l = last; l > 0; l--) {
      delta[l - 1] = new Float64Array(a[l - 1].length);
      for (let j = 0; j < delta[l].length; j++) {
        addTo(delta[l - 1], this.weights[l][j], delta[l][j]);
      }
      delta[l - 1] = delta[l - 1].map((sum, k) => timesPrime(sum, a[l - 1][k]));
    }
    return delta;
  }

  #descend({ input, a, delta }, step) {
    const active = activeInputs(input);
    delta[0].forEach((error, j) => {
      const w = this.weights[0][j];
      for (let n = 0; n < active.length; n++) {
        w[active[n]] += error * (step * input[active[n]]);
      }
    });
    addTo(this.biases[0], delta[0], step);
    for (let l = 1; l < this.weights.length; l++) {
      const scaled = a[l - 1].map((activation) => activation * step);
      delta[l].forEach((error, j) => addTo(this.weights[l][j], scaled, error));
      addTo(this.biases[l], delta[l], step);
    }
  }

  /**
   * Trains by stochastic gradient descent, one epoch: shuffles, cuts into mini-batches and takes one step for each.
   *
   * @param {import("./random.js").Random} random
   * @param {Example[]} training left as it is
   */
  epoch(random, training, miniBatchSize, eta) {
    const order = shuffled(random, training);
    for (let from = 0; from < order.length; from += miniBatchSize) {
      this.updateMiniBatch(order.slice(from, from + miniBatchSize), eta);
    }
  }
}

/**
 * @typedef {object} Example
 * @property {ArrayLike<number>} input
 * @property {ArrayLike<number>} target
 */

/** Returns the index of the largest value, the first if several are equal. */
export function argmax(values) {
  let most = 0;
  for (let j = 1; j < values.length; j++) {
    if (values[j] > values[most]) {
      most = j;
    }
  }
  return most;
}

/** Returns the indices of the inputs that are not zero. */
function activeInputs(input) {
  const active = [];
  for (let k = 0; k < input.length; k++) {
    if (input[k] !== 0) {
      active.push(k);
    }
  }
  return active;
}

/** Adds x · v to z. */
function addTo(z, v, x) {
  for (let j = 0; j < z.length; j++) {
    z[j] += v[j] * x;
  }
}

/** Returns the same in random order, as Java's Dataset.shuffled. */
export function shuffled(random, list) {
  const order = [...list];
  for (let i = order.length - 1; i > 0; i--) {
    const j = random.nextInt(i + 1);
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}
