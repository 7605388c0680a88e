package io.github.autoscaleanalysis.wva.accuracy;

import java.util.OptionalDouble;

/**
 * The predictions against persistence, which expects the last observation known when the prediction was made. Both are
 * taken over the same pairs: those where both errors exist. Immutable and thread-safe.
 *
 * @param count the pairs with both errors
 * @param meanAbsoluteError that of the predictions, in ms; empty without such pairs
 * @param persistenceMeanAbsoluteError that of persistence, in ms; empty without such pairs
 */
public record Skill(long count, OptionalDouble meanAbsoluteError, OptionalDouble persistenceMeanAbsoluteError) {

    /**
     * RelMAE, the mean absolute error over that of persistence: below 1 the predictions are better than "same as last
     * time".
     *
     * @return the ratio, 0 or more; empty without pairs, and where persistence makes no error
     */
    public OptionalDouble relativeMeanAbsoluteError() {
        double persistence = persistenceMeanAbsoluteError.orElse(0);
        return persistence > 0 && meanAbsoluteError.isPresent()
                ? OptionalDouble.of(meanAbsoluteError.getAsDouble() / persistence)
                : OptionalDouble.empty();
    }
}
