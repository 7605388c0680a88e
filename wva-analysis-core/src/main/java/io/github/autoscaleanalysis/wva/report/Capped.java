package io.github.autoscaleanalysis.wva.report;

import io.github.autoscaleanalysis.scale.document.Content;
import java.util.List;

/** Long lists in part, with a word on how long they are. */
final class Capped {

    private Capped() {}

    /** The first of a list; where there are more, the text says so. */
    static <T> List<T> first(Content text, List<T> all, int shown, String what) {
        if (all.size() <= shown) {
            return all;
        }
        text.paragraph("The first " + shown + " of " + all.size() + " " + what + ", the others are in analysis.json:");
        return all.subList(0, shown);
    }
}
