package io.github.autoscaleanalysis.examples.plot;

import io.github.autoscaleanalysis.wva.align.Pair;
import io.github.autoscaleanalysis.wva.analysis.WvaAnalysis;
import io.github.autoscaleanalysis.wva.event.LatencyMetric;
import io.github.autoscaleanalysis.wva.event.VariantId;
import io.github.autoscaleanalysis.wva.slo.Episode;
import io.github.autoscaleanalysis.wva.slo.NotEvaluatedReason;
import io.github.autoscaleanalysis.wva.slo.Slice;
import io.github.autoscaleanalysis.wva.slo.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.data.Range;

/** The latencies of one variant over time: predicted, observed and targeted. */
final class LatencyTrack {

    final Optional<VariantId> variant;
    private final List<Slice> slices = new ArrayList<>();
    private final List<Pair> pairs = new ArrayList<>();
    private final List<Episode> episodes = new ArrayList<>();

    private LatencyTrack(Optional<VariantId> variant) {
        this.variant = variant;
    }

    /** One for each variant that was observed, in the order of their names. */
    static List<LatencyTrack> of(WvaAnalysis analysis) {
        Map<Optional<VariantId>, LatencyTrack> tracks = new HashMap<>();
        for (Slice slice : analysis.slo().slices()) {
            in(tracks, slice.workload().variant()).slices.add(slice);
        }
        for (Pair pair : analysis.alignment().pairs()) {
            in(tracks, pair.observation().workload().variant()).pairs.add(pair);
        }
        for (Episode episode : analysis.slo().episodes()) {
            in(tracks, episode.variant()).episodes.add(episode);
        }
        return tracks.values().stream()
                .sorted(Comparator.comparing(track -> Words.of(track.variant)))
                .toList();
    }

    private static LatencyTrack in(Map<Optional<VariantId>, LatencyTrack> tracks, Optional<VariantId> variant) {
        return tracks.computeIfAbsent(variant, LatencyTrack::new);
    }

    boolean isObserved(LatencyMetric metric) {
        return slices.stream().anyMatch(slice -> isShown(slice, metric));
    }

    /** Each prediction at the time of the observation that it is held against. */
    Points predicted(LatencyMetric metric) {
        Points points = new Points();
        for (Pair pair : pairs) {
            OptionalDouble value = pair.prediction().predicted().of(metric);
            points.add(pair.observation().timestamp(), value.orElse(Double.NaN));
        }
        return points;
    }

    /** What was observed, with a gap where there is nothing to observe. */
    Points observed(LatencyMetric metric) {
        Points points = new Points();
        for (Slice slice : slices) {
            if (isShown(slice, metric)) {
                points.add(time(slice), value(slice, metric));
            } else {
                points.gap(time(slice));
            }
        }
        return points;
    }

    Points violated(LatencyMetric metric) {
        Points points = new Points();
        for (Slice slice : slices) {
            if (slice.verdict(metric) == Verdict.VIOLATED) {
                points.add(time(slice), value(slice, metric));
            }
        }
        return points;
    }

    /** The objective from slice to slice, with a gap where there is none. */
    Points objective(LatencyMetric metric) {
        Points points = new Points();
        double last = Double.NaN;
        for (Slice slice : slices) {
            double target = target(slice, metric);
            if (Double.isNaN(target)) {
                points.gap(time(slice));
            } else if (target != last || slice == slices.get(slices.size() - 1)) {
                points.add(time(slice), target);
            }
            last = target;
        }
        return points;
    }

    /** An axis in ms, logarithmic where the highest value would press all others flat. */
    ValueAxis axis(LatencyMetric metric, boolean predicted) {
        Range range = null;
        for (Points points :
                List.of(observed(metric), objective(metric), predicted ? predicted(metric) : new Points())) {
            range = Range.combineIgnoringNaN(range, points.range());
        }
        boolean isWide = range != null && PlotTheme.isWide(range.getLowerBound(), range.getUpperBound());
        return isWide ? PlotTheme.logarithms(metric + " (ms, log scale)") : PlotTheme.numbers(metric + " (ms)");
    }

    /** The different objectives, in ms. */
    SortedSet<Double> objectives(LatencyMetric metric) {
        SortedSet<Double> objectives = new TreeSet<>();
        for (Slice slice : slices) {
            double target = target(slice, metric);
            if (!Double.isNaN(target)) {
                objectives.add(target);
            }
        }
        return objectives;
    }

    List<Episode> episodes(LatencyMetric metric) {
        return episodes.stream().filter(episode -> episode.metric() == metric).toList();
    }

    /** How many slices are idle, whose latencies say nothing. */
    long idle() {
        return slices.stream().filter(LatencyTrack::isIdle).count();
    }

    private static boolean isIdle(Slice slice) {
        return slice.reason()
                .filter(reason -> reason == NotEvaluatedReason.IDLE)
                .isPresent();
    }

    private static boolean isShown(Slice slice, LatencyMetric metric) {
        return Double.isFinite(value(slice, metric))
                && slice.reason(metric)
                        .filter(reason -> reason == NotEvaluatedReason.IDLE)
                        .isEmpty();
    }

    private static double value(Slice slice, LatencyMetric metric) {
        return slice.observation().observed().of(metric).orElse(Double.NaN);
    }

    private static double target(Slice slice, LatencyMetric metric) {
        return slice.objective()
                .map(objective -> objective.targets().of(metric).orElse(Double.NaN))
                .filter(Double::isFinite)
                .orElse(Double.NaN);
    }

    private static Instant time(Slice slice) {
        return slice.observation().timestamp();
    }
}
