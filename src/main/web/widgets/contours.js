import { svg } from "./elements.js";
import { spaced, ticks } from "./plane.js";
import { written } from "./written.js";

const SIDE = 61; // points of the grid along each variable
const LEVELS = 16; // so many lines at most
const APART = 44; // units at least from one label to the next
const LOOKS = 400; // for labels, on the way up

/**
 * Draws a function of two variables from above: lines of equal C at round heights, and the higher, the bluer.
 *
 * @param {import("./plane.js").Plane} plane
 * @param {(v: number[]) => number} c
 * @returns {{ nodes: SVGElement[], heights: [number, number] }} the drawing, and the lowest and the highest C on it
 */
export function contours(plane, c) {
  const xs = spaced(...plane.ranges.x, SIDE);
  const ys = spaced(...plane.ranges.y, SIDE);
  const rows = ys.map((y) => xs.map((x) => c([x, y])));
  const heights = [Math.min(...rows.flat()), Math.max(...rows.flat())];
  const [j, i] = rows.flatMap((row, l) => row.map((height, k) => [l, k, height])).find(([, , height]) => height === heights[0]);
  const lowest = [xs[i], ys[j]];
  const levels = ticks(heights, LEVELS).filter((level) => level > heights[0] && level < heights[1]);
  const nodes = levels.flatMap((level) => {
    const { area, line } = cut(plane, xs, ys, rows, level);
    return [svg("path", { d: area, class: "nndl-higher" }), svg("path", { d: line, class: "nndl-level" })];
  });
  return { nodes: [...nodes, ...labels(plane, c, levels, lowest)], heights };
}

/** Returns, as paths, where the function is at least so high, and the line around: marching squares. */
function cut(plane, xs, ys, rows, level) {
  const areas = [];
  const lines = [];
  for (let j = 0; j + 1 < SIDE; j++) {
    for (let i = 0; i + 1 < SIDE; i++) {
      const corners = [[i, j], [i + 1, j], [i + 1, j + 1], [i, j + 1]].map(([k, l]) => ({ place: [xs[k], ys[l]], height: rows[l][k] }));
      const ring = [];
      const crossings = [];
      corners.forEach((here, n) => {
        const next = corners[(n + 1) % 4];
        if (here.height >= level) {
          ring.push(here.place);
        }
        if ((here.height >= level) !== (next.height >= level)) {
          const share = (level - here.height) / (next.height - here.height);
          const crossing = here.place.map((value, k) => value + share * (next.place[k] - value));
          ring.push(crossing);
          crossings.push(crossing);
        }
      });
      if (ring.length > 0) {
        areas.push(`${plane.path(ring)}Z`);
      }
      if (crossings.length === 4 && rows[j][i] < level) { // a saddle: what leaves the high part first does not enter it first
        crossings.push(crossings.shift());
      }
      for (let n = 0; n + 1 < crossings.length; n += 2) {
        lines.push(plane.path(crossings.slice(n, n + 2)));
      }
    }
  }
  return { area: areas.join(""), line: lines.join("") };
}

/** Returns the heights of some lines, written where these cross the straight way from the lowest point to the farthest corner. */
function labels(plane, c, levels, lowest) {
  const corner = [plane.ranges.x, plane.ranges.y].map(([from, to], k) => (2 * lowest[k] < from + to ? to : from));
  const way = spaced(0, 1, LOOKS).map((share) => lowest.map((value, k) => value + share * (corner[k] - value)));
  const texts = [];
  let last = way[0];
  let height = c(last);
  for (const here of way.slice(1)) {
    const [before, after] = [height, c(here)];
    const level = levels.find((value) => value > before && value <= after);
    height = after;
    const [x, y] = [plane.x(here[0]), plane.y(here[1])];
    if (level !== undefined && Math.hypot(x - plane.x(last[0]), y - plane.y(last[1])) >= APART && isWellInside(plane, x, y)) {
      texts.push(svg("text", { x, y: y + 4, "text-anchor": "middle", class: "nndl-on-top nndl-small" }, written(level)));
      last = here;
    }
  }
  return texts;
}

function isWellInside(plane, x, y) {
  return Math.min(x, y, plane.width - x, plane.height - y) > APART / 2;
}
