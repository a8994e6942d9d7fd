import { written, writtenPlace } from "./written.js";

const STILL = 1e-7; // so small a step, as a share of the range, is none
const SEEN = 1e-3; // and so large a one is seen
const AROUND = 0.01; // of the range: so far one looks whether it is a bottom
const CREEPS = 0.12; // if a short step changes the slope by a smaller share, it creeps
const SHORT = 0.02; // of the range
const DEEPER = 0.01; // of all heights in the picture: another place is lower if it is by so much

/**
 * Says how a descent goes.
 *
 * @param {import("./descent.js").Descent} descent
 * @param {number} eta
 * @param {[number, number]} heights the lowest and the highest C in the picture
 */
export function courseOf(descent, eta, heights) {
  const { steps, position, cost } = descent;
  if (steps === 0) {
    const slope = position.length === 1 ? "The slope" : "The gradient";
    return `${slope} at v = ${writtenPlace(position)} is ${writtenPlace(descent.landscape.gradient(position))}, so the next step is `
      + `${position.length === 1 ? "−η times the slope" : "−η∇C"} = ${writtenPlace(descent.next(eta))}.`;
  }
  const last = `Step ${steps}: `;
  if (!descent.isInside) {
    return last + outside(descent);
  }
  if (isAtRest(descent)) {
    return last + rest(descent, heights);
  }
  if (jumpsForEver(descent)) {
    const [one, other] = [descent.positions.at(-2), position].map(writtenPlace);
    return `${last}the ball jumps to and fro between ${one} and ${other}, and comes no lower.`;
  }
  const before = descent.costs.at(-2);
  const [was, is] = [before, cost].map((c) => written(c, 4));
  if (was === is) {
    return `${last}C is still ${is}, for the step was too short to show in it.`;
  }
  return cost > before ? `${last}C grew from ${was} to ${is}: η is too large here.` : `${last}C fell from ${was} to ${is}.${gait(descent)}`;
}

/** Returns whether the last step led nowhere. */
export function isAtRest(descent) {
  return descent.steps > 0 && moved(descent, 1) < STILL;
}

/** Returns whether the ball is where it was two steps ago. */
export function jumpsForEver(descent) {
  return descent.steps > 1 && moved(descent, 2) < STILL && moved(descent, 1) > SEEN;
}

/** Returns how far the ball is from where it was so many steps ago, as a share of the range. */
function moved({ positions, landscape: { ranges } }, steps) {
  const shares = positions.at(-1).map((value, i) => (value - positions.at(-1 - steps)[i]) / (ranges[i][1] - ranges[i][0]));
  return Math.hypot(...shares);
}

/** Says what the slopes before and after the last step tell of its length. */
function gait(descent) {
  const { positions, landscape } = descent;
  const [before, now] = positions.slice(-2).map((v) => landscape.gradient(v));
  if (before.reduce((sum, slope, i) => sum + slope * now[i], 0) < 0) {
    return " The ball jumped across the bottom.";
  }
  const change = Math.hypot(...before.map((slope, i) => now[i] - slope)) / Math.hypot(...before);
  return change < CREEPS && moved(descent, 1) < SHORT ? " It creeps: so short a step hardly changes the slope." : "";
}

function outside({ position, costs, cost }) {
  const place = writtenPlace(position);
  if (Number.isNaN(cost)) {
    return `the ball has left the picture, to v = ${place}. What C is there, the page was not told. Go back, or take a smaller η.`;
  }
  return `the ball has left the picture, to v = ${place}. ${cost > costs[0]
    ? `C grew from ${written(costs[0], 4)} at the start to ${written(cost, 4)}: η is too large here.` : `C is ${written(cost, 4)} there.`}`;
}

function rest({ position, cost, landscape: { c, ranges } }, [lowest, highest]) {
  const around = position.flatMap((_, i) => [-1, 1].map((sign) =>
    c(position.map((value, k) => (k === i ? value + sign * AROUND * (ranges[i][1] - ranges[i][0]) : value)))));
  const place = `the ball rests at v = ${writtenPlace(position)}, C = ${written(cost, 4)}.`;
  if (Math.min(...around) < cost) {
    return `${place} It is level here, but no bottom: a little aside C is lower.`;
  }
  return cost - lowest > DEEPER * (highest - lowest)
    ? `${place} It is a local minimum: elsewhere in the picture C is lower.` : `${place} It is the lowest place in the picture.`;
}
