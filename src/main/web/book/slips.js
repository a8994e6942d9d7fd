const MENDED = 5; // letters, from which on a word may have one slip
const LONG = 9; // and from which on two
const TRIED = 5; // words that are near enough to be tried

/**
 * Returns the words that a word with a slip may be, the nearest first, and of those as near the most frequent.
 *
 * @param {string} word
 * @param {Map<string, number>} known word → how frequent it is
 */
export function closest(word, known) {
  const most = word.length < MENDED ? 0 : word.length < LONG ? 1 : 2;
  const near = [];
  for (const [other, frequency] of known) {
    if (Math.abs(other.length - word.length) <= most && other !== word) {
      const slips = slipsBetween(word, other);
      if (slips <= most) {
        near.push({ other, slips, frequency });
      }
    }
  }
  return near.sort((a, b) => a.slips - b.slips || b.frequency - a.frequency).slice(0, TRIED).map(({ other }) => other);
}

/** Returns how many letters are missing, too many, wrong, or in the wrong order. */
function slipsBetween(one, other) {
  let before = [];
  let last = Array.from({ length: other.length + 1 }, (_, j) => j);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const isSame = one[i - 1] === other[j - 1];
      const isSwapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      row.push(Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (isSame ? 0 : 1), isSwapped ? before[j - 2] + 1 : Infinity));
    }
    [before, last] = [last, row];
  }
  return last[other.length];
}
