package io.github.autoscaleanalysis.wva.slo;

import io.github.autoscaleanalysis.wva.event.LatencyMetric;
import io.github.autoscaleanalysis.wva.event.ScalingDecision;
import io.github.autoscaleanalysis.wva.event.VariantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Finds the episodes among slices, each variant on its own. */
final class EpisodeFinder {

    private static final Comparator<Episode> ORDER = Comparator.comparing(Episode::start)
            .thenComparing(episode -> episode.variant().map(VariantId::toString).orElse(""))
            .thenComparing(Episode::metric);

    private final Map<Optional<VariantId>, List<Slice>> byVariant = new LinkedHashMap<>();
    private final Map<String, List<ScalingDecision>> decisions = new HashMap<>();

    /** Both in time order. */
    EpisodeFinder(List<Slice> slices, List<ScalingDecision> decisions) {
        ByWorkload<List<Slice>> byWorkload =
                new ByWorkload<>(w -> byVariant.computeIfAbsent(w.variant(), variant -> new ArrayList<>()));
        for (Slice slice : slices) {
            byWorkload.get(slice.workload()).add(slice);
        }
        for (ScalingDecision decision : decisions) {
            this.decisions
                    .computeIfAbsent(decision.variant().name(), name -> new ArrayList<>())
                    .add(decision);
        }
    }

    List<Episode> find() {
        List<Episode> episodes = new ArrayList<>();
        byVariant.forEach((variant, slices) -> {
            double[] toNext = SliceIntervals.toNext(slices);
            OptionalDouble interval = SliceIntervals.median(toNext);
            for (LatencyMetric metric : LatencyMetric.values()) {
                find(slices, toNext, metric, interval, episodes);
            }
        });
        episodes.sort(ORDER);
        return List.copyOf(episodes);
    }

    private void find(
            List<Slice> slices,
            double[] toNext,
            LatencyMetric metric,
            OptionalDouble interval,
            List<Episode> episodes) {
        @Nullable EpisodeBuilder open = null;
        for (int i = 0; i < slices.size(); i++) {
            Slice slice = slices.get(i);
            if (slice.verdict(metric) == Verdict.VIOLATED) {
                open = open == null ? new EpisodeBuilder(metric, slice, interval) : open;
                open.add(slice, i < toNext.length ? toNext[i] : interval.orElse(0));
            } else if (open != null) {
                open.endBefore(slice);
                episodes.add(episode(open));
                open = null;
            }
        }
        if (open != null) {
            episodes.add(episode(open));
        }
    }

    private Episode episode(EpisodeBuilder run) {
        return new Episode(
                run, run.first.workload().variant().flatMap(variant -> decisionBefore(variant, run.first.timestamp())));
    }

    private Optional<ScalingDecision> decisionBefore(VariantId variant, Instant time) {
        List<ScalingDecision> named = decisions.getOrDefault(variant.name(), List.of());
        int from = 0;
        int to = named.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (named.get(middle).timestamp().isBefore(time)) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        for (int i = from - 1; i >= 0; i--) {
            if (named.get(i).variant().matches(variant)) {
                return Optional.of(named.get(i));
            }
        }
        return Optional.empty();
    }
}
