package nndl;

/**
 * Computes σ for a whole layer at once, with exactly the bits of {@link Sigmoid#sigmoid(double)}.
 *
 * <p>The arithmetic is that of {@link StrictMath#exp}, which is fdlibm's: e<sup>x</sup> = 2<sup>k</sup> e<sup>r</sup> with a whole
 * k and |r| ≤ ½ ln 2, and e<sup>r</sup> by a polynomial. Here it is taken apart into two loops. The first finds each k, which takes
 * decisions; the second has none, so the compiler works on several neurons at once.
 */
final class LayerSigmoid {
    // From fdlibm, e_exp.c 1.6 04/04/22:
    // Copyright (C) 2004 by Sun Microsystems, Inc. All rights reserved. Permission to use, copy, modify, and distribute this
    // software is freely granted, provided that this notice is preserved.
    private static final double PER_LN2 = 1.44269504088896338700e+00;
    private static final double LN2_HIGH = 6.93147180369123816490e-01; // ln 2 in two parts: this one times k is exact
    private static final double LN2_LOW = 1.90821492927058770002e-10;
    private static final double P1 = 1.66666666666666019037e-01;
    private static final double P2 = -2.77777777770155933842e-03;
    private static final double P3 = 6.61375632143793436117e-05;
    private static final double P4 = -1.65339022054652515390e-06;
    private static final double P5 = 4.13813679705723846039e-08;

    private static final double HALF_LN2 = Double.longBitsToDouble(0x3fd62e43L << 32); // below it k = 0, as fdlibm has it
    private static final double SMALLEST = 0x1p-28; // nearer to 0, and
    private static final double LARGEST = 708; // further from it, fdlibm has cases of their own

    private final double[] k;
    private final double[] power; // 2 to the k

    /** Creates the room for layers of at most this many neurons. */
    LayerSigmoid(int widest) {
        k = new double[widest];
        power = new double[widest];
    }

    /** Replaces every z by σ(z). */
    void apply(double[] z) {
        for (int j = 0; j < z.length; j++) {
            double x = -z[j];
            double size = Math.abs(x);
            if (!(size >= SMALLEST && size < LARGEST)) { // NaN is neither
                applyOneByOne(z);
                return;
            }
            int whole = size < HALF_LN2 ? 0 : (int) (PER_LN2 * x + Math.copySign(0.5, x));
            k[j] = whole;
            power[j] = Double.longBitsToDouble((long) (1023 + whole) << 52);
        }
        finish(z, k, power);
    }

    private static void applyOneByOne(double[] z) {
        for (int j = 0; j < z.length; j++) {
            z[j] = Sigmoid.sigmoid(z[j]);
        }
    }

    private static void finish(double[] z, double[] k, double[] power) {
        for (int j = 0; j < z.length; j++) {
            double high = -z[j] - k[j] * LN2_HIGH;
            double low = k[j] * LN2_LOW;
            double r = high - low;
            double t = r * r;
            double c = r - t * (P1 + t * (P2 + t * (P3 + t * (P4 + t * P5))));
            double exp = (1 - (low - r * c / (2 - c) - high)) * power[j];
            z[j] = 1 / (1 + exp);
        }
    }
}
