/**
 * Returns what a network's last layer gives if each of its neurons is a perceptron, with the same weights and biases: equation (2).
 *
 * @param {import("./network.js").Network} network
 * @param {ArrayLike<number>} input
 * @returns {number[]} zeros and ones
 */
export function fired({ weights, biases }, input) {
  return weights.reduce((x, layer, l) => {
    const active = [...x.keys()].filter((k) => x[k] !== 0);
    return layer.map((w, j) => Number(active.reduce((sum, k) => sum + w[k] * x[k], biases[l][j]) > 0));
  }, Array.from(input));
}

/** Returns what ten zeros and ones answer: the digit whose neuron alone fires; otherwise all that do, as in 3+8, or – for none. */
export function answerOf(bits) {
  const firing = bits.flatMap((bit, j) => (bit === 1 ? [j] : []));
  return firing.length === 1 ? firing[0] : firing.join("+") || "–";
}
