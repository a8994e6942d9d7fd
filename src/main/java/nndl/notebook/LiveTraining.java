package nndl.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import nndl.Epoch;
import nndl.History;
import nndl.figure.Plot;
import nndl.util.Check;

/**
 * Shows a training run live: after each epoch its numbers and the growing curves, in one place in the cell's output. After the
 * last epoch, the interactive figure takes the picture's place. Pass it to {@code sgd} as the listener:
 *
 * <pre>{@code
 * network.sgd(training, 30, 10, 3.0, test, new LiveTraining(30))
 * }</pre>
 */
public final class LiveTraining implements Consumer<Epoch> {
    private final int epochs;
    private final List<Epoch> run = new ArrayList<>();
    private Notebook.Live place;

    /** @param epochs the number of epochs that the training will have */
    public LiveTraining(int epochs) {
        this.epochs = Check.atLeastOne("the number of epochs", epochs);
    }

    @Override
    public void accept(Epoch epoch) {
        run.add(epoch);
        History history = History.of(run);
        String numbers = String.format(Locale.ROOT, "%s (%d of %d, %.1f s)",
                epoch, run.size(), epochs, run.stream().mapToDouble(Epoch::seconds).sum());
        Bundle picture = Bundle.still(Plot.of(history, numbers).xRange(0, Math.max(1, epochs - 1)), numbers);
        place = Notebook.Live.show(place, picture);
        if (run.size() == epochs) {
            place.update(Bundle.of(history));
        }
    }
}
