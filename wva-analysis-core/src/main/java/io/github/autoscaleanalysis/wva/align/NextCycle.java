package io.github.autoscaleanalysis.wva.align;

import io.github.autoscaleanalysis.wva.event.Observation;
import io.github.autoscaleanalysis.wva.event.Prediction;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@link PairRule#NEXT_CYCLE}: what a reconciliation predicted is held against what the next one observed as soon as
 * that is over, so that the order of its lines tells nothing.
 */
final class NextCycle implements Matching {

    /** Stands for a variant that was observed before in the same reconciliation. */
    private static final Track REPEATED = new Track(null, null);

    private final Classifier classifier;
    private final boolean intervalKnown;
    private final Output output;
    private final Roster roster = new Roster();

    /** What the reconciliation before predicted. */
    private List<Waiting> waiting = new ArrayList<>();
    /** What this reconciliation predicted. */
    private List<Waiting> predicted = new ArrayList<>();
    /** What this reconciliation observed, and of which variant each is. */
    private final List<Observation> observed = new ArrayList<>();

    private final List<Track> tracks = new ArrayList<>();

    private long cycle;
    private boolean reconciles;
    private boolean anyPredicted;
    private @Nullable WvaEvent last;

    NextCycle(Classifier classifier, boolean intervalKnown, Output output) {
        this.classifier = classifier;
        this.intervalKnown = intervalKnown;
        this.output = output;
    }

    @Override
    public void predict(Prediction prediction) {
        beginAfterPause(prediction);
        predicted.add(new Waiting(prediction, roster.lastOf(prediction)));
    }

    @Override
    public void observe(Observation observation) {
        beginAfterPause(observation);
        observed.add(observation);
        Track track = roster.see(observation, cycle);
        tracks.add(track.inCycle == 1 ? track : REPEATED);
    }

    @Override
    public void reconcile() {
        reconciles = true;
        close();
    }

    @Override
    public void finish() {
        if (!observed.isEmpty() || !predicted.isEmpty()) {
            close();
        }
        for (Waiting left : waiting) {
            output.unpaired(
                    left.prediction,
                    left.prediction.feasible() ? UnpairedReason.NO_LATER_CYCLE : UnpairedReason.INFEASIBLE);
        }
        waiting.clear();
    }

    /** Until a reconciliation line comes, a pause tells where one reconciliation ends. */
    private void beginAfterPause(WvaEvent event) {
        if (!reconciles) {
            if (last != null && isPause(last, event)) {
                close();
            }
            last = event;
        }
    }

    private boolean isPause(WvaEvent before, WvaEvent after) {
        return intervalKnown
                ? !classifier.tooEarly(CycleInterval.nanos(before.timestamp(), after.timestamp()))
                : before instanceof Prediction && after instanceof Observation;
    }

    private void close() {
        waiting.forEach(this::claim);
        waiting.forEach(this::judge);
        for (int i = 0; i < observed.size(); i++) {
            leaveOver(observed.get(i), tracks.get(i));
        }
        observed.clear();
        tracks.clear();
        waiting.clear();
        List<Waiting> emptied = waiting;
        waiting = predicted;
        predicted = emptied;
        anyPredicted |= !waiting.isEmpty();
        cycle++;
    }

    private void claim(Waiting candidate) {
        if (candidate.prediction.feasible()) {
            Track track = roster.find(candidate.prediction, cycle);
            candidate.track = track;
            if (track != null && track != Track.SEVERAL) {
                track.contested |= track.claim != null && !candidate.sameVariant(track.claim);
                track.claim = candidate;
            }
        }
    }

    private void judge(Waiting candidate) {
        Observation observation = candidate.track == null ? null : candidate.track.first;
        UnpairedReason obstacle = obstacle(candidate);
        if (obstacle == null && observation != null) {
            obstacle = obstacle(candidate, observation);
            if (obstacle == null) {
                output.pair(candidate, observation);
                return;
            }
        }
        output.unpaired(
                candidate.prediction, obstacle == null ? UnpairedReason.NO_OBSERVATION_IN_NEXT_CYCLE : obstacle);
    }

    private void leaveOver(Observation observation, Track track) {
        UnpairedReason reason;
        if (track == REPEATED) {
            reason = UnpairedReason.REPEATED;
        } else if (track.contested) {
            reason = UnpairedReason.NO_VARIANT;
        } else if (track.claim != null) {
            reason = obstacle(track.claim, observation);
        } else {
            reason = anyPredicted
                    ? UnpairedReason.NO_PREDICTION_IN_PREVIOUS_CYCLE
                    : UnpairedReason.BEFORE_FIRST_PREDICTION;
        }
        if (reason != null) {
            output.unpaired(observation, reason);
        }
    }

    private static @Nullable UnpairedReason obstacle(Waiting candidate) {
        Track track = candidate.track;
        if (!candidate.prediction.feasible()) {
            return UnpairedReason.INFEASIBLE;
        }
        if (track == null) {
            return null;
        }
        if (track == Track.SEVERAL || track.contested) {
            return UnpairedReason.NO_VARIANT;
        }
        return track.claim == candidate ? null : UnpairedReason.SUPERSEDED;
    }

    private @Nullable UnpairedReason obstacle(Waiting candidate, Observation observation) {
        long lag = CycleInterval.nanos(candidate.prediction.timestamp(), observation.timestamp());
        return classifier.tooEarly(lag)
                ? UnpairedReason.TOO_EARLY
                : classifier.tooLate(lag) ? UnpairedReason.TOO_LATE : null;
    }
}
