package io.github.autoscaleanalysis.examples.plot;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * As many of some things as a picture has room for.
 *
 * @param things those that are shown
 * @param note what is not, by name; empty if nothing
 */
record Shown<T>(List<T> things, String note) {

    private static final int NAMED = 12;

    static <T> Shown<T> first(int most, List<T> all, String kind, Function<T, String> name) {
        if (all.size() <= most) {
            return new Shown<>(List.copyOf(all), "");
        }
        List<T> others = all.subList(most, all.size());
        String names = others.stream().limit(NAMED).map(name).collect(Collectors.joining(", "));
        String more = others.size() > NAMED ? " and " + (others.size() - NAMED) + " more" : "";
        String note = most + " of " + all.size() + ' ' + kind + "; not shown: " + names + more;
        return new Shown<>(List.copyOf(all.subList(0, most)), note);
    }

    /** Says on a figure what is not shown, if anything. */
    Shown<T> notedOn(TimeFigure figure) {
        if (!note.isEmpty()) {
            figure.note(note);
        }
        return this;
    }
}
