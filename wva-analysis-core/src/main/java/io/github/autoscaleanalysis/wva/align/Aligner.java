package io.github.autoscaleanalysis.wva.align;

import io.github.autoscaleanalysis.wva.event.Observation;
import io.github.autoscaleanalysis.wva.event.Prediction;
import io.github.autoscaleanalysis.wva.event.Reconciliation;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Holds predictions against observations while a log is read, and hands over pairs and unpaired events as soon as they
 * are certain: by {@link PairRule#NEXT_CYCLE} at the end of the next reconciliation.
 *
 * <pre>{@code
 * Aligner aligner = Aligner.of(PairRule.NEXT_CYCLE, thresholds, Optional.of(interval), pairs, unpaired);
 * events.forEach(aligner);
 * aligner.finish();
 * }</pre>
 *
 * <p>The median time between reconciliations is known only when a log is read to its end, so the caller names the cycle
 * interval, such as {@link Alignment#cycleInterval} of an earlier log; given the interval of the whole log, what comes
 * out is that of {@link Alignment}.
 *
 * <p>Cost: one look-up an event. Memory does not grow with the log: it holds two reconciliations and the last observation
 * of each variant, or, by {@link PairRule#NEXT_OBSERVATION}, the predictions since the last observation. Not safe for use
 * by several threads at once.
 */
public final class Aligner implements Consumer<WvaEvent> {

    private final Matching matching;
    private @Nullable Instant last;

    private Aligner(Matching matching) {
        this.matching = matching;
    }

    /**
     * An aligner at the begin of a log.
     *
     * @param rule which observation judges a prediction
     * @param thresholds the limits of the classes, and of the lags of {@link PairRule#NEXT_CYCLE}
     * @param cycleInterval the time between reconciliations; where it is empty no lag is too short or too long, no pair is
     *     a burst or a gap, and in a log without reconciliation lines an observation after a prediction begins a
     *     reconciliation
     * @param pairs takes the pairs, in the order of their predictions
     * @param unpaired takes predictions and observations without a partner, with the reason
     * @return the aligner
     * @throws IllegalArgumentException if the interval is not positive
     */
    public static Aligner of(
            PairRule rule,
            PairThresholds thresholds,
            Optional<Duration> cycleInterval,
            Consumer<? super Pair> pairs,
            Consumer<? super Unpaired> unpaired) {
        long interval = CycleInterval.UNKNOWN;
        if (cycleInterval.isPresent()) {
            interval = CycleInterval.nanos(cycleInterval.get());
            if (interval <= 0) {
                throw new IllegalArgumentException("cycle interval is not positive: " + cycleInterval.get());
            }
        }
        Classifier classifier = new Classifier(thresholds, interval);
        Output output = new Output(classifier, pairs, unpaired);
        return new Aligner(
                switch (rule) {
                    case NEXT_OBSERVATION -> new NextObservation(output);
                    case NEXT_CYCLE -> new NextCycle(classifier, cycleInterval.isPresent(), output);
                });
    }

    /**
     * Takes the next event of the log. Events other than predictions, observations and reconciliations tell it nothing.
     *
     * @param event the event
     * @throws IllegalArgumentException if it is one of these three and before another one in time: {@link Alignment} sorts
     */
    @Override
    public void accept(WvaEvent event) {
        if (event instanceof Observation observation) {
            requireOrder(event);
            matching.observe(observation);
        } else if (event instanceof Prediction prediction) {
            requireOrder(event);
            matching.predict(prediction);
        } else if (event instanceof Reconciliation) {
            requireOrder(event);
            matching.reconcile();
        }
    }

    /** Ends the log: hands over the rest. Events after it begin where it ended. */
    public void finish() {
        matching.finish();
    }

    private void requireOrder(WvaEvent event) {
        Instant time = event.timestamp();
        if (last != null && time.isBefore(last)) {
            throw new IllegalArgumentException("event at " + time + " comes after one at " + last);
        }
        last = time;
    }
}
