import { clamp, ticks } from "./plane.js";
import { grouped, roundedIn } from "./written.js";

const KEYS_ACROSS = 100; // presses of an arrow key lead from one end to the other
const MANY_MARKS = 6; // about so many marks stand on a line
const FEW_MARKS = 2; // and so many if they are long
const LONGEST_MARK = 5; // letters
const FINEST = 6; // significant digits

/** The line on which one bets on a number: from low to high, evenly or in equal factors. */
export class BetScale {
  /**
   * @param {object} range
   * @param {number} range.low
   * @param {number} range.high
   * @param {boolean} range.isLogarithmic
   * @param {boolean} range.isWhole
   */
  constructor({ low, high, isLogarithmic, isWhole }) {
    this.low = low;
    this.high = high;
    this.isLogarithmic = isLogarithmic;
    this.isWhole = isWhole;
    this.ends = [low, high].map((value) => this.#along(value));
  }

  #along(value) {
    return this.isLogarithmic ? Math.log10(value) : value;
  }

  #at(share) {
    const along = this.ends[0] + clamp(share, 0, 1) * (this.ends[1] - this.ends[0]);
    return clamp(this.isLogarithmic ? 10 ** along : along, this.low, this.high);
  }

  /** Returns where a number lies, from 0 at the low end to 1 at the high one. */
  share(value) {
    return clamp((this.#along(value) - this.ends[0]) / (this.ends[1] - this.ends[0]), 0, 1);
  }

  /** Returns whether the line can hold a number, or could if it were longer. */
  takes(value) {
    return !this.isLogarithmic || value > 0;
  }

  holds(value) {
    return value >= this.low && value <= this.high;
  }

  /** Returns the number at a place, with no more digits than a hand can mean. */
  valueAt(share) {
    return this.#tidy(this.#at(share));
  }

  #tidy(value) {
    if (this.isWhole) {
      return clamp(Math.round(value), Math.ceil(this.low), Math.floor(this.high));
    }
    return this.isLogarithmic ? clamp(Number(value.toPrecision(3)), this.low, this.high) : roundedIn(value, [this.low, this.high]);
  }

  /** Returns the number that so many presses of a key lead to. */
  pushed(value, presses) {
    const moved = this.#at(this.share(value) + presses / KEYS_ACROSS);
    const tidy = this.#tidy(moved);
    if (tidy !== value) {
      return tidy;
    }
    return this.isWhole ? clamp(value + Math.sign(presses), this.low, this.high) : Number(moved.toPrecision(FINEST));
  }

  /** Returns round numbers for the line, each with its place. */
  marks() {
    const many = this.#marks(MANY_MARKS);
    return many.some(({ words }) => words.length > LONGEST_MARK) ? this.#marks(FEW_MARKS) : many;
  }

  #marks(count) {
    const isInPowers = this.isLogarithmic && this.ends[1] - this.ends[0] >= 1;
    const values = isInPowers ? ticks(this.ends, count).filter(Number.isInteger).map((power) => 10 ** power)
      : ticks([this.low, this.high], count);
    return values.map((value) => ({ share: this.share(value), words: grouped(Number(value.toPrecision(FINEST))) }));
  }
}
