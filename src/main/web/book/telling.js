import { grouped } from "../widgets/written.js";

// What these sentences say was measured: on 5,000 pictures, with the seed 1, η = 3, mini-batches of 10 and 30 hidden neurons where nothing
// else is said, the network reads after 10 epochs about 865 of the 1,000 new digits rightly.
const SMALL_ETA = 0.3; // 820 after 30 epochs, and with 0.1 it is 710
const LARGE_ETA = 20; // 515, and from 30 on it is no better than guessing
const BY_HEART = 0.05; // by so much better it reads what it has learned from
const GUESSING = 0.3; // a network that reads a smaller share rightly has learned next to nothing

/** Says what is unwise about settings, or nothing. @param {import("./run.js").Settings} settings */
export function adviceOn({ eta, miniBatchSize, hidden }) {
  const advice = [
    [eta <= SMALL_ETA, "η is small: each step is so short that learning takes many epochs."],
    [eta >= LARGE_ETA, "η is large: the first steps throw neurons so far off that they may never come back."],
    [miniBatchSize === 1, "One picture in a mini-batch: 5,000 steps an epoch, and each goes where that one picture wants to."],
    [miniBatchSize >= 100, `Mini-batches of ${miniBatchSize}: only ${5000 / miniBatchSize} steps an epoch, so learning takes longer.`],
    [hidden === 0, "No hidden neurons: the outputs begin near 0 or 1, where they hardly move, so it learns slowly."],
    [hidden > 0 && hidden < 10, `${hidden} hidden neurons are few for ten digits.`],
    [hidden >= 100, `${hidden} hidden neurons take longer, above all on a phone.`],
  ];
  return advice.flatMap(([applies, words]) => (applies ? [words] : [])).join(" ");
}

/**
 * Says how far a training has come.
 *
 * @param {import("./run.js").Moment[]} moments
 * @param {number} all how many pictures make an epoch
 * @param {boolean} isTraining or whether it rests
 */
export function storyOf(moments, all, isTraining) {
  const { learned, test, training } = moments.at(-1);
  const right = `${grouped(test.right)} of ${grouped(test.of)} new digits`;
  if (learned === 0) {
    return `With random weights it reads ${right} rightly; by guessing one would get about ${grouped(test.of / 10)}.`;
  }
  const epochs = learned / all;
  const progress = `After ${grouped(epochs)} ${epochs === 1 ? "epoch" : "epochs"} it reads ${right} rightly, at a cost of `
    + `${test.cost.toFixed(3)}, and ${training.right} of the last ${training.of} that it learned from.`;
  return isTraining || epochs < 1 ? progress : `${progress} ${verdictOn(test, training)}`.trim();
}

/** Says what is remarkable about the end of a training, or nothing. */
function verdictOn(test, training) {
  const [ofNew, ofSeen] = [test, training].map(({ right, of }) => right / of);
  if (ofNew < GUESSING) {
    return "So far it has hardly learned anything: other settings do better.";
  }
  return ofSeen - ofNew > BY_HEART ? "It reads the digits that it learned from better than new ones: some of them it knows by heart." : "";
}

/**
 * Returns the Java that trains the same network.
 *
 * @param {import("./run.js").Settings} settings
 * @param {number} epochs at least 1
 * @param {boolean} isMixed whether the settings have been changed on the way
 */
export function javaOf({ eta, miniBatchSize, hidden, seed }, epochs, isMixed) {
  if (isMixed) {
    return "// η or the mini-batches have changed on the way: start anew, and Java can train the same network";
  }
  const sizes = [784, ...(hidden > 0 ? [hidden] : []), 10].join(", ");
  return `var network = new Network(new Random(${seed}), ${sizes});\n`
    + `network.sgd(mnist.training().slice(0, 5_000), ${epochs}, ${miniBatchSize}, ${eta}, mnist.test().slice(0, 1_000))`;
}
