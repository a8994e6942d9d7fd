import { exp } from "./exp.js";

/**
 * Returns σ(z), equation (3), with Java's bits.
 *
 * @param {number} z the weighted input w·x + b
 * @returns {number} from 0 to 1
 */
export function sigmoid(z) {
  return 1 / (1 + exp(-z));
}

/** Returns x σ′(z), given a = σ(z). The order matters to the last bit. */
export function timesPrime(x, a) {
  return x * a * (1 - a);
}
