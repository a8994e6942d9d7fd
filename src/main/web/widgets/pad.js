import { Answers } from "./answers.js";
import { button, element, enable, toggle } from "./elements.js";
import { Kept } from "./keeping.js";
import { withNetwork } from "./networks.js";
import { Neurons } from "./neurons.js";
import { Paper } from "./paper.js";
import { paintGreys, pixelCanvas } from "./pixels.js";
import { asDrawn, prepared } from "./preparation.js";
import { Ink } from "./strokes.js";

const POINTS_A_FRAME = 3; // of an example that is being drawn

/**
 * A pad to draw digits on, which a network reads while they are drawn.
 *
 * @param {HTMLElement} place
 * @param {object} shown
 * @param {string} shown.network its name
 * @param {string} shown.remark a sentence about the network; may be empty
 * @param {{ label: number, strokes: number[][][] }[]} shown.examples digits to show
 */
export function pad(place, shown) {
  withNetwork(place, shown.network, (network) => padOf(network, shown));
}

function padOf(network, { examples, remark }) {
  const state = { strokes: [], prepare: true, example: -1 };
  const answers = new Answers();
  const neurons = new Neurons(network);
  const kept = new Kept((pixels) => network.classify(pixels));
  const seen = pixelCanvas("What the network sees: 28 × 28 pixels");
  const paper = new Paper({
    begun() {
      endExample();
      state.strokes = [...state.strokes, []];
    },
    drawn(points) {
      state.strokes[state.strokes.length - 1] = [...points];
      draw();
    },
  });
  let animation = 0;

  function endExample() {
    cancelAnimationFrame(animation);
    if (state.example >= 0) {
      state.example = -1;
      state.strokes = [];
    }
  }

  /** Replaces what is drawn. */
  function change(strokes) {
    endExample();
    state.strokes = strokes;
    draw();
  }

  function showExample() {
    const next = state.example < 0 ? Math.floor(Math.random() * examples.length) : (state.example + 1) % examples.length;
    endExample();
    state.example = next;
    const { strokes } = examples[next];
    const all = strokes.reduce((sum, points) => sum + points.length, 0);
    let count = matchMedia("(prefers-reduced-motion: reduce)").matches ? all : 0;
    const step = () => {
      count = Math.min(all, count + POINTS_A_FRAME);
      state.strokes = begun(strokes, count);
      draw();
      if (count < all) {
        animation = requestAnimationFrame(step);
      }
    };
    step();
  }

  const undo = button("Undo", () => change(state.strokes.slice(0, -1)));
  const clear = button("Clear", () => change([]));
  const labels = Array.from({ length: 10 }, (_, digit) => button(String(digit), () => {
    kept.keep(digit, state.strokes);
    change([]);
  }, { "aria-label": `Keep it as a ${digit}` }));

  function draw() {
    const { strokes, prepare, example } = state;
    const isEmpty = strokes.length === 0;
    const drawing = isEmpty ? null : Ink.of(strokes).rows;
    const pixels = isEmpty ? new Float64Array(network.sizes[0]) : prepare ? prepared(drawing).pixels : asDrawn(drawing);
    const drawn = example < 0 ? "Your drawing" : `An example: a ${examples[example].label}`;
    paper.show(strokes, isEmpty ? "The empty pad: draw a digit here" : drawn);
    paintGreys(seen, pixels);
    const activations = isEmpty ? null : network.activations(pixels);
    answers.show(activations?.at(-1) ?? null, "Draw a digit, large or small, with mouse, pen or finger.");
    neurons.show(pixels, activations?.[0] ?? null);
    [undo, clear].forEach((control) => enable(control, !isEmpty));
    labels.forEach((label) => enable(label, !isEmpty && example < 0));
  }

  draw();
  return [
    element("div", { class: "nndl-row" },
      element("div", { class: "nndl-drawing" }, paper.canvas,
        element("div", { class: "nndl-row" }, undo, clear, button("An example", showExample))),
      element("div", { class: "nndl-seen" }, element("p", {}, "What the network sees"), seen,
        toggle("prepared as MNIST was", true, (isOn) => {
          state.prepare = isOn;
          draw();
        })),
      answers.node),
    ...(remark ? [element("p", { class: "nndl-note" }, remark)] : []),
    neurons.node,
    element("details", {}, element("summary", {}, "Keep what you draw"),
      element("p", {}, "Which digit was it meant to be? One click keeps it."),
      element("div", { class: "nndl-row nndl-labels" }, ...labels), kept.node),
  ];
}

/** Returns the first so many points of strokes. */
function begun(strokes, count) {
  const shown = [];
  for (const points of strokes) {
    if (count > 0) {
      shown.push(points.slice(0, count));
    }
    count -= points.length;
  }
  return shown;
}
