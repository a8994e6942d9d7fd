package nndl.browser;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.Level;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TakesScreenshot;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.remote.RemoteWebDriver;

/**
 * A Chromium without a window. It reaches this machine alone, so that anything taken from the network is missing. The launcher
 * tells where Chromium and its driver are; Selenium's own search and downloads are not even on the class path.
 */
final class Chromium implements AutoCloseable {
    static final int WIDTH = 1400;
    private static final int HEIGHT = 1100;
    static final Path PICTURES = Path.of("target", System.getProperty("browser.folder", "browser"));

    /** Longer than any page needs, for the machine may be slow, and kernels are at work beside the browser. */
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private static final List<String> FLAGS = List.of(
            "--headless=new", "--no-sandbox", "--disable-gpu", "--enable-unsafe-swiftshader", "--disable-dev-shm-usage", "--disable-quic",
            "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--window-size=" + WIDTH + "," + HEIGHT, "--force-device-scale-factor=1", "--no-proxy-server",
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1");

    final RemoteWebDriver driver;
    private final ChromeDriverService service;

    /** Uses the driver's own temporary profile: with one that is given by name, some versions open their page without the focus. */
    Chromium() throws IOException {
        Files.createDirectories(PICTURES);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(System.getProperty("browser.binary", "/usr/bin/chromium"));
        options.addArguments(FLAGS);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(System.getProperty("browser.driver", "/usr/bin/chromedriver")))
                .usingAnyFreePort()
                .build();
        service.start();
        driver = new RemoteWebDriver(service.getUrl(), options, false);
        driver.manage().timeouts().scriptTimeout(PATIENCE).pageLoadTimeout(PATIENCE);
        command("Emulation.setFocusEmulationEnabled", Map.of("enabled", true)); // on a busy machine a page is without the focus at times
    }

    /** Returns what a script in the page returns, which may be a promise. */
    @SuppressWarnings("unchecked")
    <T> T script(String javascript, Object... arguments) {
        return (T) driver.executeScript(javascript, arguments);
    }

    /** Returns whether a script in the page returns something true. */
    boolean holds(String javascript, Object... arguments) {
        return script("const given = arguments; return Boolean((function () {" + javascript + "}).apply(null, given))", arguments);
    }

    /** Waits until a script in the page returns something true. */
    void await(String what, String javascript, Object... arguments) {
        await(what, PATIENCE, () -> holds(javascript, arguments) ? this : null);
    }

    /** Waits for a value that a page needs only a moment for. */
    <T> T await(String what, Supplier<T> value) {
        return await(what, PATIENCE, value);
    }

    /** Waits until there is a value; an element that is not there yet, or no longer, counts as none. */
    <T> T await(String what, Duration patience, Supplier<T> value) {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                T found = value.get();
                if (found != null) {
                    return found;
                }
            } catch (NoSuchElementException | StaleElementReferenceException e) {
                // the page is being built: look again
            }
            if (System.nanoTime() > end) {
                Path page = picture("in-vain-" + what.replaceAll("\\W+", "-"));
                throw new AssertionError("waited " + patience.toSeconds() + " seconds in vain for " + what + "; see " + page);
            }
            pause();
        }
    }

    static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Keeps a picture of the page for people to look at. */
    Path picture(String name) {
        keep(name, driver);
        return file(name);
    }

    /** The same of a part of the page; returns the PNG. */
    static byte[] keep(String name, TakesScreenshot what) {
        try {
            byte[] png = what.getScreenshotAs(OutputType.BYTES);
            Files.write(file(name), png);
            return png;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(String name) {
        return PICTURES.resolve(name + ".png");
    }

    /** Makes the window another width. */
    void resize(int width) {
        driver.manage().window().setSize(new Dimension(width, HEIGHT));
    }

    /** Gives Chromium a command of its own debugging protocol, for what WebDriver has no command. */
    void command(String name, Map<String, Object> parameters) {
        try {
            byte[] body = new ObjectMapper().writeValueAsBytes(Map.of("cmd", name, "params", parameters));
            URI address = URI.create(service.getUrl() + "/session/" + driver.getSessionId() + "/goog/cdp/execute");
            HttpResponse<String> answer = HttpClient.newHttpClient().send(
                    HttpRequest.newBuilder(address).POST(HttpRequest.BodyPublishers.ofByteArray(body)).build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError(name + ": " + answer.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Returns the errors written to the console since the last call. */
    List<String> errors() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    @Override
    public void close() {
        try {
            driver.quit();
        } finally {
            service.stop();
        }
    }
}
