import { button, element, set } from "./elements.js";

const MILLISECONDS = 1000; // for each moment

/** Goes through moments, by a slider or by itself: arrow keys, Home and End on the slider, and the space bar to play or pause. */
export class Player {
  #names;
  #changed;
  #place = 0;
  #timer = 0;
  #button = button("Play", () => this.#toggle(), { class: "nndl-button nndl-play" });
  #slider;
  #name = element("span", { class: "nndl-moment" });

  /**
   * @param {string[]} names of the moments, such as "after epoch 0"
   * @param {(moment: number, isPlaying: boolean) => void} changed
   */
  constructor(names, changed) {
    this.#names = names;
    this.#changed = changed;
    this.#slider = element("input", {
      type: "range", min: 0, max: names.length - 1, step: 1, "aria-label": "Moment of the training",
      oninput: () => this.choose(Number(this.#slider.value)),
      onkeydown: (event) => {
        if (event.key === " ") {
          event.preventDefault();
          this.#toggle();
        }
      },
    });
    this.node = element("div", { class: "nndl-player" }, this.#button, this.#slider, this.#name);
    this.#go(0);
  }

  /** Goes to a moment, and plays no longer. */
  choose(moment) {
    this.#pause();
    this.#go(moment);
  }

  #go(moment) {
    this.#place = moment;
    this.#slider.value = moment;
    set(this.#slider, { "aria-valuetext": this.#names[moment] });
    this.#name.textContent = this.#names[moment];
    this.#changed(moment, this.#timer !== 0);
  }

  #toggle() {
    if (this.#timer !== 0) {
      this.#pause();
      this.#go(this.#place);
      return;
    }
    this.#timer = setInterval(() => this.#next(), MILLISECONDS);
    this.#button.textContent = "Pause";
    this.#go(this.#place === this.#names.length - 1 ? 0 : this.#place);
  }

  #next() {
    if (this.#place + 1 >= this.#names.length - 1 || !this.node.isConnected) {
      this.#pause();
    }
    this.#go(Math.min(this.#place + 1, this.#names.length - 1));
  }

  #pause() {
    clearInterval(this.#timer);
    this.#timer = 0;
    this.#button.textContent = "Play";
  }
}
