import { button, element, set, slider, svg } from "./elements.js";
import { Handle } from "./handle.js";
import { clamp, Plane, spaced } from "./plane.js";
import { Said } from "./said.js";
import { sigmoid, timesPrime } from "./sigmoid.js";
import { bracketed, rounded, roundedIn, written, writtenOutput } from "./written.js";

const INPUTS = [-2, 2]; // the range of x
const PLACES = 401; // of the curve
const STEP = 0.05; // of an arrow key
const DISC = "M-8 0A8 8 0 1 1 8 0A8 8 0 1 1 -8 0Z";
const SQUARE = "M-6 -6H6V6H-6Z";
const CLIMB = 2 * Math.log(19); // from z = −½ of this to ½ of it, σ climbs from 0.05 to 0.95

/** A neuron with one input, as a sigmoid neuron and as a perceptron at once. */
export function oneInput({ weights: [weight], bias, most }) {
  const state = { w: weight, b: bias, x: 0.75, change: 0.1, before: null }; // before: the neuron before a nudge
  const mostBias = most * INPUTS[1]; // so that the step reaches the edge of the picture whatever w is
  const plane = new Plane({
    width: 420, height: 300, x: INPUTS, y: [-0.08, 1.08], xName: "input x", yName: "output",
    words: "The outputs of a sigmoid neuron and of a perceptron for each input x",
  });
  const parts = ["before", "jump", "step", "curve", "input"];
  const shape = Object.fromEntries(parts.map((part) => [part, svg("path", { class: `nndl-${part}` })]));
  const name = svg("text", { y: 42, class: "nndl-on-top" });
  plane.inside.append(...Object.values(shape), name);

  const jump = new Handle(plane, "The place of the step, s", svg("path", { d: "M0 -9L9 0L0 9L-9 0Z", class: "nndl-diamond" }), {
    dragged: ([x]) => change({ b: biasFor(x) }),
    pushed: ([right, up]) => change({ b: biasFor(-state.b / state.w + (right + up) * STEP) }),
  });
  const perceptron = svg("path", { d: SQUARE, class: "nndl-second-mark" });
  plane.over.append(perceptron);
  const point = new Handle(plane, "The input x", svg("path", { d: DISC, class: "nndl-first-mark" }), {
    dragged: ([x]) => change({ x: roundedIn(x, INPUTS) }),
    pushed: ([right, up]) => change({ x: roundedIn(state.x + (right + up) * STEP, INPUTS) }),
    takesClicks: true,
  });

  const sliders = {
    w: slider({ label: "w", min: -most, max: most, step: 0.1, value: weight }, (w) => change({ w })),
    b: slider({ label: "b", min: -mostBias, max: mostBias, step: 0.1, value: bias }, (b) => change({ b })),
    x: slider({ label: "x", min: INPUTS[0], max: INPUTS[1], step: 0.01, value: state.x }, (x) => change({ x })),
  };
  const answer = element("output", { class: "nndl-answer", "data-answer": "" });
  const decided = element("span", { class: "nndl-answer" });
  const sum = element("p");
  const said = new Said();

  /** Returns the bias that moves the step to x. */
  function biasFor(x) {
    return rounded(clamp(-state.w * clamp(x, ...INPUTS), -mostBias, mostBias));
  }

  function change(values) {
    Object.assign(state, { before: null }, values);
    draw();
  }

  /** Changes w, b or both by Δ, and remembers what was before. */
  function nudge(...names) {
    const before = { w: state.w, b: state.b };
    const limits = { w: most, b: mostBias };
    const by = (parameter) => Number(clamp(state[parameter] + state.change, -limits[parameter], limits[parameter]).toPrecision(12));
    change({ before, ...Object.fromEntries(names.map((parameter) => [parameter, by(parameter)])) });
  }

  function draw() {
    const { w, b, x, before } = state;
    const z = w * x + b;
    const output = sigmoid(z);
    const s = -b / w; // where z = 0; if w = 0, nowhere
    set(shape.curve, { d: curve(plane, w, b) });
    set(shape.before, { d: before ? curve(plane, before.w, before.b) : "" });
    set(shape.step, { d: steps(plane, w, b) });
    set(shape.jump, { d: w === 0 ? "" : plane.path([[s, -1], [s, 2]]) });
    set(shape.input, { d: plane.path([[x, -1], [x, Math.max(output, fires(z))]]) });
    const isRight = plane.x(s) > plane.width / 2;
    set(name, { x: plane.x(s) + (isRight ? -8 : 8), "text-anchor": isRight ? "end" : "start" });
    name.textContent = w === 0 || !plane.holds([s, 0.5]) ? "" : `s = −b/w = ${written(s)}`;
    jump.show(w === 0 ? [NaN, 0] : [s, 0.5], s, `s = ${written(s)}`);
    point.show([x, output], x, `x = ${written(x)}, output ${writtenOutput(output)}`);
    set(perceptron, { transform: `translate(${plane.x(x)} ${plane.y(fires(z))})` });
    Object.entries(sliders).forEach(([parameter, control]) => control.show(state[parameter]));
    sum.textContent = `z = w·x + b = ${written(w)} · ${bracketed(x)} + ${bracketed(b)} = ${written(z, 4)}`;
    answer.textContent = writtenOutput(output);
    answer.dataset.answer = String(output);
    decided.textContent = String(fires(z));
    said.show(before ? nudged(before, state) : steepness(w, b, s));
  }

  const number = slider({ label: "Δ", min: -1, max: 1, step: 0.05, value: state.change }, (by) => {
    state.change = by;
  });
  draw();
  return [
    element("div", { class: "nndl-row" },
      element("div", { class: "nndl-picture" }, plane.node),
      element("div", { class: "nndl-controls" }, ...Object.values(sliders).map((control) => control.node), sum,
        element("p", {}, mark("nndl-first-mark", DISC), "Sigmoid neuron, σ(z): ", answer),
        element("p", {}, mark("nndl-second-mark", SQUARE), "Perceptron, the step: ", decided))),
    element("div", { class: "nndl-row", role: "group", "aria-label": "A small change" },
      button("w + Δ", () => nudge("w"), { "aria-label": "Change w by Δ" }),
      button("b + Δ", () => nudge("b"), { "aria-label": "Change b by Δ" }),
      button("both", () => nudge("w", "b"), { "aria-label": "Change w and b by Δ" }), number.node),
    said.node,
  ];
}

/** Returns a mark as it stands in the picture, for a line of text. */
function mark(className, d) {
  const path = svg("path", { d, class: className });
  return svg("svg", { viewBox: "-10 -10 20 20", class: "nndl-plane nndl-key", "aria-hidden": "true" }, path);
}

/** Returns the perceptron's output, equation (2). */
function fires(z) {
  return z > 0 ? 1 : 0;
}

/** Returns the path of the sigmoid neuron's output, with a place where it is steepest. */
function curve(plane, w, b) {
  const places = [...spaced(...INPUTS, PLACES), clamp(-b / w || 0, ...INPUTS)].sort((one, other) => one - other);
  return plane.path(places.map((x) => [x, sigmoid(w * x + b)]));
}

/** Returns the path of the perceptron's output. */
function steps(plane, w, b) {
  const s = clamp(w === 0 ? INPUTS[1] : -b / w, ...INPUTS);
  const outputs = INPUTS.map((x) => fires(w * x + b));
  return plane.path([[INPUTS[0], outputs[0]], [s, outputs[0]], [s, outputs[1]], [INPUTS[1], outputs[1]]]);
}

/** Says how near to a step σ is. */
function steepness(w, b, s) {
  if (w === 0) {
    return `With w = 0 the input has no say: the output is σ(b) = ${writtenOutput(sigmoid(b))} for every x.`;
  }
  const direction = w > 0 ? "climbs" : "falls";
  const ends = w > 0 ? "0.05 to 0.95" : "0.95 to 0.05";
  const width = CLIMB / Math.abs(w);
  return `Around s = ${written(s)} the sigmoid neuron's output ${direction} from ${ends} while x moves on by ${written(width)}`
    + `${width < 0.4 ? ": it is almost the perceptron's step" : ""}. The perceptron's jumps.`;
}

/** Says what a small change of w, of b or of both did to the outputs: equation (5). */
function nudged(before, { w, b, x }) {
  const [was, is] = [before.w * x + before.b, w * x + b];
  const [a, output] = [sigmoid(was), sigmoid(is)];
  const prime = timesPrime(1, a);
  const parts = [
    { parameter: "w", from: before.w, to: w, rate: prime * x },
    { parameter: "b", from: before.b, to: b, rate: prime },
  ].filter(({ from, to }) => from !== to);
  if (parts.length === 0) {
    return "Nothing has changed: the slider is at its end, or Δ is 0.";
  }
  const promised = parts.reduce((sum, part) => sum + part.rate * (part.to - part.from), 0);
  const changes = parts.map((part) => `${part.parameter} from ${written(part.from, 4)} to ${written(part.to, 4)}`).join(", ");
  const names = parts.map(({ parameter }) => `∂output/∂${parameter} · Δ${parameter}`).join(" + ");
  const products = parts.map((part) => `${written(part.rate)} · ${bracketed(part.to - part.from)}`).join(" + ");
  const [from, to] = [fires(was), fires(is)];
  return `${changes}. Sigmoid neuron: ${writtenOutput(a)} → ${writtenOutput(output)}, a change of ${written(output - a)}; `
    + `equation (5) promised ${names} = ${products} = ${written(promised)}. `
    + `Perceptron: ${from} → ${to}, ${from === to ? "no change at all" : "all at once"}.`;
}
