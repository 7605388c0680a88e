package io.github.autoscaleanalysis.examples;

import io.github.autoscaleanalysis.examples.plot.Gallery;
import io.github.autoscaleanalysis.examples.plot.NoFontsException;
import io.github.autoscaleanalysis.examples.plot.Plot;
import io.github.autoscaleanalysis.examples.plot.PlotFiles;
import java.io.IOException;
import java.util.function.Supplier;

/** Whether a program draws what it analysed. */
enum Plots {
    DRAWN,
    LEFT_OUT;

    static Plots unless(boolean leftOut) {
        return leftOut ? LEFT_OUT : DRAWN;
    }

    /**
     * Writes the pictures into {@code plots} beside the other files, which are to be written before, since a machine
     * without fonts ends the program here.
     *
     * @return the pictures; none where they are left out
     * @throws NoFontsException if nothing can be drawn on this machine
     */
    Gallery write(Supplier<Gallery> pictures, OutputDirectory files) throws IOException {
        if (this == LEFT_OUT) {
            return Gallery.EMPTY;
        }
        PlotFiles plots = PlotFiles.in(files.directory().resolve("plots"));
        Gallery gallery = pictures.get();
        for (Plot plot : gallery.plots()) {
            files.out().println("wrote " + plots.write(plot).get(0) + " and .svg");
        }
        gallery.leftOut().forEach(reason -> files.out().println("no plot " + reason));
        return gallery;
    }
}
