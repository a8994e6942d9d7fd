/** A run of gradient descent, step by step: equation (15), v → v′ = v − η∇C. */
export class Descent {
  /**
   * @param {import("./landscapes.js").Landscape} landscape
   * @param {number[]} start
   */
  constructor(landscape, start) {
    this.landscape = landscape;
    this.positions = [start];
    this.costs = [landscape.c(start)];
  }

  get steps() {
    return this.costs.length - 1;
  }

  get position() {
    return this.positions.at(-1);
  }

  get cost() {
    return this.costs.at(-1);
  }

  /** Returns −η∇C, the step that comes next. */
  next(eta) {
    return this.landscape.gradient(this.position).map((slope) => -(eta * slope));
  }

  step(eta) {
    const step = this.next(eta);
    const v = this.position.map((value, i) => value + step[i]);
    this.positions.push(v);
    this.costs.push(this.landscape.c(v));
  }

  /** Returns whether the ball is in the picture. */
  get isInside() {
    return this.position.every((value, i) => value >= this.landscape.ranges[i][0] && value <= this.landscape.ranges[i][1]);
  }

  /** Returns whether no further step can be taken: C is not known there, or too large for any number. */
  get isLost() {
    return !Number.isFinite(this.cost);
  }
}
