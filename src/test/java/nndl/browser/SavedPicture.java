package nndl.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A picture in the outputs of a saved notebook, and where a page must show it.
 *
 * @param cellId the id of its cell
 * @param cell the number of its cell, from 0
 * @param place how many pictures of the same kind come before it in the cell
 * @param plotly the figure's JSON; null if it is only a still picture
 * @param png the still picture
 * @param remarks what the bundle says of it
 */
record SavedPicture(String cellId, int cell, int place, JsonNode plotly, byte[] png, JsonNode remarks) {
    private static final String PLOTLY = "application/vnd.plotly.v1+json";
    private static final String PNG = "image/png";

    /** Returns all pictures of a notebook that ran without an error. The still picture of a widget is not among them. */
    static List<SavedPicture> of(Path notebook) throws IOException {
        JsonNode cells = new ObjectMapper().readTree(notebook.toFile()).get("cells");
        List<SavedPicture> pictures = new ArrayList<>();
        for (int cell = 0; cell < cells.size(); cell++) {
            int[] places = new int[2];
            for (JsonNode output : cells.get(cell).path("outputs")) {
                if (output.get("output_type").asText().equals("error")) {
                    throw new AssertionError(cells.get(cell).get("id") + " ended with an error: " + output);
                }
                JsonNode data = output.path("data");
                if ((data.has(PLOTLY) || data.has(PNG)) && !isWidget(data)) {
                    int place = places[data.has(PLOTLY) ? 0 : 1]++;
                    byte[] png = Base64.getMimeDecoder().decode(data.path(PNG).asText());
                    JsonNode remarks = output.path("metadata").path(PNG);
                    pictures.add(new SavedPicture(cells.get(cell).get("id").asText(), cell, place, data.get(PLOTLY), png, remarks));
                }
            }
        }
        return pictures;
    }

    private static boolean isWidget(JsonNode data) {
        return data.path("text/html").toString().contains("data-widget=");
    }

    /** Returns the numbers of the cells that show a widget. */
    static List<Integer> widgets(Path notebook) throws IOException {
        JsonNode cells = new ObjectMapper().readTree(notebook.toFile()).get("cells");
        List<Integer> widgets = new ArrayList<>();
        for (int cell = 0; cell < cells.size(); cell++) {
            for (JsonNode output : cells.get(cell).path("outputs")) {
                if (isWidget(output.path("data"))) {
                    widgets.add(cell);
                }
            }
        }
        return widgets;
    }

    /** Returns how many cells of a notebook should show a picture, going by their tags. */
    static long promised(Path notebook) throws IOException {
        JsonNode cells = new ObjectMapper().readTree(notebook.toFile()).get("cells");
        return cells.findValues("tags").stream().filter(tags -> tags.toString().contains("\"picture\"")).count();
    }

    /** Returns the still picture as the address of an image that holds it. */
    String asAddress() {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }

    /** Returns what is to be seen, in words. */
    String words() {
        return remarks.get("alt").asText();
    }

    /** Returns whether a dark page shows it as light on dark: a figure that names its colours there, or a picture in ink. */
    boolean followsTheTheme() {
        return isFigure() ? plotly.at("/layout/meta/dark").isObject() : remarks.get("invertible").asBoolean();
    }

    boolean isFigure() {
        return plotly != null;
    }

    boolean isLandscape() {
        return isFigure() && plotly.at("/data/0/type").asText().equals("surface");
    }

    /** Returns what it is called in file names and messages. */
    String name() {
        return cellId + (place == 0 ? "" : "-" + (place + 1));
    }
}
