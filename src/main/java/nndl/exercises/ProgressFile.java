package nndl.exercises;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import nndl.util.OneAtATime;
import nndl.util.WholeFile;

/**
 * The file {@code progress.json}: for each exercise tried an object with the number of {@code tries} and the date on which it was
 * first {@code solved}. Whatever else stands in it, such as fields of a newer version, stays as it is.
 */
final class ProgressFile {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    /** Changes what is known of an exercise. */
    @FunctionalInterface
    interface Change {
        /** Returns what is known now. */
        Tried of(Tried before);
    }

    /** What the file holds about one exercise; {@code solved} is empty until it is solved. */
    record Tried(int tries, String solved) {
        boolean isSolved() {
            return !solved.isEmpty();
        }
    }

    private final Path file;

    ProgressFile(Path file) {
        this.file = file;
    }

    /** What was read; if the file is damaged, the content is empty. */
    record Content(ObjectNode exercises, boolean damaged) {
        Tried of(String id) {
            JsonNode entry = exercises.path(id);
            JsonNode solved = entry.path("solved");
            return new Tried(entry.path("tries").asInt(), solved.isNull() ? "" : solved.asText());
        }
    }

    /** Reads the file; one that is missing or empty holds nothing. */
    Content read() throws IOException {
        if (!Files.isRegularFile(file)) {
            return new Content(JsonNodeFactory.instance.objectNode(), false);
        }
        try {
            JsonNode root = JSON.readTree(Files.readAllBytes(file));
            return root instanceof ObjectNode exercises
                    ? new Content(exercises, false)
                    : new Content(JSON.createObjectNode(), !root.isNull() && !root.isMissingNode());
        } catch (JsonProcessingException e) {
            return new Content(JSON.createObjectNode(), true);
        }
    }

    /**
     * Changes what is known of one exercise, while no other kernel does.
     *
     * @return where a damaged file has been kept, if it was damaged
     * @throws IOException if the change could not be saved; the file is then as it was
     */
    Optional<Path> change(String id, Change change) throws IOException {
        AtomicReference<Path> kept = new AtomicReference<>();
        OneAtATime.change(file, () -> {
            Content content = read();
            if (content.damaged) {
                kept.set(keep());
            }
            put(content.exercises, id, change.of(content.of(id)));
            WholeFile.write(file, JSON.writeValueAsBytes(content.exercises));
        });
        return Optional.ofNullable(kept.get());
    }

    private static void put(ObjectNode exercises, String id, Tried tried) {
        ObjectNode entry = exercises.get(id) instanceof ObjectNode object ? object : exercises.putObject(id);
        entry.put("tries", tried.tries);
        if (tried.isSolved()) {
            entry.put("solved", tried.solved);
        } else {
            entry.putNull("solved");
        }
    }

    /** Copies the damaged file to one whose name tells when. */
    private Path keep() throws IOException {
        Path copy = file.resolveSibling("progress.damaged-" + LocalDateTime.now().format(TIME) + ".json");
        WholeFile.write(copy, Files.readAllBytes(file));
        return copy;
    }
}
