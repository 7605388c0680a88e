package io.github.autoscaleanalysis.wva.decision;

import io.github.autoscaleanalysis.wva.event.Origin;
import io.github.autoscaleanalysis.wva.event.VariantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Follows the replicas of one variant through its cycles. */
final class ReplicaTrack {

    /** Two views that are compared, and where they part. */
    private static final class Comparison {
        private final ReplicaView one;
        private final ReplicaView other;
        private @Nullable Origin from;
        private int cycles;
        private int largestGap;

        Comparison(ReplicaView one, ReplicaView other) {
            this.one = one;
            this.other = other;
        }

        void add(ReplicaSample sample, List<Divergence> found) {
            OptionalInt mine = sample.of(one);
            OptionalInt others = sample.of(other);
            if (mine.isEmpty() || others.isEmpty()) {
                return;
            }
            int gap = mine.getAsInt() - others.getAsInt();
            if (gap == 0) {
                close(Optional.of(sample.time()), found);
                return;
            }
            if (from == null) {
                from = sample.cycle().origin();
            }
            cycles++;
            largestGap = Math.abs(gap) > Math.abs(largestGap) ? gap : largestGap;
        }

        void close(Optional<Instant> until, List<Divergence> found) {
            if (from != null) {
                found.add(new Divergence(one, other, from, until, cycles, largestGap));
            }
            from = null;
            cycles = 0;
            largestGap = 0;
        }
    }

    private final ModelId model;
    private final VariantId variant;
    private final ReplicaSeries.Builder target = new ReplicaSeries.Builder();
    private final ReplicaSeries.Builder current = new ReplicaSeries.Builder();
    private final ReplicaSeries.Builder ready = new ReplicaSeries.Builder();
    private final ReplicaSeries.Builder reported = new ReplicaSeries.Builder();
    private final List<Comparison> comparisons = List.of(
            new Comparison(ReplicaView.TARGET, ReplicaView.CURRENT),
            new Comparison(ReplicaView.TARGET, ReplicaView.READY),
            new Comparison(ReplicaView.CURRENT, ReplicaView.READY),
            new Comparison(ReplicaView.CURRENT, ReplicaView.REPORTED));
    private final List<Divergence> divergences = new ArrayList<>();
    private final LagTrack lags = new LagTrack();

    ReplicaTrack(ModelId model, VariantId variant) {
        this.model = model;
        this.variant = variant;
    }

    void add(ReplicaSample sample) {
        target.add(sample.time(), sample.target());
        current.add(sample.time(), sample.current());
        ready.add(sample.time(), sample.ready());
        reported.add(sample.time(), sample.reported());
        for (Comparison comparison : comparisons) {
            comparison.add(sample, divergences);
        }
        lags.add(sample);
    }

    ReplicaTruth truth() {
        for (Comparison comparison : comparisons) {
            comparison.close(Optional.empty(), divergences);
        }
        divergences.sort(Comparator.comparing(
                (Divergence divergence) -> divergence.from().timestamp()));
        return new ReplicaTruth(
                model,
                variant,
                Map.of(
                        ReplicaView.TARGET, target.series(),
                        ReplicaView.CURRENT, current.series(),
                        ReplicaView.READY, ready.series(),
                        ReplicaView.REPORTED, reported.series()),
                divergences,
                lags.finish());
    }
}
