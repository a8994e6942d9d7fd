package nndl.notebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.ImportSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.VarSnippet;

/**
 * Tells at once what a new declaration takes away. Where a class is declared anew with another content, Java's shell silently
 * sets all variables of it to null, which otherwise shows only when one of them is used. The notice goes away by itself once
 * the variables have been made again, be it in the same cell.
 */
final class Resets {
    private final List<Notice> notices = new ArrayList<>();

    /** Takes what the shell tells. */
    void take(SnippetEvent event) {
        if (!(event.snippet() instanceof VarSnippet variable)) {
            return;
        }
        if (isReset(event)) {
            noticeOf(event.causeSnippet()).add(variable, event.status());
        } else if (event.causeSnippet() == null && event.status() == Snippet.Status.VALID) {
            notices.forEach(notice -> notice.madeAgain(variable.name()));
            notices.removeIf(Notice::isOver);
        }
    }

    /** Returns whether a variable has just lost its value because of something that it depends on. */
    static boolean isReset(SnippetEvent event) {
        return event.causeSnippet() != null
                && event.previousStatus() == Snippet.Status.VALID
                && (event.status() == Snippet.Status.VALID || event.status() == Snippet.Status.RECOVERABLE_NOT_DEFINED);
    }

    /** Returns the notice about this very declaration, which is a snippet of its own each time. */
    private Notice noticeOf(Snippet cause) {
        return notices.stream().filter(notice -> notice.cause == cause).findFirst().orElseGet(() -> {
            Notice notice = new Notice(cause);
            notices.add(notice);
            return notice;
        });
    }

    /** What one declaration took away, and where that is told. */
    private static final class Notice {
        private final Snippet cause;
        private final Map<String, String> makers = new LinkedHashMap<>(); // variable → the line that makes it
        private boolean unknown; // whether a variable is not only empty but undeclared
        private Notebook.Live place;

        private Notice(Snippet cause) {
            this.cause = cause;
        }

        private void add(VarSnippet variable, Snippet.Status status) {
            makers.put(variable.name(), variable.source().strip());
            unknown |= status != Snippet.Status.VALID;
            show();
        }

        private void madeAgain(String variable) {
            if (makers.remove(variable) != null) {
                show();
            }
        }

        private boolean isOver() {
            return makers.isEmpty();
        }

        private void show() {
            place = Notebook.Live.show(place, Bundle.notice(makers.isEmpty() ? "" : sentence(declared(cause), makers, unknown)));
        }
    }

    /** Returns what was declared, which may be an import. */
    static String declared(Snippet cause) {
        if (cause instanceof ImportSnippet added) {
            return "import " + added.fullname();
        }
        String name = ((DeclarationSnippet) cause).name();
        return switch (cause.subKind()) {
            case CLASS_SUBKIND, INTERFACE_SUBKIND, ENUM_SUBKIND, RECORD_SUBKIND, ANNOTATION_TYPE_SUBKIND ->
                    cause.subKind().name().toLowerCase(Locale.ROOT).replaceAll("(_type)?_subkind", "") + " " + name;
            default -> name;
        };
    }

    /** Returns the notice in words: which variables, why, and what to run again. */
    static String sentence(String cause, Map<String, String> makers, boolean unknown) {
        String names = String.join(", ", makers.keySet());
        boolean one = makers.size() == 1;
        return names + (one ? " is " : " are ") + (unknown ? "gone" : "null now") + ", because " + cause + " was declared anew."
                + (one ? " Run this cell again:" : " Run these cells again:") + "\n    " + String.join("\n    ", makers.values());
    }
}
