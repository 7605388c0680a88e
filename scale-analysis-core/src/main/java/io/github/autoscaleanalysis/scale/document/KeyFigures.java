package io.github.autoscaleanalysis.scale.document;

import java.util.List;

/**
 * The answers of a document's first screen, side by side where there is room.
 *
 * @param figures the answers in order; of none, nothing is shown
 */
public record KeyFigures(List<KeyFigure> figures) implements Block {

    /**
     * Copies the answers.
     *
     * @param figures the answers in order
     */
    public KeyFigures {
        figures = List.copyOf(figures);
    }
}
