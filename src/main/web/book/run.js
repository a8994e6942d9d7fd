import { Network, argmax, shuffled } from "../widgets/network.js";
import { Random } from "../widgets/random.js";

/** After learning from so many pictures the network is measured: ten times in an epoch of 5,000. */
export const BETWEEN_MOMENTS = 500;

/**
 * How good the network is at a moment of its training.
 *
 * @typedef {object} Moment
 * @property {number} learned how many pictures it has learned from, those of all epochs together
 * @property {Score} test on the test pictures
 * @property {Score} training on the pictures that it has learned from since the moment before, each just before its step; at first on
 *     those that come first
 *
 * @typedef {{ right: number, of: number, cost: number }} Score
 */

/** The training of one network: with the same settings it has at each moment the same bits as in Java. */
export class Run {
  /** @type {Moment[]} */
  moments = [];
  /** @type {number[]} what each test picture was read as at the last moment */
  answers = [];
  #random;
  #work;

  /**
   * @param {import("./pictures.js").Pictures} pictures
   * @param {Settings} settings the learning rate and the size of the mini-batches count anew at each step
   *
   * @typedef {{ eta: number, miniBatchSize: number, hidden: number, seed: number }} Settings
   */
  constructor(pictures, settings) {
    const { hidden, seed } = settings;
    this.#random = new Random(seed);
    this.network = Network.random(this.#random, [pictures.test[0].input.length, ...(hidden > 0 ? [hidden] : []), 10]);
    this.#work = this.#training(pictures, settings);
  }

  /**
   * Works on towards the next moment, for some milliseconds, so that the page can do other things in between. It does little at least.
   *
   * @returns {boolean} whether it has come to the next moment
   */
  workFor(milliseconds) {
    const end = performance.now() + milliseconds;
    const before = this.moments.length;
    do {
      this.#work.next();
    } while (this.moments.length === before && performance.now() < end);
    return this.moments.length > before;
  }

  /** Trains for ever, and pauses after every little piece of work. */
  *#training({ training, test }, settings) {
    const tally = new Tally();
    for (const { input, target, label } of training.slice(0, BETWEEN_MOMENTS)) {
      tally.add(this.network.feedforward(input), target, label);
      yield;
    }
    yield* this.#measure(0, tally, test);
    let learned = 0;
    while (true) {
      const order = shuffled(this.#random, training);
      for (let from = 0; from < order.length;) {
        const miniBatch = order.slice(from, from + settings.miniBatchSize);
        const outputs = this.network.updateMiniBatch(miniBatch, settings.eta);
        outputs.forEach((output, i) => tally.add(output, miniBatch[i].target, miniBatch[i].label));
        from += miniBatch.length;
        learned += miniBatch.length;
        yield;
        if (tally.of >= BETWEEN_MOMENTS || from === order.length) {
          yield* this.#measure(learned, tally, test);
        }
      }
    }
  }

  *#measure(learned, training, test) {
    const tally = new Tally();
    for (const { input, target, label } of test) {
      tally.add(this.network.feedforward(input), target, label);
      yield;
    }
    this.answers = tally.answers;
    this.moments.push({ learned, test: tally.take(), training: training.take() });
    yield; // at a moment the network is as it was measured
  }
}

/** Counts right answers and adds up costs, in the order of the library's Network. */
class Tally {
  answers = [];
  #right = 0;
  #squares = 0;

  get of() {
    return this.answers.length;
  }

  add(output, target, label) {
    const answer = argmax(output);
    this.answers.push(answer);
    this.#right += Number(answer === label);
    for (let j = 0; j < output.length; j++) {
      const difference = output[j] - target[j];
      this.#squares += difference * difference;
    }
  }

  /** Returns the score so far, and begins anew. */
  take() {
    const { of } = this;
    const score = { right: this.#right, of, cost: this.#squares / 2 / of };
    this.answers = [];
    this.#right = this.#squares = 0;
    return score;
  }
}
