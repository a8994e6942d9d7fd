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
import java.util.function.Consumer;
import nndl.util.OneAtATime;
import nndl.util.WholeFile;

/**
 * The file {@code progress.json}: for each exercise tried an object with the number of {@code tries}, the date on which it was
 * first {@code solved}, and how often each kind of {@code wrong} answer was given; beside the exercises whether it is {@code shared}
 * with a teacher, which it is by {@code true} alone, and the {@code version} of this form. Whatever else stands in it, such as fields of
 * a newer version, stays as it is; version 1 had neither the kinds nor these two.
 */
final class ProgressFile {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final int VERSION = 2;
    private static final String VERSION_FIELD = "version";
    private static final String SHARED = "shared";
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

        boolean isShared() {
            return exercises.path(SHARED).booleanValue();
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
     * @param wrong the kind of a wrong answer, to be counted; empty if there was none
     * @return where a damaged file has been kept, if it was damaged
     * @throws IOException if the change could not be saved; the file is then as it was
     */
    Optional<Path> change(String id, String wrong, Change change) throws IOException {
        return change(content -> put(content.exercises, id, change.of(content.of(id)), wrong));
    }

    /**
     * Notes whether a teacher may see it.
     *
     * @return where a damaged file has been kept, if it was damaged
     * @throws IOException if that could not be saved; the file is then as it was
     */
    Optional<Path> share(boolean withTeacher) throws IOException {
        return change(content -> content.exercises.put(SHARED, withTeacher));
    }

    private Optional<Path> change(Consumer<Content> change) throws IOException {
        AtomicReference<Path> kept = new AtomicReference<>();
        OneAtATime.change(file, () -> {
            Content content = read();
            if (content.damaged) {
                kept.set(keep());
            }
            change.accept(content);
            if (content.exercises.path(VERSION_FIELD).asInt() < VERSION) {
                content.exercises.put(VERSION_FIELD, VERSION);
            }
            WholeFile.write(file, JSON.writeValueAsBytes(content.exercises));
        });
        return Optional.ofNullable(kept.get());
    }

    private static void put(ObjectNode exercises, String id, Tried tried, String wrong) {
        ObjectNode entry = exercises.get(id) instanceof ObjectNode object ? object : exercises.putObject(id);
        entry.put("tries", tried.tries);
        if (tried.isSolved()) {
            entry.put("solved", tried.solved);
        } else {
            entry.putNull("solved");
        }
        if (!wrong.isEmpty()) {
            ObjectNode kinds = entry.get("wrong") instanceof ObjectNode object ? object : entry.putObject("wrong");
            kinds.put(wrong, kinds.path(wrong).asInt() + 1);
        }
    }

    /** Copies the damaged file to one whose name tells when. */
    private Path keep() throws IOException {
        Path copy = file.resolveSibling("progress.damaged-" + LocalDateTime.now().format(TIME) + ".json");
        WholeFile.write(copy, Files.readAllBytes(file));
        return copy;
    }
}
