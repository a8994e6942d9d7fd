package nndl;

import java.io.IOException;
import java.util.Locale;

/** An IDX file is missing or at fault; the message is a sentence that names it. */
final class IdxException extends IOException {
    private static final long serialVersionUID = 1;

    IdxException(Throwable cause, String sentence, Object... values) {
        super(String.format(Locale.ROOT, sentence, values), cause);
    }
}
