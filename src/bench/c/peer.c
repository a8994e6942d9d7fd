/* The roof that `./workbook bench` measures Network's distance from: the same training in C, as fast as we could make it with the
 * same means. Double precision, one thread, the inputs that are not zero alone, one row of weights for each input, a mini-batch
 * forward and backward as a whole before the weights change in place. Vectors are written out by the compiler's vector types, and
 * every row is padded to whole vectors, which Java has no means for.
 *
 *     peer DATA HIDDEN EPOCHS      one line for each epoch: its seconds
 *
 * DATA holds train-images-idx3-ubyte and train-labels-idx1-ubyte, unpacked. The network is 784-HIDDEN-10, m = 10, eta = 3. */
#define _POSIX_C_SOURCE 200809L
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { PIXELS = 784, OUTPUTS = 10, EXAMPLES = 50000, M = 10, LANES = 4, OUTPUT_WIDTH = (OUTPUTS + LANES - 1) / LANES };
static const double ETA = 3, LEARNED = 0.25; /* the share read right after an epoch; chance has 0.1 */

typedef double vec __attribute__((vector_size(LANES * sizeof(double)), aligned(LANES * sizeof(double))));
typedef int64_t ivec __attribute__((vector_size(LANES * sizeof(double)), aligned(LANES * sizeof(double))));

static uint16_t *pixel;   /* of each example those that are not zero, */
static double *grey;      /* and their values: entries start[i] to start[i + 1] - 1 */
static int start[EXAMPLES + 1];
static unsigned char label[EXAMPLES];

static int hidden, width;        /* hidden neurons, and vectors that hold them */
static vec *first;               /* first[k * width + v]: from input k to the hidden neurons of vector v */
static vec *second;              /* second[j * width + v]: from these to output j */
static vec *hidden_bias, *a, *delta; /* activations and errors of the mini-batch's hidden neurons, a row for each example */
static double output_bias[OUTPUTS], output_delta[M][OUTPUTS];

static void fail(const char *what) {
    fprintf(stderr, "%s\n", what);
    exit(1);
}

static unsigned char *slurp(const char *folder, const char *name, size_t header, size_t length) {
    char path[4096];
    unsigned char *bytes = malloc(length);
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "rb");
    if (!file || !bytes || fseek(file, (long) header, SEEK_SET) || fread(bytes, 1, length, file) != length) fail(path);
    fclose(file);
    return bytes;
}

static void load(const char *folder) {
    unsigned char *images = slurp(folder, "train-images-idx3-ubyte", 16, (size_t) EXAMPLES * PIXELS);
    unsigned char *labels = slurp(folder, "train-labels-idx1-ubyte", 8, EXAMPLES);
    memcpy(label, labels, EXAMPLES);
    pixel = malloc(sizeof *pixel * EXAMPLES * PIXELS);
    grey = malloc(sizeof *grey * EXAMPLES * PIXELS);
    if (!pixel || !grey) fail("no memory");
    int entry = 0;
    for (int i = 0; i < EXAMPLES; i++) {
        for (int k = 0; k < PIXELS; k++) {
            if (images[(size_t) i * PIXELS + k]) {
                pixel[entry] = (uint16_t) k;
                grey[entry++] = images[(size_t) i * PIXELS + k] / 255.0;
            }
        }
        start[i + 1] = entry;
    }
    free(images);
    free(labels);
}

static uint64_t state = 1;

static uint64_t next(void) { /* splitmix64 */
    uint64_t z = state += 0x9e3779b97f4a7c15u;
    z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9u;
    z = (z ^ z >> 27) * 0x94d049bb133111ebu;
    return z ^ z >> 31;
}

static double gaussian(void) { /* Box and Muller */
    double u = (double) ((next() >> 11) + 1) * 0x1p-53, v = (double) (next() >> 11) * 0x1p-53;
    return sqrt(-2 * log(u)) * cos(6.283185307179586 * v);
}

static vec *vectors(size_t count) {
    vec *v = aligned_alloc(sizeof(vec), count * sizeof(vec));
    if (!v) fail("no memory");
    memset(v, 0, count * sizeof(vec));
    return v;
}

static void draw(vec *row) { /* what pads the row stays 0, and so do these neurons' errors */
    for (int j = 0; j < hidden; j++) row[j / LANES][j % LANES] = gaussian();
}

static vec all(double x) {
    return x - (vec) {0};
}

/* sigma of each lane; e to the x as in fdlibm: 2 to the k times e to the r, this one by a rational function */
static vec sigmoid(vec z) {
    static const double MAGIC = 0x1.8p52; /* added and taken away it rounds to a whole number */
    vec x = -z;
    x = (vec) (((ivec) x & (x < 700)) | ((ivec) all(700) & ~(x < 700)));
    x = (vec) (((ivec) x & (x > -700)) | ((ivec) all(-700) & ~(x > -700)));
    vec shifted = x * 1.44269504088896338700 + MAGIC, k = shifted - MAGIC;
    vec high = x - k * 6.93147180369123816490e-01, low = k * 1.90821492927058770002e-10, r = high - low, t = r * r;
    vec c = r - t * (1.66666666666666019037e-01 + t * (-2.77777777770155933842e-03 + t * (6.61375632143793436117e-05
            + t * (-1.65339022054652515390e-06 + t * 4.13813679705723846039e-08))));
    vec power = (vec) (((ivec) shifted - (ivec) all(MAGIC) + 1023) << 52);
    return 1 / (1 + (1 - (low - r * c / (2 - c) - high)) * power);
}

static void forward(int i, vec *restrict out, vec *restrict outputs) {
    const int width = (hidden + LANES - 1) / LANES;
    for (int v = 0; v < width; v++) out[v] = hidden_bias[v];
    int n = start[i], end = start[i + 1];
    for (; n + 3 < end; n += 4) {
        const vec *p = first + pixel[n] * width, *q = first + pixel[n + 1] * width;
        const vec *r = first + pixel[n + 2] * width, *s = first + pixel[n + 3] * width;
        const vec x = all(grey[n]), y = all(grey[n + 1]), z = all(grey[n + 2]), u = all(grey[n + 3]);
        for (int v = 0; v < width; v++) out[v] = out[v] + p[v] * x + q[v] * y + r[v] * z + s[v] * u;
    }
    for (; n < end; n++) {
        for (int v = 0; v < width; v++) out[v] += first[pixel[n] * width + v] * all(grey[n]);
    }
    for (int v = 0; v < width; v++) out[v] = sigmoid(out[v]);
    for (int j = hidden; j < width * LANES; j++) out[j / LANES][j % LANES] = 0; /* what pads the row */
    for (int j = 0; j < OUTPUTS; j++) {
        vec sum = {0};
        for (int v = 0; v < width; v++) sum += second[j * width + v] * out[v];
        double z = output_bias[j];
        for (int lane = 0; lane < LANES; lane++) z += sum[lane];
        outputs[j / LANES][j % LANES] = z;
    }
    for (int v = 0; v < OUTPUT_WIDTH; v++) outputs[v] = sigmoid(outputs[v]);
}

static void backward(int i, const vec *act, const vec *outputs, double *errors, vec *before) {
    for (int v = 0; v < width; v++) before[v] = all(0);
    for (int j = 0; j < OUTPUTS; j++) {
        double output = outputs[j / LANES][j % LANES];
        errors[j] = (output - (j == label[i])) * output * (1 - output);
        for (int v = 0; v < width; v++) before[v] += second[j * width + v] * all(errors[j]);
    }
    for (int v = 0; v < width; v++) before[v] *= act[v] * (1 - act[v]);
}

static void descend(int i, const vec *act, const double *errors, const vec *before, double step) {
    int n = start[i], end = start[i + 1];
    for (; n + 3 < end; n += 4) {
        vec *p = first + pixel[n] * width, *q = first + pixel[n + 1] * width;
        vec *r = first + pixel[n + 2] * width, *s = first + pixel[n + 3] * width;
        const vec x = all(-step * grey[n]), y = all(-step * grey[n + 1]), z = all(-step * grey[n + 2]), u = all(-step * grey[n + 3]);
        for (int v = 0; v < width; v++) {
            vec pp = p[v] + before[v] * x, qq = q[v] + before[v] * y, rr = r[v] + before[v] * z, ss = s[v] + before[v] * u;
            p[v] = pp, q[v] = qq, r[v] = rr, s[v] = ss;
        }
    }
    for (; n < end; n++) {
        for (int v = 0; v < width; v++) first[pixel[n] * width + v] += before[v] * all(-step * grey[n]);
    }
    for (int v = 0; v < width; v++) hidden_bias[v] += before[v] * all(-step);
    for (int j = 0; j < OUTPUTS; j++) {
        for (int v = 0; v < width; v++) second[j * width + v] += act[v] * all(-step * errors[j]);
        output_bias[j] -= step * errors[j];
    }
}

static void epoch(int *order) {
    for (int i = EXAMPLES - 1; i > 0; i--) {
        int j = (int) (next() % (uint64_t) (i + 1)), swap = order[i];
        order[i] = order[j], order[j] = swap;
    }
    for (int from = 0; from < EXAMPLES; from += M) {
        for (int x = 0; x < M; x++) {
            vec outputs[OUTPUT_WIDTH] = {{0}};
            forward(order[from + x], a + x * width, outputs);
            backward(order[from + x], a + x * width, outputs, output_delta[x], delta + x * width);
        }
        for (int x = 0; x < M; x++) descend(order[from + x], a + x * width, output_delta[x], delta + x * width, ETA / M);
    }
}

static double share_right(void) {
    int right = 0;
    for (int i = 0; i < EXAMPLES; i++) {
        vec outputs[OUTPUT_WIDTH] = {{0}};
        int best = 0;
        forward(i, a, outputs);
        for (int j = 1; j < OUTPUTS; j++) best = outputs[j / LANES][j % LANES] > outputs[best / LANES][best % LANES] ? j : best;
        right += best == label[i];
    }
    return (double) right / EXAMPLES;
}

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double) t.tv_sec + (double) t.tv_nsec / 1e9;
}

int main(int count, char **arguments) {
    if (count != 4 || (hidden = atoi(arguments[2])) < 1) fail("usage: peer DATA HIDDEN EPOCHS");
    load(arguments[1]);
    width = (hidden + LANES - 1) / LANES;
    first = vectors((size_t) PIXELS * width);
    second = vectors((size_t) OUTPUTS * width);
    hidden_bias = vectors(width);
    a = vectors((size_t) M * width);
    delta = vectors((size_t) M * width);
    draw(hidden_bias);
    for (int j = 0; j < OUTPUTS; j++) output_bias[j] = gaussian();
    for (int k = 0; k < PIXELS; k++) draw(first + k * width);
    for (int j = 0; j < OUTPUTS; j++) draw(second + j * width);
    static int order[EXAMPLES];
    for (int i = 0; i < EXAMPLES; i++) order[i] = i;
    for (int e = 0; e < atoi(arguments[3]); e++) {
        double began = now();
        epoch(order);
        printf("%.6f\n", now() - began);
        fflush(stdout);
    }
    if (share_right() < LEARNED) fail("this training reads too few of its own pictures right: it does not do what it is timed for");
    return 0;
}
