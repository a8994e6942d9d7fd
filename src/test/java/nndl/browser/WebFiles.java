package nndl.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/** Gives a browser on this machine the modules in {@code src/main/web}, each by itself: from files it would not import them. */
final class WebFiles implements AutoCloseable {
    private static final Path FOLDER = Path.of("src/main/web");

    /** It names an icon, since a browser would ask for one by itself, perhaps after this has been closed. */
    private static final String PAGE = "<!doctype html><title>modules</title><link rel=\"icon\" href=\"data:,\">";

    private final HttpServer server;

    WebFiles() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", WebFiles::answer);
        server.start();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        Path file = FOLDER.resolve(exchange.getRequestURI().getPath().substring(1));
        byte[] content = Files.isRegularFile(file) ? Files.readAllBytes(file) : PAGE.getBytes();
        exchange.getResponseHeaders().set("Content-Type", file.toString().endsWith(".js") ? "text/javascript" : "text/html");
        exchange.sendResponseHeaders(200, content.length);
        exchange.getResponseBody().write(content);
        exchange.close();
    }

    /** Returns the address of an empty page from which the modules can be imported, as {@code ./widgets/network.js} for instance. */
    String page() {
        return "http://" + server.getAddress().getAddress().getHostAddress() + ":" + server.getAddress().getPort() + "/";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
