import { element } from "./elements.js";

/** A bet on one of several options. */
export class ChoiceBet {
  #rows;

  /**
   * @param {object} shown
   * @param {string[]} shown.options
   * @param {number} shown.truth the number of the right one
   * @param {(guess: string) => void} tell is told the option
   */
  constructor({ options, truth }, tell) {
    this.right = options[truth];
    this.#rows = options.map((option) => {
      const radio = element("input", { type: "radio", name: "bet", onchange: () => tell(option) });
      const name = element("span", {}, option);
      const sign = element("b", { class: "nndl-sign" });
      return { option, radio, name, sign, row: element("label", { class: "nndl-option" }, radio, name, sign) };
    });
    this.node = element("div", { role: "radiogroup", "aria-label": "Your bet" }, ...this.#rows.map(({ row }) => row));
  }

  /** Shows the bet; if it is over, with signs at the right option and at the one bet on. */
  show(guess, isOver) {
    for (const { option, radio, name, sign, row } of this.#rows) {
      const [isGuess, isRight] = [option === guess, option === this.right];
      radio.checked = isGuess;
      radio.disabled = isOver;
      sign.textContent = !isOver ? "" : isRight ? `✓ ${isGuess ? "your bet, and right" : "the answer"}` : isGuess ? "✗ your bet" : "";
      row.classList.toggle("nndl-is-right", isOver && isRight);
      toggleData(name, "answer", isOver && isRight, option);
      toggleData(row, "bet", isOver && isGuess, option);
    }
  }

  clear() {} // what is shown is all there is

  focus() {
    this.#rows[0].radio.focus({ preventScroll: true });
  }

  /** Returns a bet that was kept, or null if this is none. */
  recalled(kept) {
    return this.#rows.some(({ option }) => option === kept) ? kept : null;
  }

  /** Says whether a bet is right. */
  verdict(guess) {
    const [bet, right] = [guess, this.right].map((option) => option.replace(/[.!]$/, ""));
    const isClose = guess === this.right;
    return { isClose, words: isClose ? `You bet on “${bet}”, and so it is. Well bet!`
      : `You bet on “${bet}”; it is “${right}”. What surprises you, you will remember.` };
  }
}

function toggleData(node, name, isThere, value) {
  if (isThere) {
    node.dataset[name] = value;
  } else {
    delete node.dataset[name];
  }
}
