package io.github.autoscaleanalysis.wva.slo;

import io.github.autoscaleanalysis.wva.event.Latencies;
import io.github.autoscaleanalysis.wva.event.SloTarget;
import java.util.List;
import java.util.Optional;

/**
 * The objectives that observations are held against, with where they come from. Immutable and thread-safe.
 *
 * @param targets the objectives in ms; a latency without one is not judged
 * @param source where they come from
 */
public record Objective(Latencies targets, TargetSource source) {

    private static final Objective NOTEBOOK_DEFAULT =
            new Objective(Latencies.ofMillis(10, 1000), TargetSource.NOTEBOOK_DEFAULT);

    /**
     * The reference notebook's rule: the first target of the log holds for everything.
     *
     * @param found the targets the log names, in log order
     * @param missing what to do where there is none
     * @return the objective; empty where the log names none and none is asked for
     */
    public static Optional<Objective> first(List<SloTarget> found, MissingTarget missing) {
        if (!found.isEmpty()) {
            return Optional.of(new Objective(found.get(0).targets(), TargetSource.FOUND_LINE));
        }
        return switch (missing) {
            case NO_VERDICT -> Optional.empty();
            case NOTEBOOK_DEFAULT -> Optional.of(NOTEBOOK_DEFAULT);
        };
    }
}
