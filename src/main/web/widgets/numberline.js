import { element, set } from "./elements.js";

const PRESSES = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -10, PageUp: 10, Home: -100, End: 100 };
const FINE_PRESS = 0.1; // of a press, with the Shift key
const LINE_AT = 0.5;
const NEAR_END = 0.05; // of the line

/** A line to put a bet on, by pointer or by keys, and on which the truth is shown beside it. */
export class NumberLine {
  #scale;
  #value = null;
  #isOver = false;
  #guess = new LineMark("nndl-guess-mark", "your bet: ", "data-bet");
  #truth = new LineMark("nndl-truth-mark", "the answer: ", "data-answer");
  #between = element("span", { class: "nndl-between" });

  /**
   * @param {import("./betscale.js").BetScale} scale
   * @param {(value: number) => void} put is told where the reader has put the bet
   */
  constructor(scale, put) {
    this.#scale = scale;
    let pointer = null;
    let start = null; // where a finger came down that may yet go up or down, to scroll the page
    const follow = (event) => {
      if (event.pointerId === pointer) {
        start = null;
        const { left, width } = this.line.getBoundingClientRect();
        put(scale.valueAt((event.clientX - left) / width));
      }
    };
    this.line = element("div", {
      class: "nndl-line", role: "slider", "aria-label": "Your bet, on the line", "aria-valuemin": scale.low, "aria-valuemax": scale.high,
      onpointerdown: (event) => {
        if (pointer === null && event.button === 0 && !this.#isOver) {
          event.preventDefault(); // the page must not select text, nor a notebook its cell
          this.line.focus({ preventScroll: true });
          this.line.setPointerCapture(event.pointerId);
          pointer = event.pointerId;
          if (event.pointerType === "touch") {
            start = event;
          } else {
            follow(event);
          }
        }
      },
      onpointermove: (event) => {
        if (!start || Math.abs(event.clientX - start.clientX) > Math.abs(event.clientY - start.clientY)) {
          follow(event);
        }
      },
      onpointerup: follow,
      onlostpointercapture: () => {
        pointer = null;
      },
      onkeydown: (event) => {
        const presses = PRESSES[event.key];
        if (presses && !this.#isOver) {
          event.preventDefault();
          put(this.#value === null ? scale.valueAt(LINE_AT) : scale.pushed(this.#value, presses * (event.shiftKey ? FINE_PRESS : 1)));
        }
      },
    }, ...scale.marks().map(tick), this.#between, this.#guess.mark, this.#truth.mark);
    this.node = element("div", { class: "nndl-number-line" }, this.#guess.words, this.line, this.#truth.words);
  }

  /**
   * Shows the bet, and the truth once it may be seen; null for what is not there.
   *
   * @param {number | null} guess
   * @param {number | null} truth
   * @param {(value: number) => string} words
   */
  show(guess, truth, words) {
    this.#value = guess;
    this.#isOver = truth !== null;
    this.#guess.show(guess, this.#scale, words);
    this.#truth.show(truth, this.#scale, words);
    const [from, to] = [guess ?? truth, truth ?? guess].map((value) => (value === null ? 0 : this.#scale.share(value)));
    set(this.#between, { style: `left: ${100 * Math.min(from, to)}%; width: ${100 * Math.abs(from - to)}%` });
    set(this.line, {
      tabindex: this.#isOver ? null : 0, "aria-disabled": this.#isOver ? "true" : null,
      "aria-valuenow": guess ?? this.#scale.valueAt(LINE_AT), "aria-valuetext": guess === null ? "no bet yet" : words(guess),
    });
  }
}

/** A mark on the line, and words above or below it. */
class LineMark {
  #number = element("b");
  #remark = element("span");

  /** @param {string} attribute is to hold the plain number */
  constructor(name, label, attribute) {
    this.attribute = attribute;
    this.mark = element("span", { class: name });
    this.words = element("p", { class: `${name}-words` }, element("span", {}, label, this.#number, this.#remark));
  }

  show(value, scale, words) {
    const isThere = value !== null;
    set(this.#number, { [this.attribute]: isThere ? String(value) : null });
    this.#number.textContent = isThere ? words(value) : "";
    this.#remark.textContent = isThere && !scale.holds(value) ? ", off the line" : "";
    for (const node of [this.mark, this.words]) {
      shared(node, isThere ? scale.share(value) : 0).hidden = !isThere;
    }
  }
}

/** Returns a tick with its number, which stays within the line's ends. */
function tick({ share, words }) {
  const end = share < NEAR_END ? " nndl-is-first" : share > 1 - NEAR_END ? " nndl-is-last" : "";
  return shared(element("span", { class: `nndl-line-tick${end}` }, element("span", {}, words)), share);
}

/** Puts an element on the line, where it is left of that share of it. */
function shared(node, share) {
  node.style.setProperty("--nndl-share", `${(100 * share).toFixed(2)}%`);
  return node;
}
