import { button, element, enable, handOn } from "./elements.js";
import { paintGreys, pixelCanvas } from "./pixels.js";
import { asDrawn, prepared } from "./preparation.js";
import { Ink } from "./strokes.js";

const KEY = "nndl-drawn-digits";

/**
 * The digits that the reader has drawn and kept, each with what it was meant to be. They outlive the page, and all pads share them.
 *
 * @typedef {{ label: number, strokes: number[][][] }} Drawn
 */
export class Kept {
  #known = new Map();
  #fallback = [];
  #list = element("div", { class: "nndl-row nndl-kept" });
  #count = element("p", { "aria-live": "polite" });
  #text = element("textarea", { readonly: true, rows: 4, "aria-label": "The kept digits as Java", spellcheck: "false" });
  #copy = button("Copy them as Java", () => this.#copyText());
  #forget = button("Forget them all", () => this.#change([]));
  node = element("div", {}, this.#count, this.#list, element("div", { class: "nndl-row" }, this.#copy, this.#forget), this.#text);

  /** @param {(pixels: Float64Array) => number} classify the network's answer */
  constructor(classify) {
    this.classify = classify;
    this.show();
  }

  /** @returns {Drawn[]} */
  get #digits() {
    try {
      return JSON.parse(localStorage.getItem(KEY) ?? "[]");
    } catch { // a page may be denied its storage
      return this.#fallback;
    }
  }

  #change(digits) {
    this.#fallback = digits;
    try {
      localStorage.setItem(KEY, JSON.stringify(digits));
    } catch {
      // they are kept as long as the page is open
    }
    this.show();
  }

  /** Keeps one more. */
  keep(label, strokes) {
    this.#change([...this.#digits, { label, strokes }]);
  }

  show() {
    const digits = this.#digits;
    const read = digits.map((digit) => this.#read(digit));
    const right = (answer) => digits.filter(({ label }, n) => read[n][answer] === label).length;
    this.#list.replaceChildren(...digits.map(({ label }, n) => this.#picture(label, read[n], n)));
    this.#count.textContent = digits.length === 0
      ? "No digit is kept yet."
      : `${digits.length} kept. Of these the network reads ${right("answer")} rightly, and ${right("asDrawn")} as they were drawn.`;
    this.#text.value = digits.length === 0 ? "" : java(digits);
    for (const control of [this.#copy, this.#forget]) {
      enable(control, digits.length > 0);
    }
    this.#text.hidden = digits.length === 0;
  }

  /** Returns a digit's prepared picture, the answer to it, and the answer to the picture as it was drawn. Each is read but once. */
  #read({ strokes }) {
    const key = JSON.stringify(strokes);
    if (!this.#known.has(key)) {
      const { rows } = Ink.of(strokes);
      const { pixels } = prepared(rows);
      this.#known.set(key, { pixels, answer: this.classify(pixels), asDrawn: this.classify(asDrawn(rows)) });
    }
    return this.#known.get(key);
  }

  #picture(label, { pixels, answer }, place) {
    const canvas = pixelCanvas(`a ${label}`);
    paintGreys(canvas, pixels);
    const caption = answer === label ? `${label} ✓` : `${label} ✗ read ${answer}`;
    const forget = () => {
      this.#change(this.#digits.filter((_, n) => n !== place));
      const next = this.#list.children[place] ?? this.#list.lastElementChild;
      next ? next.focus() : handOn(this.#list);
    };
    const picture = button("", forget, {
      "aria-label": `${caption}: forget it`, title: "Forget this one", class: "nndl-button nndl-thumb",
    });
    picture.append(canvas, caption);
    return picture;
  }

  async #copyText() {
    this.#text.select();
    try {
      await navigator.clipboard.writeText(this.#text.value);
    } catch { // a page that was not opened securely may not; then the old way
      document.execCommand("copy");
    }
    this.#copy.textContent = "Copied: paste into a cell";
    setTimeout(() => (this.#copy.textContent = "Copy them as Java"), 2500);
  }
}

/** Returns Java source that reads the digits. */
function java(digits) {
  const lines = digits.map(({ label, strokes }) => `    ${label}: ${strokes.map((points) => points.join(" ")).join("; ")}`);
  return `String kept = """\n${lines.join("\n")}\n    """;\nDigits.drawn(kept)`;
}
