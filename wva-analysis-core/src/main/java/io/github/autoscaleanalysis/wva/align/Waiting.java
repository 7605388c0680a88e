package io.github.autoscaleanalysis.wva.align;

import io.github.autoscaleanalysis.wva.event.Observation;
import io.github.autoscaleanalysis.wva.event.Prediction;
import org.jspecify.annotations.Nullable;

/** A prediction that waits for the observation it is judged by. */
final class Waiting {

    final Prediction prediction;
    /** The last observation of its variant when it was made. */
    final @Nullable Observation lastKnown;

    /** Where the observation that may judge it stands. */
    @Nullable
    Track track;

    Waiting(Prediction prediction, @Nullable Observation lastKnown) {
        this.prediction = prediction;
        this.lastKnown = lastKnown;
    }

    /** Whether both predict the same variant, as far as the log names it. */
    boolean sameVariant(Waiting other) {
        return prediction
                        .workload()
                        .variant()
                        .equals(other.prediction.workload().variant())
                && prediction
                        .workload()
                        .model()
                        .equals(other.prediction.workload().model());
    }
}
