package io.github.autoscaleanalysis.wva.align;

import io.github.autoscaleanalysis.wva.event.Observation;
import io.github.autoscaleanalysis.wva.event.Prediction;
import java.util.ArrayDeque;
import java.util.Queue;

/** {@link PairRule#NEXT_OBSERVATION}: predictions wait in line for a later observation. */
final class NextObservation implements Matching {

    private final Output output;
    private final Roster roster = new Roster();
    private final Queue<Waiting> waiting = new ArrayDeque<>();
    private boolean predicted;

    NextObservation(Output output) {
        this.output = output;
    }

    @Override
    public void predict(Prediction prediction) {
        if (prediction.row() == 1) {
            predicted = true;
            waiting.add(new Waiting(prediction, roster.lastOf(prediction)));
        } else {
            output.unpaired(prediction, UnpairedReason.NOT_FIRST_ROW);
        }
    }

    @Override
    public void observe(Observation observation) {
        boolean judges = false;
        Waiting next = waiting.peek();
        while (next != null && observation.timestamp().isAfter(next.prediction.timestamp())) {
            output.pair(next, observation);
            judges = true;
            waiting.remove();
            next = waiting.peek();
        }
        if (!judges) {
            output.unpaired(observation, predicted ? UnpairedReason.NOT_NEXT : UnpairedReason.BEFORE_FIRST_PREDICTION);
        }
        roster.see(observation, Roster.EVER);
    }

    @Override
    public void reconcile() {
        // the notebook knows no reconciliations
    }

    @Override
    public void finish() {
        for (Waiting last = waiting.poll(); last != null; last = waiting.poll()) {
            output.unpaired(last.prediction, UnpairedReason.NO_LATER_CYCLE);
        }
    }
}
