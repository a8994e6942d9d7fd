package nndl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Something that can be timed again and again, each time in its own process. */
interface Contestant {
    /** How long a benchmark repeats anything that takes less time than this. */
    TimeValue SECOND = TimeValue.seconds(1);

    /** Returns the seconds of each repetition in one process. */
    double[] time();

    /** Returns a JMH benchmark, which is timed after warm-up repetitions. */
    static Contestant jmh(Class<?> benchmark, String method, Map<String, String> parameters, int warmups, int repetitions, String memory) {
        return () -> {
            ChainedOptionsBuilder options = new OptionsBuilder()
                    .include("^" + benchmark.getName().replace(".", "\\.") + "\\." + method + "$")
                    .forks(1)
                    .warmupIterations(warmups)
                    .measurementIterations(repetitions)
                    .warmupTime(SECOND) // where many calls are averaged
                    .measurementTime(SECOND)
                    .jvmArgs("-Xmx" + memory, "-Djava.awt.headless=true", "-Dnndl.data=" + System.getProperty("nndl.data"))
                    .jvmArgsAppend(System.getProperty("bench.options").split(" ")) // as a notebook's kernel has them
                    .shouldFailOnError(true)
                    .verbosity(VerboseMode.SILENT);
            parameters.forEach(options::param);
            try {
                RunResult result = new Runner(options.build()).runSingle();
                return result.getBenchmarkResults().iterator().next().getIterationResults().stream()
                        .mapToDouble(iteration -> iteration.getPrimaryResult().getScore())
                        .toArray();
            } catch (RunnerException e) {
                throw new IllegalStateException(benchmark.getSimpleName() + "." + method + " " + parameters + " did not run", e);
            }
        };
    }

    /** Returns a program that prints its seconds, one number per line. */
    static Contestant program(Object... command) {
        return () -> Arrays.stream(output(command).split("\\R")).mapToDouble(Double::parseDouble).toArray();
    }

    /** Returns a program that is timed as a whole, from its start to its end. */
    static Contestant whole(Object... command) {
        return () -> {
            long started = System.nanoTime();
            output(command);
            return new double[] {(System.nanoTime() - started) / 1e9};
        };
    }

    /** Runs a program and returns what it prints. */
    static String output(Object... command) {
        List<String> words = new ArrayList<>();
        for (Object word : command) {
            words.add(word instanceof Path path ? path.toAbsolutePath().toString() : word.toString());
        }
        try {
            Process process = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT).start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", words) + " failed and printed: " + printed);
            }
            return printed.strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("stopped", e);
        }
    }
}
