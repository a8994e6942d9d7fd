const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const LEAST_PLAIN = 1e-4;
const MOST_PLAIN = 1e6;

/**
 * Returns a number as people write it: −0.25, 12, 3.1 × 10⁻⁷.
 *
 * @param {number} value
 * @param {number} [digits] at most so many significant ones
 */
export function written(value, digits = 3) {
  if (!Number.isFinite(value)) {
    return Number.isNaN(value) ? "no number" : value > 0 ? "∞" : "−∞";
  }
  const rounded = Number(value.toPrecision(digits));
  const size = Math.abs(rounded);
  if (size === 0 || size >= LEAST_PLAIN && size < MOST_PLAIN) {
    return String(rounded).replace("-", "−");
  }
  const [mantissa, exponent] = rounded.toExponential().split("e");
  const power = exponent.replace("+", "").replace("-", "⁻").replace(/\d/g, (digit) => SUPERSCRIPTS[digit]);
  return `${mantissa.replace("-", "−")} × 10${power}`;
}

/**
 * Returns a number as Java's Numbers.brief writes it, with its thousands grouped: 9,129, −0.25, 3.1 × 10⁻⁷.
 *
 * @param {number} value
 * @param {number} [digits] at most so many significant ones, but all digits of a whole number from a million on
 */
export function grouped(value, digits = 6) {
  const size = Math.abs(value);
  if (size !== 0 && !(size >= 1e-6 && size < 1e12)) {
    return written(value, digits);
  }
  const precision = size >= MOST_PLAIN ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: digits };
  return value.toLocaleString("en", precision).replace("-", "−");
}

/** Returns an output of a neuron, which lies between 0 and 1, with three decimals. */
export function writtenOutput(output) {
  return output.toFixed(3);
}

/** Returns a place as it is written: a number, or several in brackets. @param {number[]} v */
export function writtenPlace(v) {
  const numbers = v.map((value) => written(value));
  return numbers.length === 1 ? numbers[0] : `(${numbers.join(", ")})`;
}

/** Returns a number with four significant digits, as dragging something gives it to the sliders. */
export function rounded(value) {
  return Number(value.toPrecision(4));
}

/** Returns a number from a range with as many decimals as a thousandth of the range needs. */
export function roundedIn(value, [from, to]) {
  const unit = 10 ** Math.floor(Math.log10((to - from) / 1000));
  return Math.min(to, Math.max(from, Number((Math.round(value / unit) * unit).toPrecision(12))));
}

/** Returns a number as a factor: (−2) in brackets if it has a sign. */
export function bracketed(value) {
  return value < 0 ? `(${written(value, 4)})` : written(value, 4);
}

/** Returns a number with a name behind it as a further term of a sum: + 2x, − 0.5x, + x. */
export function addend(value, name) {
  const size = Math.abs(value);
  return `${value < 0 ? "−" : "+"} ${size === 1 && name ? "" : written(size, 4)}${name}`;
}

/** Returns a number as the factor before a name: −2, − for −1, nothing for 1. */
export function factor(value) {
  return Math.abs(value) === 1 ? (value < 0 ? "−" : "") : written(value, 4);
}
