import { sigmoid } from "./sigmoid.js";
import { writtenOutput } from "./written.js";

/** The four inputs of a gate. */
export const CORNERS = [[0, 0], [0, 1], [1, 0], [1, 1]];

/** The gates to make: their outputs at the four corners, and whether one neuron can be such a gate. */
export const GATES = {
  AND: { outputs: [0, 0, 0, 1], possible: "It is possible: a line can have (1, 1) on one side and the three other corners on the other." },
  OR: { outputs: [0, 1, 1, 1], possible: "It is possible: a line can have (0, 0) on one side and the three other corners on the other." },
  NAND: {
    outputs: [1, 1, 1, 0],
    possible: "It is possible: a line can have (1, 1) on one side and the three other corners on the other, and the arrow must point to "
      + "these.",
  },
  XOR: {
    outputs: [0, 1, 1, 0],
    impossible: "XOR is impossible, and 3 of 4 is the most, for no one line separates these corners. If (0, 1) and (1, 0) "
      + "are on one side, so is the point halfway between them, (½, ½); but that is also halfway between (0, 0) and (1, 1), which must "
      + "be on the other side.",
  },
};

const NAMES = {
  "0000": "always 0", "0001": "AND", "0010": "x₁ and not x₂", "0011": "x₁", "0100": "x₂ and not x₁", "0101": "x₂", "0111": "OR",
  1000: "NOR", 1010: "not x₂", 1011: "x₁ or not x₂", 1100: "not x₁", 1101: "x₂ or not x₁", 1110: "NAND", 1111: "always 1",
};

/** Returns what a neuron computes whose outputs at the four corners are these digits. */
export function nameOf(digits) {
  return NAMES[digits.join("")];
}

/** Returns a neuron's outputs at the four corners. */
export function cornerOutputs([w1, w2], b, isPerceptron) {
  const zs = CORNERS.map(([x1, x2]) => w1 * x1 + w2 * x2 + b);
  return zs.map((z) => (isPerceptron ? Number(z > 0) : sigmoid(z)));
}

/** Returns the digit that an output is read as: ½ or more is a 1. */
export function digitOf(output) {
  return output >= 0.5 ? 1 : 0;
}

/**
 * Says how far a neuron with these outputs is such a gate.
 *
 * @param {boolean} isPerceptron whether all outputs are 0 or 1
 */
export function progressWords(gate, outputs, isPerceptron) {
  const wrong = CORNERS.filter((_, n) => digitOf(outputs[n]) !== GATES[gate].outputs[n]);
  if (wrong.length === 0) {
    return `Made: this neuron is ${gate === "NAND" ? "a" : "an"} ${gate} gate.`;
  }
  const faults = wrong.map((corner) => {
    const n = CORNERS.indexOf(corner);
    const digit = GATES[gate].outputs[n];
    const wanted = isPerceptron ? digit : digit === 1 ? "½ or more" : "below ½";
    return `(${corner.join(", ")}) must be ${wanted}, but is ${isPerceptron ? outputs[n] : writtenOutput(outputs[n])}`;
  });
  const right = CORNERS.length - wrong.length;
  return `${gate}: ${right} of 4 corners ${right === 1 ? "is" : "are"} right. ${faults.join("; ")}.`;
}
