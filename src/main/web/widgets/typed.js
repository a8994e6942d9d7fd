const BLANKS = /[\s_'’]/g; // as people group digits: 9 129, 9'129
const NUMBER = /^[+-]?(?=[\d.,]*\d)([\d.,]*)(e[+-]?\d+)?$/i;
const GROUPED = /^[1-9]\d{0,2}([.,])\d{3}(\1\d{3})*$/;

/**
 * Reads a number as people type it: 9,129 and 9 129, 0,5 and 0.5, 1e-3, with or without its unit. What can be read in two ways is
 * read in the one that fits: 9,129 may be nine thousand or a little more than nine.
 *
 * @param {string} text
 * @param {string} unit
 * @param {(value: number) => boolean} fits
 * @returns {number} NaN if it is none
 */
export function readNumber(text, unit, fits) {
  const bare = text.trim().toLowerCase();
  const end = unit.toLowerCase();
  const digits = (end && bare.endsWith(end) ? bare.slice(0, -end.length) : bare).replace(BLANKS, "").replace("−", "-");
  const match = NUMBER.exec(digits);
  const readings = match ? mantissas(match[1]).map((mantissa) => Number(digits.replace(match[1], mantissa))) : [];
  return readings.filter(Number.isFinite).find(fits) ?? readings[0] ?? NaN;
}

/** Returns the ways in which digits with points and commas can be read, the likeliest first. */
function mantissas(digits) {
  const last = Math.max(digits.lastIndexOf("."), digits.lastIndexOf(","));
  if (last < 0) {
    return [digits];
  }
  const asDecimal = `${digits.slice(0, last).replace(/[.,]/g, "")}.${digits.slice(last + 1)}`;
  const grouped = GROUPED.exec(digits);
  if (!grouped) {
    return [asDecimal];
  }
  const asGroups = digits.replace(/[.,]/g, "");
  const separators = digits.split(grouped[1]).length - 1;
  return separators > 1 ? [asGroups] : grouped[1] === "," ? [asGroups, asDecimal] : [asDecimal, asGroups];
}
