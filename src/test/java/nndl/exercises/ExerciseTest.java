package nndl.exercises;

import static nndl.exercises.Verdicts.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.Scanner;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import jdk.jshell.JShell;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A check of an exercise")
class ExerciseTest {

    private static Verdict asking(Callable<?> code) {
        return Exercise.check("x00", 1, () -> "It is " + Exercise.ask("the answer", code) + ".");
    }

    @Test
    @DisplayName("says that all is right, or why not")
    void verdicts() {
        assertEquals("✓ Right. It is 42.", asking(() -> 42).toString());
        assertEquals("✗ Not yet. 41 is no answer.", asking(() -> {
            throw new NotYet("%d is no answer.", 41);
        }).toString());
    }

    @Test
    @DisplayName("never throws at the learner: exceptions, errors and null become a sentence")
    void survives() {
        says(() -> { throw new UnsupportedOperationException("write f"); }, "not written yet: write f");
        says(() -> List.of(1).remove(0), "threw UnsupportedOperationException");
        says(() -> List.of(1, 2, 3).get(3), "ArrayIndexOutOfBoundsException", "the answer", "Index 3 out of bounds",
                "Java counts from 0, so the last of 3 has index 2.");
        says(() -> List.of(1, 2, 3).get(5), "Index 5 out of bounds", "Does a loop go too far, or up to the length of another array?");
        says(() -> null, "null");
        says(() -> { throw new AssertionError(); }, "AssertionError");
        says(ExerciseTest::withoutEnd, "calls itself without end");
        says(() -> { throw new OutOfMemoryError(); }, "more memory");
        says(() -> { throw new SomeResolutionException(); }, "a name that does not exist here.", "a cell above");
        says(() -> { throw new IllegalArgumentException("violates its general contract!"); },
                "the answer:\nviolates its general contract!");
    }

    @Test
    @DisplayName("never throws at the learner, even if the check itself goes wrong")
    void checkFails() {
        Verdict memory = Exercise.check("x00", () -> { throw new OutOfMemoryError(); });
        assertTrue(!memory.passed() && memory.words().contains("not enough memory"), memory.words());
        Verdict other = Exercise.check("x00", () -> { throw new IllegalStateException("x"); });
        assertTrue(!other.passed() && other.words().contains("The check could not go on"), other.words());
    }

    private static void says(Callable<?> code, String... words) {
        not(2, asking(code), words);
    }

    @Test
    @DisplayName("shows one number as a number, a vector in parentheses, and the misunderstanding that explains them")
    void compares() {
        NotYet number = assertThrows(NotYet.class, () -> Compare.numbers("For 1:", 2, 4, 0, new Slips().add("Squared?", 2.0)));
        assertEquals("For 1:\n  yours:    2\n  expected: 4\nSquared?", number.getMessage());
        NotYet vector = assertThrows(NotYet.class, () -> Compare.vectors("For 1:", new double[] {2}, new double[] {4}, 0, new Slips()));
        assertEquals("For 1:\n  yours:    (2)\n  expected: (4)", vector.getMessage());
        NotYet alike = assertThrows(NotYet.class, () -> Compare.numbers("For 1:", 2.00000001, 2.00000002, 1e-9, new Slips()));
        assertEquals("For 1:\n  yours:    2.00000001\n  expected: 2.00000002\n  difference: 1\u00A0×\u00A010⁻⁸\n"
                + Compare.ALMOST, alike.getMessage());
        NotYet far = assertThrows(NotYet.class, () -> Compare.numbers("For 1:", 2.0001, 2, 1e-9, new Slips()));
        assertEquals("For 1:\n  yours:    2.0001\n  expected: 2", far.getMessage());
    }

    @Test
    @DisplayName("names what nobody has declared, where Java's shell can be asked")
    void unknownNames() {
        Exception unresolved = new Exception();
        unresolved.setStackTrace(new StackTraceElement[] {new StackTraceElement("REPL.$JShell$12", "f", null, 0)});
        try (JShell shell = JShell.builder().executionEngine("local").build()) {
            shell.eval("int f() { return weightedInputs(1) + Cots.cost; }");
            shell.eval("int g() { return other; }");
            assertEquals(List.of("method weightedInputs", "variable Cots"), UnknownNames.names(shell, unresolved));
            shell.eval("int weightedInputs(int x) { return x; }");
            assertEquals(List.of("variable Cots"), UnknownNames.names(shell, unresolved));
        }
        String several = UnknownNames.sentence(List.of("method f", "variable x"));
        assertTrue(several.contains("names that do not exist here: method f, variable x."), several);
        String one = UnknownNames.sentence(List.of("variable x"));
        assertTrue(one.contains("a name that does not exist here: variable x."), one);
    }

    private static int withoutEnd() {
        return 1 + withoutEnd();
    }

    private static final class SomeResolutionException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Test
    @DisplayName("does not wait for code that never ends, and says what to do")
    void endless() {
        AtomicBoolean enough = new AtomicBoolean();
        Verdict deaf = asking(() -> {
            while (!enough.get()) {
                Thread.onSpinWait();
            }
            return 1;
        });
        enough.set(true);
        not(deaf, "after 1 second. Is there a loop that never ends", "keeps one core busy", "Restart Kernel");
        Verdict obedient = asking(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
            return 1;
        });
        not(2, obedient, "after 1 second. Is there a loop that never ends");
    }

    @Test
    @DisplayName("says what code waits for that does not end")
    void waits() throws IOException {
        not(1, asking(() -> {
            Thread.sleep(10_000);
            return 1;
        }), "after 1 second: it sleeps.");
        not(2, asking(() -> {
            synchronized (this) {
                wait();
            }
            return 1;
        }), "after 1 second: it waits for another thread.");
        ReentrantLock end = new ReentrantLock();
        end.lock();
        Object lock = new Object();
        Thread other = new Thread(() -> {
            synchronized (lock) {
                end.lock();
            }
        });
        other.setDaemon(true);
        other.start();
        not(asking(() -> {
            while (other.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            synchronized (lock) {
                return 1;
            }
        }), "it waits for a lock", "still waiting in the background");
        end.unlock();
        try (PipedOutputStream silent = new PipedOutputStream(); Scanner scanner = new Scanner(new PipedInputStream(silent))) {
            not(2, asking(() -> scanner.nextInt()), "it waits for something to be typed.");
        }
        not(2, asking(() -> new Scanner("").nextInt()), "threw NoSuchElementException", "There was nothing to read.");
    }

    @Test
    @DisplayName("shows the first lines that the code prints, says how many more there were, and ends what goes on printing")
    void prints() {
        PrintStream before = System.out;
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        try (PrintStream page = new PrintStream(shown, true, StandardCharsets.UTF_8)) {
            System.setOut(page);
            Verdict many = asking(() -> {
                for (int i = 0; i < 2_000; i++) {
                    System.out.println("ε is " + i);
                }
                return 42;
            });
            assertEquals("✓ Right. It is 42.\n(Your code printed 1,500 more lines, which are not shown.)", many.toString());
            assertTrue(shown.toString(StandardCharsets.UTF_8).startsWith("ε is 0" + System.lineSeparator() + "ε is 1"));
            assertEquals(500, shown.toString(StandardCharsets.UTF_8).lines().count());
            not(asking(() -> {
                while (true) {
                    System.out.println("on and on");
                }
            }), "Is there a loop that never ends", "more lines, which are not shown");
            assertTrue(Thread.getAllStackTraces().keySet().stream().noneMatch(thread -> thread.getName().equals("check of x00")));
            assertSame(page, System.out);
            assertEquals("✓ Right. It is 1.", asking(() -> {
                System.out.print("no end of line");
                return 1;
            }).toString());
            assertTrue(shown.toString(StandardCharsets.UTF_8).endsWith("no end of line"));
        } finally {
            System.setOut(before);
        }
    }

    @Test
    @DisplayName("is not confused by exceptions that misbehave, have no name, or are Java's own")
    void strangeExceptions() {
        says(() -> { throw new Nasty(); }, "threw Nasty when asked for the answer.");
        says(() -> { throw new IllegalStateException() { }; }, "threw IllegalStateException when asked for the answer.");
        says(() -> {
            Iterator<Integer> readOnly = new PrimitiveIterator.OfInt() {
                @Override
                public int nextInt() {
                    return 0;
                }

                @Override
                public boolean hasNext() {
                    return true;
                }
            };
            readOnly.remove();
            return 1;
        }, "threw UnsupportedOperationException when asked for the answer:\nremove.");
        says(() -> { throw new IOException("It is " + "long, ".repeat(100)); }, "threw IOException", "lo…");
    }

    private static final class Nasty extends RuntimeException {
        private static final long serialVersionUID = 1;

        @Override
        public String getMessage() {
            throw this;
        }
    }

    @Test
    @DisplayName("tells an older method from the one that was declared since, by what Java's shell remembers")
    void olderMethods() {
        String check = "Components.check((j, w, a, b) -> component(j, w, a, b), (j, w, b) -> neuron(j, w, b))";
        assertEquals("", older("double component(int j, double[][] w, double[] a, double[] b) { return 1; }", check),
                "nothing is older at the first check");
        assertEquals("The check calls an older component(int, double[][], double[], double[]), which Java has kept beside the newer "
                + "component(int, float[][], float[], float[]),\nas their parameters differ. "
                + "Give the newer one the parameters of the older, or choose Kernel → Restart Kernel.",
                older("double component(int j, double[][] w, double[] a, double[] b) { return 1; }", check,
                        "double component(int j, float[][] w, float[] a, float[] b) { return 1; }", check));
        assertTrue(older("double component(int j, double[][] w, double[] a, double[] b) { return 1; }", check,
                "double Component(int k, double[][] w, double[] a, double[] b) { return 1; }", check, check)
                .contains("which Java has kept; the newer one is called Component."), "a new name");
        assertTrue(older("double[][] weights() { return null; }", "FourBits.check(n -> weights(), n -> biases())",
                "double[][] weights(int n) { return null; }", "FourBits.check(n -> weights(), n -> biases())")
                .contains("an older weights(), which Java has kept beside the newer weights(int)"), "another number of parameters");
        assertEquals("", older("double component(int j, double[][] w, double[] a, double[] b) { return 1; }", check,
                "double component(int j, double[][] w, double[] a, double[] b) { return 1; }",
                "double component(double z) { return 1; }", check), "both are of this cell");
        assertEquals("", older("double component(int j, double[][] w, double[] a, double[] b) { return 1; }", check,
                "double half(int j, double[][] w, double[] a, double[] b) { return component(j, w, a, b) / 2; }",
                "double component(int j, double[][] w, double[] a, double[] b) { return half(j, w, a, b); }", check), "a helper");
        assertEquals("", older("double component(int j, double[][] w, double[] a, double[] b) { return 1; }", check, check),
                "nothing is new");
    }

    private static String older(String... cells) {
        try (JShell shell = JShell.builder().executionEngine("local").build()) {
            for (String cell : cells) {
                shell.eval(cell);
            }
            return OlderMethods.sentence(shell);
        }
    }

    @Test
    @DisplayName("ends when the stop button is pressed, and lets the rest of the cell know")
    void stopped() {
        Thread.currentThread().interrupt();
        Verdict verdict = asking(() -> { // a check that is over before it is waited for is not stopped
            Thread.sleep(10_000);
            return 1;
        });
        assertTrue(Thread.interrupted());
        assertEquals("✗ Not yet. You stopped the check.", verdict.toString());
    }

    @Test
    @DisplayName("is recorded: tries, the first success, and how many exercises are solved")
    void progress(@TempDir Path home) throws IOException {
        Files.createDirectory(home.resolve("exercises"));
        for (String name : new String[] {"x01-one.ipynb", "x02-two.ipynb", "x02-two.before-reset-20260101-000000.ipynb", "README.md"}) {
            Files.createFile(home.resolve("exercises").resolve(name));
        }
        Verdict wrong = new Verdict(false, "No.");
        Verdict right = new Verdict(true, "Yes.");
        assertEquals(wrong, MyProgress.noted(home, "x01", wrong, "No."));
        assertTrue(MyProgress.show(home).toString().contains("tried once"));
        assertEquals("✓ Right. Yes.\n1 of 2 exercises solved.", MyProgress.noted(home, "x01", right, "").toString());
        assertEquals(right, MyProgress.noted(home, "x01", right, ""));
        assertTrue(MyProgress.show(home).toString().startsWith("1 of 2 exercises solved\n"), MyProgress.show(home).toString());
        assertTrue(Files.readString(home.resolve("progress.json")).contains("\"tries\" : 3"));
        try (var files = Files.list(home)) {
            assertEquals(3, files.count(), "only the lock is left beside the file");
        }
    }

    @Test
    @DisplayName("is not recorded for a solution")
    void progressOfTheLearner(@TempDir Path home) throws IOException {
        Files.createDirectories(home.resolve("exercises/solutions"));
        assertEquals(home.toAbsolutePath(), MyProgress.home(home.resolve("exercises")));
        assertEquals(home.toAbsolutePath(), MyProgress.home(home.resolve("notebooks")));
        assertNull(MyProgress.home(home.resolve("exercises/solutions")));
        assertNull(MyProgress.home(home));
    }

    @Test
    @DisplayName("writes sizes as the book does, and the beginning of a long vector")
    void wording() {
        assertEquals("3-4-2", Wording.sizes(new int[] {3, 4, 2}));
        assertEquals("(1, 2, 3, 4, 5, 6, 7, 8, … 9 in all)", Wording.vector(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9}));
    }
}
