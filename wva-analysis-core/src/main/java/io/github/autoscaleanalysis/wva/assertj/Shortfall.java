package io.github.autoscaleanalysis.wva.assertj;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Why an assertion does not hold: what was expected, what there is, and the cycles that make the difference. */
final class Shortfall {

    private final String expected;
    private final String actual;
    private final StringBuilder details = new StringBuilder();

    /**
     * Both go on from "Expecting … to" and "but".
     *
     * @param expected such as {@code stay within 1 and 4 replicas}
     * @param actual such as {@code 3 of 44 readings do not}
     */
    Shortfall(String expected, String actual) {
        this.expected = expected;
        this.actual = actual;
    }

    /** Adds a line; an empty one is none. */
    Shortfall note(String line) {
        if (!line.isEmpty()) {
            details.append('\n').append(line);
        }
        return this;
    }

    /** Names the first cycles, as many as the limit allows, and says how many more there are. */
    <T> Shortfall name(String title, List<T> cycles, Function<T, String> line) {
        return name(title, cycles, cycles.size(), line);
    }

    /** The same where not all of the cycles are at hand. */
    <T> Shortfall name(String title, List<T> cycles, long total, Function<T, String> line) {
        if (!cycles.isEmpty()) {
            List<String> lines = new ArrayList<>();
            cycles.stream().limit(WvaAnalysisAssert.MOST_NAMED).map(line).forEach(lines::add);
            if (lines.size() < total) {
                lines.add("and " + (total - lines.size()) + " more");
            }
            note(title + ":");
            lines.forEach(text -> note("  " + text));
        }
        return this;
    }

    String expected() {
        return expected;
    }

    String actual() {
        return actual;
    }

    /** The whole text, beginning with a new line as AssertJ's do. */
    String text(String subject) {
        return "\nExpecting " + subject + "\nto " + expected + "\nbut " + actual + details;
    }
}
