package io.github.autoscaleanalysis.wva.align;

import io.github.autoscaleanalysis.wva.event.Observation;
import io.github.autoscaleanalysis.wva.event.Prediction;

/** One rule at work on events in time order. */
sealed interface Matching permits NextObservation, NextCycle {

    /** The controller predicted. */
    void predict(Prediction prediction);

    /** The controller saw. */
    void observe(Observation observation);

    /** The controller completed a reconciliation. */
    void reconcile();

    /** The log ends. */
    void finish();
}
