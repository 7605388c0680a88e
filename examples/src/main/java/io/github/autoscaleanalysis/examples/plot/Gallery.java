package io.github.autoscaleanalysis.examples.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * The pictures of one analysis.
 *
 * @param plots those that it has data for
 * @param leftOut the others, each with its name and the reason in one line
 */
public record Gallery(List<Plot> plots, List<String> leftOut) {

    /** No pictures. */
    public static final Gallery EMPTY = new Gallery(List.of(), List.of());

    public Gallery {
        plots = List.copyOf(plots);
        leftOut = List.copyOf(leftOut);
    }

    /** These pictures, and then others. */
    public Gallery and(Gallery others) {
        List<Plot> allPlots = new ArrayList<>(plots);
        allPlots.addAll(others.plots);
        List<String> allLeftOut = new ArrayList<>(leftOut);
        allLeftOut.addAll(others.leftOut);
        return new Gallery(allPlots, allLeftOut);
    }
}
