import { contours } from "./contours.js";
import { courseOf, isAtRest, jumpsForEver } from "./course.js";
import { Descent } from "./descent.js";
import { button, element, enable, set, slider, svg } from "./elements.js";
import { Handle } from "./handle.js";
import { landscapeOf } from "./landscapes.js";
import { Plane, spaced } from "./plane.js";
import { Said } from "./said.js";
import { roundedIn, written, writtenPlace } from "./written.js";

const ETAS = [0.001, 10];
const PAUSE = 120; // milliseconds between two steps of a run
const SLOW_STEPS = 40; // so many are taken one by one, the next so many two by two
const MOST_STEPS = 1000; // of a run
const CURVE = 301; // points
const PADDING = 0.06; // above and below a curve, as a share of its height
const EDGE = 0.02; // before the first step and after the last
const TANGENT = 70; // units on each side of the ball
const KEYS = 50; // presses of an arrow key lead from one edge to the other
const LEAST_ARROW = 3; // units; a shorter one is not drawn

/**
 * A ball that goes down by gradient descent, from where one puts it.
 *
 * @param {HTMLElement} place
 * @param {object} shown
 * @param {object} shown.landscape
 * @param {number[]} shown.start
 * @param {number} shown.eta
 */
export function ball(place, shown) {
  const { landscape: described, start, eta } = shown;
  const landscape = landscapeOf(described);
  const state = { descent: new Descent(landscape, start), eta, timer: 0 };
  const scene = landscape.ranges.length === 1 ? curveScene(landscape) : contourScene(landscape);
  const costs = costChart(scene.heights);
  const { plane } = scene;
  const handle = new Handle(plane, "The ball", svg("circle", { r: 9, class: "nndl-second-mark" }), {
    dragged: (at) => begin(scene.positionAt(at)),
    pushed: (direction) => begin(scene.pushed(state.descent.position, direction)),
    takesClicks: true,
  });

  const run = button("Run", () => (state.timer ? pause() : go()));
  const step = button("Step", () => {
    pause();
    state.descent.step(state.eta);
    draw();
  });
  const back = button("Back to start", () => begin(state.descent.positions[0]));
  const rate = slider({
    label: "η", min: Math.min(ETAS[0], eta), max: Math.max(ETAS[1], eta), step: 0.01, value: eta, isLogarithmic: true,
  }, (value) => {
    state.eta = value;
    draw();
  });
  const answer = element("output", { class: "nndl-answer", "data-answer": "" });
  const said = new Said();

  /** Puts the ball somewhere, from where it has not gone a step yet. */
  function begin(position) {
    pause();
    state.descent = new Descent(landscape, position);
    draw();
  }

  /** Runs, slowly at first, then with more and more steps at a time. */
  function go() {
    const from = state.descent.steps;
    const takeSteps = (count) => {
      for (let n = 0; n < count && !isEnded(from); n++) {
        state.descent.step(state.eta);
      }
      if (isEnded(from) || !place.isConnected) {
        pause();
      }
      draw();
    };
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) {
      takeSteps(MOST_STEPS);
    } else {
      state.timer = setInterval(() => takeSteps(1 + Math.floor((state.descent.steps - from) / SLOW_STEPS)), PAUSE);
    }
    draw();
  }

  function isEnded(from) {
    const { descent } = state;
    return descent.steps >= from + MOST_STEPS || !descent.isInside || descent.steps > from && (isAtRest(descent) || jumpsForEver(descent));
  }

  function pause() {
    clearInterval(state.timer);
    state.timer = 0;
    draw();
  }

  function draw() {
    const { descent } = state;
    scene.draw(descent, state.eta);
    costs.draw(descent.costs);
    handle.show(descent.isInside ? scene.at(descent.position) : [Infinity, Infinity], descent.position[0],
      `v = ${writtenPlace(descent.position)}, C = ${written(descent.cost, 4)}`);
    answer.textContent = Number.isNaN(descent.cost) ? "not known" : written(descent.cost, 4);
    answer.dataset.answer = String(descent.cost);
    run.textContent = state.timer ? "Pause" : "Run";
    enable(step, !descent.isLost);
    enable(run, descent.isInside);
    enable(back, descent.steps > 0);
    said.show(courseOf(descent, state.eta, scene.heights));
  }

  draw();
  place.append(
    element("div", { class: "nndl-row" },
      element("div", { class: "nndl-picture" }, plane.node),
      element("div", { class: "nndl-controls" }, element("p", {}, described.formula), rate.node,
        element("div", { class: "nndl-row" }, step, run, back),
        element("p", {}, "C at the ball: ", answer), said.node, costs.node)));
}

/** The curve of a function of one variable, with the tangent at the ball. */
function curveScene({ c, ranges: [range] }) {
  const places = spaced(...range, CURVE).map((v) => [v, c([v])]);
  const heights = [Math.min(...places.map(([, y]) => y)), Math.max(...places.map(([, y]) => y))];
  const padding = PADDING * (heights[1] - heights[0] || 1);
  const plane = new Plane({
    width: 420, height: 320, x: range, y: [heights[0] - padding, heights[1] + padding], xName: "v", yName: "C(v)",
    words: "The curve of C, and the ball on it",
  });
  const [tangent, trail, arrow] = ["nndl-tangent", "nndl-trail", "nndl-arrow"].map((name) => svg("path", { class: name }));
  plane.inside.append(svg("path", { d: plane.path(places), class: "nndl-curve" }), tangent, trail, arrow);
  const at = ([v]) => [v, c([v])];
  return {
    plane, heights, at,
    positionAt: ([v]) => [roundedIn(v, range)],
    pushed: ([v], [right, up]) => [roundedIn(v + (right + up) * (range[1] - range[0]) / KEYS, range)],
    draw(descent, eta) {
      const { position, isInside } = descent;
      const [v, height] = at(position);
      const [slope] = isInside ? descent.landscape.gradient(position) : [0];
      const [right, up] = [plane.width / (range[1] - range[0]), slope * plane.height / (heights[1] - heights[0] + 2 * padding)];
      const far = TANGENT / Math.hypot(right, up);
      set(tangent, { d: isInside ? plane.path([-far, far].map((dv) => [v + dv, height + dv * slope])) : "" });
      set(arrow, { d: isInside ? arrowPath(plane, [v, height], [v + descent.next(eta)[0], height]) : "" });
      set(trail, { d: dotsPath(plane, descent.positions.slice(0, -1).map(at)) });
    },
  };
}

/** A function of two variables from above, with the path of the ball. */
function contourScene({ c, ranges }) {
  const plane = new Plane({
    width: 426, height: 414, x: ranges[0], y: ranges[1], xName: "v₁", yName: "v₂",
    words: "C from above: light is low where the page is light, and dark where it is dark; each line joins places of equal C",
  });
  const { nodes, heights } = contours(plane, c);
  const [path, trail, arrow] = ["nndl-way", "nndl-trail", "nndl-arrow"].map((name) => svg("path", { class: name }));
  plane.inside.append(...nodes, path, trail, arrow);
  return {
    plane, heights, at: (position) => position,
    positionAt: (place) => place.map((value, i) => roundedIn(value, ranges[i])),
    pushed: (position, direction) => position.map((value, i) => {
      const [from, to] = ranges[i];
      return roundedIn(value + direction[i] * (to - from) / KEYS, ranges[i]);
    }),
    draw(descent, eta) {
      const { position, positions, isInside } = descent;
      set(path, { d: plane.path(positions.filter((v) => v.every(Number.isFinite))) });
      set(trail, { d: dotsPath(plane, positions.slice(0, -1)) });
      set(arrow, { d: isInside ? arrowPath(plane, position, position.map((value, i) => value + descent.next(eta)[i])) : "" });
    },
  };
}

/** The cost against the step; one that grows beyond twice the height of the picture leaves the chart. */
function costChart([lowest, highest]) {
  const ceiling = 2 * highest - lowest;
  const plane = new Plane({ width: 420, height: 200, x: [0, 10], y: [0, 1], xName: "step", yName: "C", words: "C after each step" });
  const [line, dots] = ["nndl-cost", "nndl-trail"].map((name) => svg("path", { class: name }));
  plane.inside.append(line, dots);
  return {
    node: element("div", { class: "nndl-picture" }, plane.node),
    draw(costs) {
      const places = costs.map((cost, step) => [step, cost]).filter(([, cost]) => Number.isFinite(cost));
      const heights = places.map(([, cost]) => Math.min(cost, ceiling));
      const [least, most] = [Math.min(0, ...heights), Math.max(0, ...heights)];
      const padding = PADDING * (most - least || 1);
      const steps = Math.max(10, costs.length - 1);
      plane.range([-EDGE * steps, (1 + EDGE) * steps], [least - padding, most + padding]);
      set(line, { d: plane.path(places) });
      set(dots, { d: dotsPath(plane, places) });
    },
  };
}

/** Returns a path that is drawn as a dot at each place. */
function dotsPath(plane, places) {
  return places.filter((place) => plane.holds(place)).map(([x, y]) => `M${plane.x(x).toFixed(2)} ${plane.y(y).toFixed(2)}h0.01`).join("");
}

/** Returns the path of an arrow. */
function arrowPath(plane, from, to) {
  const [x, y, toX, toY] = [plane.x(from[0]), plane.y(from[1]), plane.x(to[0]), plane.y(to[1])];
  const length = Math.hypot(toX - x, toY - y);
  if (!(length >= LEAST_ARROW)) {
    return "";
  }
  const side = Math.min(9, length / 2);
  const [along, across] = [(toX - x) / length * side, (toY - y) / length * side];
  const wing = (sign) => `M${toX} ${toY}L${toX - along - sign * across / 2} ${toY - across + sign * along / 2}`;
  return `M${x} ${y}L${toX} ${toY}${wing(1)}${wing(-1)}`;
}
