import { log } from "./log.js";

const HALF = 2 ** 24; // the 48 bits of the state are kept in two halves, whose products a double holds exactly
const MULTIPLIER_HIGH = 0x5de;
const MULTIPLIER_LOW = 0xece66d;
const INCREMENT = 0xb;

/** Java's java.util.Random: from the same seed the same numbers, bit for bit. */
export class Random {
  #high;
  #low;
  /** The second of a pair of normal deviates, which is kept for the next call. */
  #nextGaussian;

  /** @param {number} seed a whole number from 0 to 2⁴⁸ − 1 */
  constructor(seed) {
    this.#high = (Math.floor(seed / HALF) ^ MULTIPLIER_HIGH) >>> 0;
    this.#low = ((seed % HALF) ^ MULTIPLIER_LOW) >>> 0;
  }

  /** Returns the next bits of the sequence as a number from 0 to 2 to the count, exclusive. */
  #next(count) {
    const low = this.#low * MULTIPLIER_LOW + INCREMENT;
    const high = this.#high * MULTIPLIER_LOW + this.#low * MULTIPLIER_HIGH + Math.floor(low / HALF);
    this.#low = low % HALF;
    this.#high = high % HALF;
    return Math.floor((this.#high * HALF + this.#low) / 2 ** (48 - count));
  }

  /** Returns a whole number from 0 to the bound, exclusive; every one is equally likely. */
  nextInt(bound) {
    if ((bound & -bound) === bound) {
      return Math.floor(bound * this.#next(31) / 2 ** 31);
    }
    while (true) {
      const bits = this.#next(31);
      const value = bits % bound;
      if (bits - value + (bound - 1) < 2 ** 31) {
        return value;
      }
    }
  }

  /** Returns a number from 0 to 1, exclusive. */
  nextDouble() {
    const high = this.#next(26) * 2 ** 27;
    return (high + this.#next(27)) * 2 ** -53;
  }

  /** Returns a number drawn from N(0, 1). */
  nextGaussian() {
    if (this.#nextGaussian !== undefined) {
      const kept = this.#nextGaussian;
      this.#nextGaussian = undefined;
      return kept;
    }
    while (true) {
      const a = 2 * this.nextDouble() - 1;
      const b = 2 * this.nextDouble() - 1;
      const s = a * a + b * b;
      if (s < 1 && s !== 0) {
        const factor = Math.sqrt(-2 * log(s) / s);
        this.#nextGaussian = b * factor;
        return a * factor;
      }
    }
  }
}
