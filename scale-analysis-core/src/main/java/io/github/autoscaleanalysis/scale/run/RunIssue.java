package io.github.autoscaleanalysis.scale.run;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Something in the data that could not be used as it is.
 *
 * @param source where the data came from, as the caller named it
 * @param index the place of the run in the data, from 1
 * @param line the line of the data where the run begins, from 1; empty for JSON, where lines mean nothing
 * @param field the field at fault, by its key in the data; empty if it is the whole element
 * @param reason what is wrong with it, one line
 */
public record RunIssue(String source, int index, OptionalInt line, Optional<String> field, String reason) {

    /**
     * Checks index and line.
     *
     * @param source where the data came from
     * @param index the place of the run in the data, from 1
     * @param line the line where the run begins, from 1
     * @param field the field at fault
     * @param reason what is wrong with it
     * @throws IllegalArgumentException if the index or the line is below 1
     */
    public RunIssue {
        if (index < 1) {
            throw new IllegalArgumentException("index counts from 1: " + index);
        }
        if (line.orElse(1) < 1) {
            throw new IllegalArgumentException("line counts from 1: " + line.getAsInt());
        }
    }

    /** The issue on one line: source, line, place, field, reason. */
    @Override
    public String toString() {
        return source + (line.isPresent() ? ", line " + line.getAsInt() : "") + ", run " + index
                + field.map(name -> ", " + name).orElse("") + ": " + reason;
    }
}
