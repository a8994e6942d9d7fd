package nndl.widget;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import nndl.show.Drawable;
import nndl.show.Markup;

/**
 * Something in the page that answers at once to what one does with it, without the kernel. Where scripts may not run, in a notebook
 * that is not trusted for instance, a still picture takes its place, with a sentence.
 */
public abstract sealed class Widget implements Drawable permits Ball, Film, Live, Nudge, Pad, Predict, Turn {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Returns its name in the page, which is also that of the module in {@code src/main/web/widgets} and of what the module exports. */
    abstract String kind();

    /** Returns what the script is given, as JSON has it: texts, numbers, truth values, lists and maps of these. */
    abstract Map<String, Object> shown();

    /** Returns the networks that the script asks for, each by its name. */
    List<PackedNetwork> networks() {
        return List.of();
    }

    /** Returns the sentence that stands below the still picture. */
    abstract String invitation();

    /**
     * Returns the HTML: the still picture, which the script replaces, and the script. A network that the page has already, because
     * another widget brought it, is not sent again.
     *
     * @param still the HTML of the still picture
     */
    public final String html(String still) {
        StringBuilder html = new StringBuilder("<div><div class=\"nndl-widget\" data-widget=\"" + kind() + "\">" + still
                + "<p>" + Markup.escaped(invitation()) + "</p></div>\n");
        for (PackedNetwork network : networks()) {
            if (SentNetworks.mustBeSent(network, kind())) {
                html.append(network.html());
            }
        }
        return html.append("<script type=\"application/json\">").append(json()).append("</script>\n")
                .append("<script>").append(Script.of(kind())).append("</script></div>").toString();
    }

    /** Returns the JSON, in which no text can end the element that holds it. */
    private String json() {
        try {
            return JSON.writeValueAsString(shown()).replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Says in words what the still picture shows. */
    @Override
    public final String toString() {
        return drawing().toString();
    }
}
