// From fdlibm, e_log.c 1.3 95/01/18:
// Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Permission to use, copy, modify, and distribute this
// software is freely granted, provided that this notice is preserved.

const LOG_LN2_HIGH = 6.93147180369123816490e-01;
const LOG_LN2_LOW = 1.90821492927058770002e-10;
const LG1 = 6.666666666666735130e-01;
const LG2 = 3.999999999940941908e-01;
const LG3 = 2.857142874366239149e-01;
const LG4 = 2.222219843214978396e-01;
const LG5 = 1.818357216161805012e-01;
const LG6 = 1.531383769920937332e-01;
const LG7 = 1.479819860511658591e-01;

const HIGH_WORD = new DataView(new ArrayBuffer(8));

/**
 * Returns the natural logarithm to the very bit that Java's StrictMath.log gives.
 *
 * @param {number} x a normal number above 0
 * @returns {number}
 */
export function log(x) {
  HIGH_WORD.setFloat64(0, x);
  let high = HIGH_WORD.getInt32(0);
  let k = (high >> 20) - 1023;
  high &= 0x000fffff;
  const up = (high + 0x95f64) & 0x100000;
  HIGH_WORD.setInt32(0, high | (up ^ 0x3ff00000)); // x or x/2, so that it lies between √½ and √2
  k += up >> 20;
  const f = HIGH_WORD.getFloat64(0) - 1;
  if ((0x000fffff & (2 + high)) < 3) { // |f| < 2⁻²⁰
    if (f === 0) {
      return k === 0 ? 0 : k * LOG_LN2_HIGH + k * LOG_LN2_LOW;
    }
    const r = f * f * (0.5 - 0.33333333333333333 * f);
    return k === 0 ? f - r : k * LOG_LN2_HIGH - ((r - k * LOG_LN2_LOW) - f);
  }
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = w * (LG2 + w * (LG4 + w * LG6));
  const odd = z * (LG1 + w * (LG3 + w * (LG5 + w * LG7)));
  const r = odd + even;
  if (((high - 0x6147a) | (0x6b851 - high)) > 0) {
    const half = 0.5 * f * f;
    return k === 0 ? f - (half - s * (half + r)) : k * LOG_LN2_HIGH - ((half - (s * (half + r) + k * LOG_LN2_LOW)) - f);
  }
  return k === 0 ? f - s * (f - r) : k * LOG_LN2_HIGH - ((s * (f - r) - k * LOG_LN2_LOW) - f);
}
