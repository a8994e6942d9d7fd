import { button, element, set, slider, svg, toggle } from "./elements.js";
import { CORNERS, cornerOutputs, digitOf, GATES, nameOf, progressWords } from "./gates.js";
import { Handle } from "./handle.js";
import { clamp, Plane } from "./plane.js";
import { Said } from "./said.js";
import { Shade } from "./shade.js";
import { addend, factor, rounded, writtenOutput } from "./written.js";

const RANGE = [-0.5, 1.5]; // of both inputs
const MIDDLE = [0.5, 0.5];
const ARROW = 0.4; // its length in the plane
const SHORTEST = 0.15; // a shorter one cannot be held
const MOVE = 0.02; // of an arrow key
const ROTATION = Math.PI / 60; // of an arrow key
const ENOUGH_TRIES = 12; // after them one is told if a gate is impossible

const FIRST_WORDS = "Turn the weights and the bias; or drag the line by its dot, and turn it by the arrow, which points to the side of "
  + "the 1. Then choose a gate and make it.";

/** A neuron with two inputs, and the gates that it can be. */
export function twoInputs({ weights, bias, most, isPerceptron }) {
  const state = { w: weights, b: bias, isPerceptron, gate: null, tries: 0, isAsked: false, anchor: null }; // the anchor is on the line
  const plane = new Plane({
    width: 406, height: 394, x: RANGE, y: RANGE, xName: "input x₁", yName: "input x₂",
    words: "The plane of the two inputs, darker where the neuron's output is higher",
  });
  const shade = new Shade(plane);
  const line = svg("path", { class: "nndl-boundary" });
  const shaft = svg("path", { class: "nndl-arrow" });
  const corners = CORNERS.map(([x1, x2]) => ({
    disc: svg("circle", { cx: plane.x(x1), cy: plane.y(x2), r: 9, class: "nndl-corner" }),
    label: svg("text", { x: plane.x(x1), y: plane.y(x2) + (x2 === 1 ? -18 : 30), "text-anchor": "middle", class: "nndl-on-top" }),
  }));
  plane.inside.append(shade.node, line, shaft, ...corners.flatMap(({ disc, label }) => [disc, label]));

  const mover = new Handle(plane, "Move the line", svg("circle", { r: 8, class: "nndl-second-mark" }), {
    dragged: (place) => moveTo(place),
    pushed: ([right, up]) => moveTo([state.anchor[0] + right * MOVE, state.anchor[1] + up * MOVE]),
    released: tried,
  });
  const head = svg("path", { d: "M12 0L-6 8L-6 -8Z", class: "nndl-second-mark" });
  const turner = new Handle(plane, "Turn the line", head, {
    dragged: ([x1, x2]) => turnTo(Math.atan2(x2 - state.anchor[1], x1 - state.anchor[0])),
    pushed: ([right, up]) => turnTo(Math.atan2(state.w[1], state.w[0]) + ROTATION * (up - right)),
    released: tried,
  });

  const sliders = ["w₁", "w₂", "b"].map((label, n) => {
    const control = slider({ label, min: -most, max: most, step: 0.1, value: [...weights, bias][n] }, (value) => {
      change(n === 2 ? { b: value } : { w: state.w.map((weight, m) => (m === n ? value : weight)) });
    });
    control.node.addEventListener("change", tried);
    return control;
  });
  const gates = Object.keys(GATES).map((gate) => button(gate, () => {
    Object.assign(state, { gate: state.gate === gate ? null : gate, tries: 0, isAsked: false });
    draw();
  }));
  const ask = button("Is it possible?", () => {
    state.isAsked = true;
    draw();
  });
  const answer = element("output", { class: "nndl-answer", "data-answer": "" });
  const equation = element("p");
  const said = new Said();

  function moveTo(place) {
    const anchor = place.map((value) => clamp(value, ...RANGE));
    change({ b: biasThrough(anchor, state.w) }, anchor);
  }

  function turnTo(angle) {
    const length = Math.hypot(...state.w);
    const w = [Math.cos(angle), Math.sin(angle)].map((part) => rounded(clamp(length * part, -most, most)));
    change({ w, b: biasThrough(state.anchor, w) }, state.anchor);
  }

  /** Returns the bias with which the line leads through a point. */
  function biasThrough([x1, x2], w) {
    return rounded(clamp(-(w[0] * x1 + w[1] * x2), -most, most));
  }

  function change(values, anchor) {
    Object.assign(state, values, { isAsked: false });
    state.anchor = anchor ?? middleOfLine(state.w, state.b);
    draw();
  }

  function tried() {
    state.tries++;
    draw();
  }

  function draw() {
    const { w, b, gate, anchor } = state;
    const outputs = cornerOutputs(w, b, state.isPerceptron);
    shade.show(w, b, state.isPerceptron);
    drawLine();
    corners.forEach(({ disc, label }, n) => {
      const mark = gate === null ? "" : digitOf(outputs[n]) === GATES[gate].outputs[n] ? " ✓" : " ✗";
      disc.style.setProperty("--nndl-activation", `${Math.round(100 * outputs[n])}%`);
      label.textContent = `(${CORNERS[n].join(", ")}): ${state.isPerceptron ? outputs[n] : writtenOutput(outputs[n])}${mark}`;
    });
    sliders.forEach((control, n) => control.show([...w, b][n]));
    gates.forEach((control) => control.setAttribute("aria-pressed", String(control.textContent === gate)));
    ask.hidden = gate === null;
    answer.textContent = answer.dataset.answer = nameOf(outputs.map(digitOf));
    equation.textContent = w.every((weight) => weight === 0)
      ? `Both weights are 0: there is no line, and the output is ${writtenOutput(outputs[0])} everywhere.`
      : `${lineWords(w, b)}${anchor ? "" : ": the line runs outside the picture"}`;
    said.show(wordsNow(outputs));
  }

  function drawLine() {
    const { w, b, anchor } = state;
    const normal = w.map((weight) => weight / Math.hypot(...w));
    const angle = Math.atan2(w[1], w[0]) * 180 / Math.PI;
    const [, length] = anchor ? between(anchor, normal, [0, ARROW]) : [0, 0];
    const hasArrow = length >= SHORTEST;
    const tip = hasArrow ? along(anchor, normal, length) : OUTSIDE;
    set(line, { d: anchor ? plane.path([-9, 9].map((far) => along(anchor, across(normal), far))) : "" });
    set(shaft, { d: hasArrow ? plane.path([anchor, tip]) : "" });
    set(head, { transform: `rotate(${-angle})` });
    mover.show(anchor ?? OUTSIDE, b, lineWords(w, b));
    turner.show(tip, Math.round(angle), lineWords(w, b));
  }

  function wordsNow(outputs) {
    const { gate, isAsked, tries } = state;
    if (gate === null) {
      return FIRST_WORDS;
    }
    const { possible, impossible } = GATES[gate];
    const reason = isAsked ? possible ?? impossible : tries >= ENOUGH_TRIES ? impossible : null;
    const words = progressWords(gate, outputs, state.isPerceptron);
    return reason ? `${words} ${reason}` : words;
  }

  change({});
  return [
    element("div", { class: "nndl-row" },
      element("div", { class: "nndl-picture" }, plane.node),
      element("div", { class: "nndl-controls" }, ...sliders.map(({ node }) => node), equation,
        toggle("a perceptron: the step in place of σ", isPerceptron, (isOn) => change({ isPerceptron: isOn }, state.anchor)),
        element("p", {}, "It computes: ", answer),
        element("div", { class: "nndl-row", role: "group", "aria-label": "Make a gate" }, ...gates, ask))),
    said.node,
  ];
}

const OUTSIDE = [Infinity, Infinity];

function lineWords([w1, w2], b) {
  return `${factor(w1)}x₁ ${addend(w2, "x₂")} ${addend(b, "")} = 0`;
}

function across([x1, x2]) {
  return [-x2, x1];
}

/** Returns a + t d. */
function along(a, d, t) {
  return a.map((value, i) => value + t * d[i]);
}

/** Returns the middle of the line w·x + b = 0 in the picture; null if it does not cross it. */
function middleOfLine(w, b) {
  const length = Math.hypot(...w);
  if (length === 0) {
    return null;
  }
  const normal = w.map((weight) => weight / length);
  const foot = along(MIDDLE, normal, -(w[0] * MIDDLE[0] + w[1] * MIDDLE[1] + b) / length);
  const [from, to] = between(foot, across(normal), [-9, 9]);
  return from <= to ? along(foot, across(normal), (from + to) / 2) : null;
}

/** Returns from which t to which a + t d lies in the picture; the first is larger than the second if it never does. */
function between(a, d, [least, most]) {
  return a.reduce(([from, to], value, i) => {
    if (d[i] === 0) {
      return value >= RANGE[0] && value <= RANGE[1] ? [from, to] : [1, 0];
    }
    const ends = RANGE.map((edge) => (edge - value) / d[i]);
    return [Math.max(from, Math.min(...ends)), Math.min(to, Math.max(...ends))];
  }, [least, most]);
}
