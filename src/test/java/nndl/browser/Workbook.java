package nndl.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The workbook as {@code ./workbook} opens it, except with a home of its own, so that the learner's copy stays as it is. */
final class Workbook implements AutoCloseable {
    static final Path PYTHON = Path.of(".venv/bin/python").toAbsolutePath();

    private static final Pattern OPEN_AT = Pattern.compile("open at (http://\\S+?/)lab\\S*\\?token=(\\w+)");

    final Path notebooks;
    private final Process process;
    private final URI address;
    private final String token;

    Workbook(Path home) throws Exception {
        notebooks = home.resolve("my/notebooks");
        // the next two options let the tests ask the page for its notebook
        ProcessBuilder launcher = new ProcessBuilder(PYTHON.toString(), "workbook", "--no-browser",
                "--LabApp.expose_app_in_browser=True", "--JupyterNotebookApp.expose_app_in_browser=True");
        launcher.environment().put("WORKBOOK_HOME", home.toAbsolutePath().toString());
        process = launcher.redirectErrorStream(true).start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        CompletableFuture<Matcher> told = CompletableFuture.supplyAsync(() -> addressIn(process.inputReader()));
        Matcher matcher = told.get(3, TimeUnit.MINUTES);
        address = URI.create(matcher.group(1));
        token = matcher.group(2);
    }

    /** Reads what the launcher says up to the address; what comes later is read and dropped, or the server would block. */
    private static Matcher addressIn(BufferedReader said) {
        StringBuilder all = new StringBuilder();
        try {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                all.append(line).append('\n');
                Matcher matcher = OPEN_AT.matcher(line);
                if (matcher.find()) {
                    CompletableFuture.runAsync(() -> said.lines().forEach(more -> {}));
                    return matcher;
                }
            }
        } catch (IOException e) {
            all.append(e);
        }
        throw new IllegalStateException("./workbook did not say its address, but:\n" + all);
    }

    /** Returns the address of a page, with the token, so that each page also logs in. */
    String page(String path) {
        return address.resolve(path) + (path.contains("?") ? "&" : "?") + "token=" + token;
    }

    /** Puts a notebook among the learner's. */
    Path add(String name, byte[] content) throws IOException {
        return Files.write(notebooks.resolve(name), content);
    }

    /** Ends the server, which ends its kernels. */
    @Override
    public void close() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        children.forEach(ProcessHandle::destroyForcibly);
    }
}
