// From fdlibm, e_exp.c 1.6 04/04/22:
// Copyright (C) 2004 by Sun Microsystems, Inc. All rights reserved. Permission to use, copy, modify, and distribute this
// software is freely granted, provided that this notice is preserved.

const PER_LN2 = 1.44269504088896338700e+00;
const LN2_HIGH = 6.93147180369123816490e-01; // ln 2 in two parts: this one times k is exact
const LN2_LOW = 1.90821492927058770002e-10;
const P1 = 1.66666666666666019037e-01;
const P2 = -2.77777777770155933842e-03;
const P3 = 6.61375632143793436117e-05;
const P4 = -1.65339022054652515390e-06;
const P5 = 4.13813679705723846039e-08;

const HALF_LN2 = 0.3465735912322998; // below it k = 0
const ONE_AND_A_HALF_LN2 = 1.0397205352783203; // and from there on k is found by a division
const SMALLEST = 3.725290298461914e-9; // 2⁻²⁸
const OVERFLOW = 7.09782712893383973096e+02;
const UNDERFLOW = -7.45133219101941108420e+02;

/**
 * Returns e to the x, to the very bit that Java's StrictMath.exp gives. The browser's own Math.exp differs from it, and from other
 * browsers', in the last bit of many results, and a training makes such a difference visible.
 *
 * eˣ = 2ᵏ eʳ with a whole k and |r| ≤ ½ ln 2, and eʳ by a polynomial.
 *
 * @param {number} x
 * @returns {number}
 */
export function exp(x) {
  const size = Math.abs(x);
  if (x > OVERFLOW) {
    return Infinity;
  }
  if (x < UNDERFLOW) {
    return 0;
  }
  if (!(size >= SMALLEST)) { // NaN is neither
    return 1 + x;
  }
  let k = 0;
  let high = x;
  let low = 0;
  if (size >= HALF_LN2) {
    k = size < ONE_AND_A_HALF_LN2 ? Math.sign(x) : Math.trunc(PER_LN2 * x + Math.sign(x) / 2);
    high = x - k * LN2_HIGH;
    low = k * LN2_LOW;
  }
  const r = high - low;
  const t = r * r;
  const c = r - t * (P1 + t * (P2 + t * (P3 + t * (P4 + t * P5))));
  if (k === 0) {
    return 1 - (r * c / (c - 2) - r);
  }
  const power = 1 - (low - r * c / (2 - c) - high);
  return k >= -1021 ? power * powerOfTwo(k - 1) * 2 : power * powerOfTwo(k + 1000) * powerOfTwo(-1000);
}

const BITS = new DataView(new ArrayBuffer(8));

/** Returns 2 to the k, for -1022 ≤ k ≤ 1023, put together from its bits: a browser's power need not be exact. */
function powerOfTwo(k) {
  BITS.setInt32(0, (1023 + k) << 20);
  return BITS.getFloat64(0);
}
