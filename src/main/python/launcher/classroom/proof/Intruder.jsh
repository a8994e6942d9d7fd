import java.io.IOException;
import java.net.*;
import java.net.http.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.time.Duration;
import java.util.stream.*;
import org.dflib.jjava.shaded.org.zeromq.*;

// Run in a cell of learner A's: tries to get at what is learner B's or the hub's. PLACES is a map that the proof makes before.
interface Way {
    /** What was got; throws where it was refused, or gives back null. */
    String to(String place) throws Exception;
}

class Intruder {
    final StringBuilder told = new StringBuilder();

    /** Root would succeed in everything, and do harm. */
    Intruder() {
        if (!System.getProperty("user.name").equals(PLACES.get("own name")))
            throw new IllegalStateException("This is for learner A alone.");
    }

    /** One line for each try: what, GOT or refused, and the details. */
    void attempt(String what, String place, Way way) {
        String line;
        try {
            String got = way.to(place);
            line = got == null ? "refused\t" : "GOT\t" + got;
        } catch (Throwable refusal) {
            line = "refused\t" + refusal;
        }
        told.append(what).append('\t').append(line.replace('\n', ' ')).append('\n');
    }

    static String read(String file) throws IOException {
        return Files.readAllBytes(Path.of(file)).length + " bytes";
    }

    static String list(String folder) throws IOException {
        try (Stream<Path> entries = Files.list(Path.of(folder))) {
            return entries.count() + " entries";
        }
    }

    static String append(String file) throws IOException {
        Files.write(Path.of(file), new byte[0], StandardOpenOption.APPEND);
        return "open for writing";
    }

    static String create(String folder) throws IOException {
        Path file = Path.of(folder).resolve("intruder-was-here");
        Files.createFile(file);
        Files.delete(file);
        return "a file was made";
    }

    /** Everything in these folders, or nothing, that this user may write. */
    static String writable(String folder) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(Path.of(folder), new SimpleFileVisitor<Path>() {
            @Override
            public FileVisitResult preVisitDirectory(Path path, java.nio.file.attribute.BasicFileAttributes attributes) {
                return look(path);
            }

            @Override
            public FileVisitResult visitFile(Path path, java.nio.file.attribute.BasicFileAttributes attributes) {
                return attributes.isSymbolicLink() ? FileVisitResult.CONTINUE : look(path);
            }

            @Override
            public FileVisitResult visitFileFailed(Path path, IOException refused) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path path, IOException problem) {
                return FileVisitResult.CONTINUE;
            }

            FileVisitResult look(Path path) {
                if (Files.isWritable(path)) found.add(path);
                return FileVisitResult.CONTINUE;
            }
        });
        return found.isEmpty() ? null : found.size() + " paths, such as " + found.get(0);
    }

    /** What another left readable in a folder that all share. */
    static String leftBy(String folder, String user) throws IOException {
        try (Stream<Path> paths = Files.walk(Path.of(folder), 2)) {
            return found(paths.filter(path -> owner(path).equals(user) && Files.isRegularFile(path) && Files.isReadable(path)));
        } catch (java.io.UncheckedIOException closed) {
            return null; // a folder that is closed to this user
        }
    }

    static String owner(Path path) {
        try {
            return Files.getOwner(path, LinkOption.NOFOLLOW_LINKS).getName();
        } catch (IOException gone) {
            return "";
        }
    }

    static String found(Stream<?> things) {
        String text = things.map(String::valueOf).collect(Collectors.joining(", "));
        return text.isEmpty() ? null : text;
    }

    /** What a web server answers; refused unless it is a success. */
    static String get(String address, String token) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(20));
        if (!token.isEmpty()) request.header("Authorization", "token " + token);
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) throw new IOException("status " + answer.statusCode());
        return answer.statusCode() + " " + answer.body().length() + " characters";
    }

    static String connect(String place) throws IOException {
        URI address = URI.create("tcp://" + place);
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), 2_000);
            return "a connection";
        }
    }

    /** Listens to what a kernel prints. */
    static String overhear(String place) {
        try (ZContext context = new ZContext()) {
            ZMQ.Socket socket = context.createSocket(SocketType.SUB);
            socket.setReceiveTimeOut(6_000);
            socket.connect("tcp://" + place);
            socket.subscribe(new byte[0]);
            byte[] heard = socket.recv();
            return heard == null ? null : new String(heard, StandardCharsets.UTF_8);
        }
    }

    static String end(String process) {
        return ProcessHandle.of(Long.parseLong(process)).map(ProcessHandle::destroyForcibly).orElse(false) ? "ended" : null;
    }

    static String attach(String process) throws Exception {
        return com.sun.tools.attach.VirtualMachine.attach(process).toString();
    }

    /** What all processes of this machine show of themselves to this user. */
    static String shown(String name) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> folders = Files.list(Path.of("/proc"))) {
            for (Path folder : folders.filter(path -> path.getFileName().toString().matches("\\d+")).toList())
                try {
                    if (!owner(folder).equals(System.getProperty("user.name")))
                        all.append(Files.readString(folder.resolve(name), StandardCharsets.ISO_8859_1).replace('\0', ' ')).append('\n');
                } catch (IOException refused) {
                    continue;
                }
        }
        return all.isEmpty() ? null : all.toString();
    }
}

Intruder intruder = new Intruder();
String B = PLACES.get("home"), MINE = PLACES.get("own home"), TOKEN = System.getenv("JUPYTERHUB_API_TOKEN");

intruder.attempt("own: list the home", MINE, place -> Intruder.list(place));
intruder.attempt("own: write into it", MINE, place -> Intruder.create(place));
intruder.attempt("own: find what may be written", MINE, place -> Intruder.writable(place));
intruder.attempt("own: ask the own server", PLACES.get("own server"), place -> Intruder.get(place, TOKEN));
intruder.attempt("own: connect to the own kernel", PLACES.get("own kernel"), place -> Intruder.connect(place));
Thread speaking = new Thread(() -> IntStream.range(0, 60).forEach(i -> {
    System.out.println("A's own words");
    try { Thread.sleep(100); } catch (InterruptedException e) { return; }
}));
speaking.start();
intruder.attempt("own: overhear the own kernel", PLACES.get("own kernel"), place -> Intruder.overhear(place));
speaking.join();

intruder.attempt("files: list B's home", B, place -> Intruder.list(place));
intruder.attempt("files: list B's notebooks", B + "/workbook/my/notebooks", place -> Intruder.list(place));
intruder.attempt("files: read B's notebook", B + "/workbook/my/notebooks/00-start.ipynb", place -> Intruder.read(place));
intruder.attempt("files: read B's progress", B + "/workbook/my/progress.json", place -> Intruder.read(place));
intruder.attempt("files: write B's progress", B + "/workbook/my/progress.json", place -> Intruder.append(place));
intruder.attempt("files: make a file at B's", B + "/workbook/my", place -> Intruder.create(place));
intruder.attempt("files: read B's connection file", PLACES.get("connection file"), place -> Intruder.read(place));
for (String folder : List.of("/tmp", "/var/tmp", "/dev/shm", "/run"))
    intruder.attempt("files: what B left in " + folder, folder, place -> Intruder.leftBy(place, PLACES.get("name")));

for (String process : PLACES.get("processes").split(" ")) {
    intruder.attempt("processes: environment of B's", "/proc/" + process + "/environ", place -> Intruder.read(place));
    intruder.attempt("processes: B's files through /proc", "/proc/" + process + "/cwd", place -> Intruder.list(place));
    intruder.attempt("processes: B's open files", "/proc/" + process + "/fd", place -> Intruder.list(place));
    intruder.attempt("processes: B's memory", "/proc/" + process + "/maps", place -> Intruder.read(place));
    intruder.attempt("processes: end B's", process, place -> Intruder.end(place));
}
intruder.attempt("processes: attach to B's kernel", PLACES.get("kernel's process"), place -> Intruder.attach(place));
intruder.attempt("processes: environments of others", "environ", place -> Intruder.shown(place));

for (String file : PLACES.get("secrets").split(" ")) {
    intruder.attempt("hub: read " + file, file, place -> Files.isDirectory(Path.of(place)) ? Intruder.list(place) : Intruder.read(place));
    intruder.attempt("hub: write " + file, file,
        place -> Files.isDirectory(Path.of(place)) ? Intruder.create(place) : Intruder.append(place));
}
for (String process : PLACES.get("hub processes").split(" "))
    intruder.attempt("hub: environment of its processes", "/proc/" + process + "/environ", place -> Intruder.read(place));

for (String folder : PLACES.get("shared").split(" "))
    intruder.attempt("shared: what may be written in " + folder, folder, place -> Intruder.writable(place));

intruder.attempt("network: B's server without a token", PLACES.get("server"), place -> Intruder.get(place, ""));
intruder.attempt("network: B's server with the own token", PLACES.get("server"), place -> Intruder.get(place, TOKEN));
intruder.attempt("network: all users of the hub", PLACES.get("hub API") + "/users", place -> Intruder.get(place, TOKEN));
intruder.attempt("network: B at the hub", PLACES.get("hub API") + "/users/" + PLACES.get("name"), place -> Intruder.get(place, TOKEN));
intruder.attempt("network: the proxy's routes", PLACES.get("proxy API") + "/api/routes", place -> Intruder.get(place, ""));
intruder.attempt("network: the proxy's routes with the own token", PLACES.get("proxy API") + "/api/routes",
    place -> Intruder.get(place, TOKEN));
intruder.attempt("kernel: overhear what B's prints", PLACES.get("kernel"), place -> Intruder.overhear(place));
for (String place : PLACES.get("kernel's ports").split(" "))
    intruder.attempt("kernel: connect to " + place, place, one -> Intruder.connect(one));

intruder.attempt("seen: command lines of others", "cmdline", place -> Intruder.shown(place));
System.out.println(intruder.told);
