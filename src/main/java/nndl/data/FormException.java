package nndl.data;

import java.io.IOException;
import java.util.Locale;

/** A text does not have the form of a table; the message is a sentence that names the file and the line. */
final class FormException extends IOException {
    private static final long serialVersionUID = 1L;

    FormException(String sentence, Object... values) {
        super(String.format(Locale.ROOT, sentence, values));
    }
}
