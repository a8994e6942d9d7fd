import { Curves } from "../widgets/curves.js";
import { DigitGrid } from "../widgets/digitgrid.js";
import { button, element, set } from "../widgets/elements.js";
import { Reader } from "../widgets/reader.js";
import { grouped } from "../widgets/written.js";
import { BETWEEN_MOMENTS, Run } from "./run.js";
import { TrainingSettings } from "./settings.js";
import { javaOf, storyOf } from "./telling.js";

const EPOCHS = 30; // for one press of the button, as in the book
const WORK = 12; // milliseconds of training in each frame of the page; the rest is for the reader
const LOOK = 200; // milliseconds between two looks at the training
const LONG_LOOK = 1000; // if the reader wants little to move
const SPEECH_PAUSE = 5000; // milliseconds between two sentences for those who hear them
const DIGITS = 50; // are shown
const HIGHEST_COST = 1; // in the curve

/** What a reader trains a network with, watches it, and draws for it. */
export class Trainer {
  #pictures;
  #state = { run: null, goal: 0, isWorking: false, isMixed: false, before: [], drawn: 0, spoken: 0 };
  #settings = new TrainingSettings({ changed: () => this.#mix(), renewed: () => this.begin() });
  #toggle = button("Train", () => this.#startOrStop(), { class: "nndl-button nndl-play" });
  #answer = element("output", { class: "nndl-answer", "data-answer": "", "aria-live": "off" });
  #sentence = element("p", { class: "nndl-said" });
  #counts = new Curves("Right answers: on new digits and, dashed, on those it learns from", [0, 100], ["0", "100%"], 2);
  #costs = new Curves(`Cost on both; above ${HIGHEST_COST} it lies on the upper edge`, [0, HIGHEST_COST], ["0", String(HIGHEST_COST)], 2);
  #grid;
  #reader = null;
  #pad = element("div", {});
  #java = element("pre", { class: "nndl-java", tabindex: 0, role: "group", "aria-label": "The same training in Java" });

  /** @param {import("./pictures.js").Pictures} pictures */
  constructor(pictures) {
    this.#pictures = pictures;
    const { training, test } = pictures;
    const digits = test.slice(0, DIGITS);
    this.#grid = new DigitGrid(digits.map(({ input }) => input), digits.map(({ label }) => label));
    this.nodes = [
      element("p", {}, `The network learns from ${grouped(training.length)} digits. To go through them once is an epoch; “Train” does it `
        + `${EPOCHS} times. How well it reads is counted on ${grouped(test.length)} other digits, from which it never learns.`),
      this.#settings.node,
      element("div", { class: "nndl-row" }, this.#toggle,
        button(`Just ${BETWEEN_MOMENTS} pictures`, () => this.#train(BETWEEN_MOMENTS)),
        button("Start anew", () => this.begin())),
      element("p", {}, `Right answers, of the ${grouped(test.length)} digits that are new to it: `, this.#answer),
      this.#sentence,
      element("div", { class: "nndl-row" }, this.#counts.node, this.#costs.node),
      element("p", {}, `${DIGITS} of the new digits; a frame marks those whose answer has just changed between right and wrong`),
      this.#grid.node,
      element("h2", {}, "Draw one yourself"),
      this.#pad,
      element("details", {}, element("summary", {}, "The same in Java"),
        element("p", {}, `In a notebook that has loaded MNIST these lines train the same network on the same ${grouped(training.length)} `
          + "pictures, and all its weights come out the same to the last bit."), this.#java),
    ];
  }

  /** Begins anew, with a network that has learned nothing. */
  begin() {
    Object.assign(this.#state, { run: new Run(this.#pictures, this.#settings.values), goal: 0, isMixed: false, before: [] });
    this.#work();
  }

  get #learned() {
    return this.#state.run.moments.at(-1)?.learned ?? 0;
  }

  get #isTraining() {
    return this.#learned < this.#state.goal;
  }

  /** Goes on with other settings. */
  #mix() {
    this.#state.isMixed ||= this.#learned > 0 || this.#isTraining;
    this.#writeJava();
  }

  /** Starts, or stops at the next moment. */
  #startOrStop() {
    if (this.#isTraining) {
      this.#state.goal = 0;
    } else {
      this.#train(EPOCHS * this.#pictures.training.length);
    }
  }

  #train(count) {
    this.#state.goal = this.#learned + count;
    this.#nameToggle();
    this.#work();
  }

  #work() {
    if (!this.#state.isWorking) {
      this.#state.isWorking = true;
      this.#frame();
    }
  }

  /** Works as long as one frame of the page lets it. Frames end with the page, and rest while another tab is seen. */
  #frame() {
    const state = this.#state;
    const hasArrived = state.run.workFor(WORK);
    state.isWorking = this.#sentence.isConnected && (!hasArrived || this.#isTraining);
    const pause = matchMedia("(prefers-reduced-motion: reduce)").matches ? LONG_LOOK : LOOK;
    if (hasArrived && (!state.isWorking || performance.now() - state.drawn >= pause)) {
      this.#draw();
    }
    if (state.isWorking) {
      requestAnimationFrame(() => this.#frame());
    }
  }

  #draw() {
    const { moments, network, answers } = this.#state.run;
    const { test } = moments.at(-1);
    this.#nameToggle();
    set(this.#answer, { "data-answer": test.right });
    this.#answer.textContent = grouped(test.right);
    this.#tell(storyOf(moments, this.#pictures.training.length, this.#isTraining));
    this.#drawCurves(moments);
    const shown = answers.slice(0, DIGITS);
    this.#grid.show(shown, this.#state.before.length > 0 ? this.#state.before : shown);
    this.#read(network);
    this.#writeJava();
    Object.assign(this.#state, { before: shown, drawn: performance.now() });
  }

  #nameToggle() {
    this.#toggle.textContent = this.#isTraining ? "Stop" : this.#learned > 0 ? "Go on" : "Train";
  }

  #writeJava() {
    const epochs = Math.max(1, Math.floor(this.#learned / this.#pictures.training.length));
    this.#java.textContent = javaOf(this.#settings.values, epochs, this.#state.isMixed);
  }

  #drawCurves(moments) {
    const scores = [moments.map(({ test }) => test), moments.map(({ training }) => training)];
    const percent = ({ right, of }) => 100 * right / of;
    const show = (curves, value, words) => curves.show(scores.map((curve) => curve.map(value)), moments.length - 1,
      scores.map((curve, n) => `${["new", "seen"][n]} ${words(curve.at(-1))}`));
    show(this.#counts, percent, (score) => `${Math.floor(percent(score))}%`);
    show(this.#costs, ({ cost }) => Math.min(cost, HIGHEST_COST), ({ cost }) => cost.toFixed(2));
  }

  /** Says it, and to those who hear it when training has ended, and now and then before. */
  #tell(story) {
    const now = performance.now();
    const isSpoken = !this.#isTraining || now - this.#state.spoken > SPEECH_PAUSE;
    set(this.#sentence, { "aria-live": isSpoken ? "polite" : "off" });
    this.#sentence.textContent = story;
    if (isSpoken) {
      this.#state.spoken = now;
    }
  }

  /** Lets the network read what is drawn; what it says of it is spoken unless training changes it all the time. */
  #read(network) {
    if (!this.#reader) {
      this.#reader = new Reader(network, "A new digit", this.#pictures.test.map(({ input, label }) => ({ pixels: input, label })));
      this.#reader.showExample();
      this.#pad.append(this.#reader.node, this.#reader.neurons);
    }
    this.#reader.read(network, !this.#isTraining);
  }
}
