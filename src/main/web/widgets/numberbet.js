import { BetScale } from "./betscale.js";
import { element } from "./elements.js";
import { NumberLine } from "./numberline.js";
import { readNumber } from "./typed.js";
import { grouped } from "./written.js";

const DIFFERENCE_DIGITS = 3;
/** Up to which distance a bet is called so: as a share of the line, and as a factor on a logarithmic one. */
const HAIR = { share: 0.01, factor: 1.1 };
const CLOSE = { share: 0.05, factor: 1.6 };
const NEAR = { share: 0.2, factor: 5 };

/** A bet on a number, typed or put on a line. */
export class NumberBet {
  #scale;
  #line;
  #typed;
  #entry;

  /**
   * @param {object} shown
   * @param {number} shown.low
   * @param {number} shown.high
   * @param {boolean} shown.isLogarithmic
   * @param {boolean} shown.isWhole
   * @param {string} shown.unit
   * @param {number} shown.truth
   * @param {(guess: number | null, remark?: string) => void} tell
   */
  constructor(shown, tell) {
    this.shown = shown;
    this.#scale = new BetScale(shown);
    this.#line = new NumberLine(this.#scale, (value) => {
      this.#typed.value = grouped(value);
      tell(value);
    });
    this.#typed = element("input", {
      type: "text", inputmode: "decimal", autocomplete: "off", size: 12, "aria-label": `Your bet${shown.unit && `, in ${shown.unit}`}`,
      oninput: () => this.#read(tell),
    });
    this.#entry = element("label", { class: "nndl-entry" }, "Your bet: ", this.#typed, ` ${shown.unit} `,
      element("span", { class: "nndl-note" }, `between ${grouped(shown.low)} and ${grouped(shown.high)}`));
    this.node = element("div", {}, this.#entry, this.#line.node);
  }

  #read(tell) {
    const { isWhole, unit } = this.shown;
    const text = this.#typed.value;
    const read = readNumber(text, { unit, isWhole, holds: (number) => this.#scale.holds(number) });
    const value = isWhole ? Math.round(read) : read;
    if (text.trim() === "") {
      tell(null);
    } else if (Number.isNaN(value)) {
      tell(null, `“${text}” is no number that I can read. Digits will do: 42, 1,200 or 0.5.`);
    } else if (!this.#scale.takes(value)) {
      tell(null, "On this line every number is above 0.");
    } else if (!this.#scale.holds(value)) {
      tell(value, `${this.#words(value)} is off the line, which goes from ${grouped(this.shown.low)} to ${grouped(this.shown.high)}. `
        + "You may bet it all the same.");
    } else {
      tell(value, value === read ? "" : `Whole numbers only, so I take it as ${this.#words(value)}.`);
    }
  }

  #words = (value) => {
    const { unit } = this.shown;
    return `${grouped(value)}${/^[%°]|^$/.test(unit) ? "" : " "}${unit}`;
  };

  /** Shows the bet; if it is over, with the truth. */
  show(guess, isOver) {
    this.#entry.hidden = isOver;
    this.#line.show(guess, isOver ? this.shown.truth : null, this.#words);
  }

  clear() {
    this.#typed.value = "";
  }

  focus() {
    this.#typed.focus({ preventScroll: true });
  }

  /** Returns a bet that was kept, or null if this is none. */
  recalled(kept) {
    return Number.isFinite(kept) && this.#scale.takes(kept) ? kept : null;
  }

  /** Says how near a bet is. */
  verdict(guess) {
    const { truth } = this.shown;
    const bet = `You bet ${grouped(guess)}; it is ${this.#words(truth)}.`;
    if (guess === truth || grouped(guess) === grouped(truth)) {
      return { isClose: true, words: `${bet} Right on the spot!` };
    }
    const [isHair, isClose, isNear] = [HAIR, CLOSE, NEAR].map((bound) => this.#isWithin(guess, bound));
    const off = `${this.#distance(guess)} too ${guess < truth ? "low" : "high"}`;
    const comment = isHair ? `Only ${off}: hats off.`
      : isClose ? `Close: ${off}.`
        : isNear ? `The right neighbourhood, ${off}.`
          : `That is ${off}, and the surprise is worth more than a lucky guess.`;
    return { isClose, words: `${bet} ${comment}` };
  }

  #isWithin(guess, { share, factor }) {
    const { truth, low, high, isLogarithmic } = this.shown;
    return isLogarithmic ? Math.max(guess / truth, truth / guess) <= factor : Math.abs(guess - truth) <= share * (high - low);
  }

  #distance(guess) {
    const { truth, isLogarithmic, isWhole } = this.shown;
    return isLogarithmic ? `a factor of ${grouped(Math.max(guess / truth, truth / guess), DIFFERENCE_DIGITS)}`
      : grouped(Math.abs(guess - truth), isWhole ? undefined : DIFFERENCE_DIGITS);
  }
}
