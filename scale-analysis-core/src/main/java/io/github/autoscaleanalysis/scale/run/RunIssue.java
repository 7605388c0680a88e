package io.github.autoscaleanalysis.scale.run;

import java.util.Optional;

/**
 * Something in the data that could not be used as it is.
 *
 * @param source where the data came from, as the caller named it
 * @param index the place of the run in the data, from 1
 * @param field the field at fault, by its key in the data; empty if it is the whole element
 * @param reason what is wrong with it, one line
 */
public record RunIssue(String source, int index, Optional<String> field, String reason) {

    /**
     * Checks the index.
     *
     * @param source where the data came from
     * @param index the place of the run in the data, from 1
     * @param field the field at fault
     * @param reason what is wrong with it
     * @throws IllegalArgumentException if the index is below 1
     */
    public RunIssue {
        if (index < 1) {
            throw new IllegalArgumentException("index counts from 1: " + index);
        }
    }

    /** The issue on one line: source, place, field, reason. */
    @Override
    public String toString() {
        return source + ", run " + index + field.map(name -> ", " + name).orElse("") + ": " + reason;
    }
}
