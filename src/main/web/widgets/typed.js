const BLANKS = /[\s_'’]/g; // as people group digits: 9 129, 9'129
const NUMBER = /^[+-]?(?=[\d.,]*\d)([\d.,]*)(e[+-]?\d+)?$/i;
const GROUPED = /^[1-9]\d{0,2}([.,])\d{3}(\1\d{3})*$/;

/**
 * Reads a number as people type it: 9,129 and 9 129, 0,5 and 0.5, 1e-3, with or without its unit. What can be read in two ways is
 * read in the one that lies on the line: 9,129 may be nine thousand or a little more than nine.
 *
 * @param {string} text
 * @param {object} expected
 * @param {string} expected.unit
 * @param {boolean} expected.isWhole whether a whole number is asked for
 * @param {(value: number) => boolean} expected.holds whether a number lies on the line
 * @returns {number} NaN if it is none
 */
export function readNumber(text, { unit, isWhole, holds }) {
  const bare = text.trim().toLowerCase();
  const end = unit.toLowerCase();
  const digits = (end && bare.endsWith(end) ? bare.slice(0, -end.length) : bare).replace(BLANKS, "").replace("−", "-");
  const match = NUMBER.exec(digits);
  const readings = match ? mantissas(match[1], isWhole).map((mantissa) => Number(digits.replace(match[1], mantissa))) : [];
  return readings.find(holds) ?? readings[0] ?? NaN;
}

/** Returns the ways in which digits with points and commas can be read, the likeliest first. */
function mantissas(digits, isWhole) {
  const last = Math.max(digits.lastIndexOf("."), digits.lastIndexOf(","));
  const [before, after] = [digits.slice(0, last), digits.slice(last + 1)];
  if (last < 0) {
    return [digits];
  }
  const asGroups = GROUPED.test(digits) ? [digits.replace(/[.,]/g, "")] : [];
  const isDecimal = /^\d*$/.test(before) || GROUPED.test(before) && !before.includes(digits[last]);
  const asDecimal = isDecimal ? [`${before.replace(/[.,]/g, "")}.${after}`] : [];
  if (isWhole && asGroups.length > 0) {
    return asGroups;
  }
  return digits[last] === "," ? [...asGroups, ...asDecimal] : [...asDecimal, ...asGroups];
}
