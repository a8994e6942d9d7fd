package nndl.figure;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import nndl.Dataset;
import nndl.GradientDescent;
import nndl.Network;
import nndl.Sigmoid;
import nndl.Tiny;
import nndl.plotly.PlotlyJson;
import nndl.show.Drawing;
import tech.tablesaw.plotly.components.Axis;
import tech.tablesaw.plotly.components.Figure;
import tech.tablesaw.plotly.components.Layout;
import tech.tablesaw.plotly.traces.BarTrace;
import tech.tablesaw.plotly.traces.ScatterTrace;

/** A figure of each kind, for the tests of how figures look. */
public final class Specimens {
    /** Names with signs that mean something to HTML, TeX, Plotly, JSON or a format, and which are to be seen as they are. */
    public static final List<String> MARKUP = List.of("<b>bold</b>", "<script>hit()</script>", "<img src=x onerror=hit()>", "<br>",
            "<a href=\"javascript:hit()\">x</a>", "a & b &lt; &amp;lt;", "$x^2$", "50 % of %{x} %s", "\"quoted\" 'q'", "C:\\new\\",
            "'}; hit()//", "#222222", "שלום");

    private Specimens() {}

    /** Returns the figures by a name for each. */
    public static Map<String, Drawing> all() {
        Map<String, Drawing> all = new LinkedHashMap<>();
        double[] z = grid(-6, 6, 121);
        all.put("curve", new Plot("The sigmoid function", "z", "σ(z)").line("σ", z, Sigmoid.sigmoid(z)).drawing());
        all.put("two-panels", training().drawing());
        Dataset test = Tiny.data(2, 500, 4, 3);
        all.put("history", Plot.of(new Network(new Random(1), 4, 5, 3).sgd(Tiny.data(1, 60, 4, 3), 6, 5, 1, test)).drawing());
        double[] begun = {0, 1, 2, 3};
        all.put("begun", new Plot("Epoch 3: 9,120 / 10,000 right", "epoch", "cost").xRange(0, 9)
                .line("training", begun, new double[] {0.12, 0.07, 0.058, 0.05})
                .dashed("test", begun, new double[] {0.1, 0.07, 0.06, 0.052}).drawing());
        all.put("log-log", new Plot("The error of equation (5)", "step s", "change of the output").logLog()
                .line("measured", new double[] {1e-4, 1e-3, 0.01, 0.1, 1}, new double[] {3e-5, 3e-4, 2.8e-3, 0.025, 0.17})
                .dashed("equation (5)", new double[] {1e-4, 1e-3, 0.01, 0.1, 1}, new double[] {3e-5, 3e-4, 3e-3, 0.03, 0.3}).drawing());
        all.put("one-decade", new Plot("How far a mini-batch's gradient is off", "m", "error").logLog()
                .points("measured", new double[] {1, 10, 100}, new double[] {0.45, 0.14, 0.044}).drawing());
        all.put("log-y", new Plot("Costs by learning rate", "step", "cost C (logarithmic)").logY()
                .line("η = 0.1", grid(0, 20, 21), powers(0.64, 21)).line("η = 0.4", grid(0, 20, 21), powers(0.04, 21)).drawing());
        all.put("points", clouds().drawing());
        all.put("one-point", new Plot("One point", "x", "y").points("here", new double[] {3}, new double[] {4}).drawing());
        all.put("bars", Bars.numbered("The 10,000 test pictures by digit", "digit", "pictures",
                new double[] {980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009}).drawing());
        all.put("named-bars", new Bars("Who reads how many of 10,000?", "reader", "right, of 10,000",
                new String[] {"always the same", "how dark", "support vectors", "784-30-10", "784-100-10"},
                new double[] {1135, 2225, 9435, 9542, 9671}).drawing());
        all.put("many-bars", Bars.numbered("Right answers lost when one hidden neuron is cut off", "hidden neuron", "lost, of 10,000",
                random(30, 2000)).drawing());
        all.put("bars-below-zero", new Bars("What each pair adds to w·x", "j", "wⱼ xⱼ", new String[] {"1", "2", "3"},
                new double[] {-2, 0.5, 6}).drawing());
        all.put("two-sets-of-bars", PlotlyJson.drawing(PlotlyJson.of(twoSetsOfBars())));
        all.put("tablesaw-curve", PlotlyJson.drawing(PlotlyJson.of(tablesawCurve())));
        all.put("confusion", Confusion.of(new Network(new Random(3), 8, 10), Tiny.data(5, 3000, 8, 10)).drawing());
        String[] columns = {"0.1", "1", "10"};
        String[] rows = {"none", "four", "a great many"};
        all.put("heat-map", new HeatMap("Right of 70, mean of five seeds", "learning rate", "hidden neurons", columns, rows,
                new double[][] {{12, 34.5, 60}, {20, 66.6, 68}, {1, 1, 70}}).drawing());
        ToDoubleFunction<double[]> bowl = v -> v[0] * v[0] + 2 * v[1] * v[1];
        ToDoubleFunction<double[]> hollows = v -> Math.pow(v[0] * v[0] - 1, 2) + v[1] * v[1] + 0.3 * v[0];
        Surface valley = new Surface("A valley, and a path down", bowl, new double[] {-2, 2}, new double[] {-2, 2})
                .path("η = 0.1", GradientDescent.minimise(bowl, new double[] {-1.5, 1.5}, 0.1, 20));
        all.put("contours", valley.contours().drawing());
        all.put("landscape", valley.landscape().drawing());
        Surface two = new Surface("Two starts, two minima", hollows, new double[] {-1.4, 1.4}, new double[] {-1.4, 1.4})
                .path("left", GradientDescent.minimise(hollows, new double[] {-0.1, 1.2}, 0.05, 40))
                .path("right", GradientDescent.minimise(hollows, new double[] {1.2, 1.2}, 0.05, 40));
        all.put("two-minima", two.contours().drawing());
        all.put("two-minima-landscape", two.landscape().drawing());
        for (int i = 0; i < MARKUP.size(); i++) {
            all.put("markup-" + i, markup(MARKUP.get(i)).drawing());
        }
        String[] names = MARKUP.subList(0, 6).toArray(new String[0]);
        all.put("markup-bars", new Bars(names[0], names[1], names[4], names, new double[] {1, 2, 3, 4, 5, 6}).drawing());
        all.put("markup-heat-map", new HeatMap(names[0], names[1], names[2], names, new String[] {names[3], names[5]},
                new double[2][6]).drawing());
        all.put("markup-contours", new Surface(names[0], bowl, new double[] {-2, 2}, new double[] {-2, 2})
                .path(names[1], GradientDescent.minimise(bowl, new double[] {-1.5, 1.5}, 0.1, 3)).drawing());
        return all;
    }

    /** Returns the names of all. */
    public static Stream<String> names() {
        return all().keySet().stream();
    }

    private static Plot training() {
        double[] epochs = grid(0, 29, 30);
        double[] right = new double[30];
        double[] cost = new double[30];
        double[] test = new double[30];
        for (int i = 0; i < 30; i++) {
            right[i] = Math.rint(9500 - 430 * Math.exp(-i / 3.0));
            cost[i] = 0.02 + 0.11 * Math.exp(-i / 2.0);
            test[i] = 0.045 + 0.08 * Math.exp(-i / 3.0);
        }
        return new Plot("Epoch 29: 9,500 of 10,000 right", "epoch", "classified right").xRange(0, 29).line("this run", epochs, right)
                .background(epochs, Arrays.stream(right).map(r -> r - 30).toArray())
                .below("cost").line("training", epochs, cost).dashed("test", epochs, test);
    }

    private static Plot markup(String name) {
        double[] xs = {0, 1, 2};
        return new Plot(name, name, name).line(name, xs, xs).below(name).points(name, xs, xs);
    }

    private static Plot clouds() {
        Plot plot = new Plot("Penguins and their bills", "bill length in mm", "bill depth in mm");
        Random random = new Random(4);
        for (String species : List.of("Adelie", "Chinstrap", "Gentoo", "others")) {
            double x = 38 + 12 * random.nextDouble();
            double y = 15 + 4 * random.nextDouble();
            double[] xs = random.doubles(40, x, x + 8).toArray();
            plot.points(species, xs, random.doubles(40, y, y + 3).toArray());
        }
        return plot;
    }

    private static Figure twoSetsOfBars() {
        Layout layout = Layout.builder("Right answers").xAxis(Axis.builder().title("digit").build())
                .yAxis(Axis.builder().title("right").build()).build();
        String[] names = {"0", "1", "2"};
        return new Figure(layout, BarTrace.builder(names, new double[] {900, 1100, 800}).name("30 hidden").build(),
                BarTrace.builder(names, new double[] {950, 1120, 1000}).name("100 hidden").build());
    }

    private static Figure tablesawCurve() {
        Layout layout = Layout.builder("A figure of tablesaw").xAxis(Axis.builder().title("x").build())
                .yAxis(Axis.builder().title("x²").build()).build();
        double[] xs = grid(-3, 3, 25);
        return new Figure(layout, ScatterTrace.builder(xs, Arrays.stream(xs).map(x -> x * x).toArray())
                .mode(ScatterTrace.Mode.LINE).name("parabola").build());
    }

    private static double[] grid(double from, double to, int count) {
        double[] grid = new double[count];
        Arrays.setAll(grid, i -> from + (to - from) * i / (count - 1));
        return grid;
    }

    private static double[] powers(double base, int count) {
        double[] powers = new double[count];
        Arrays.setAll(powers, i -> 5 * Math.pow(base, i));
        return powers;
    }

    private static double[] random(int count, double most) {
        return new Random(2).doubles(count, 0, most).map(Math::rint).toArray();
    }
}
