package io.github.autoscaleanalysis.wva.analysis;

import io.github.autoscaleanalysis.scale.stats.Moments;
import io.github.autoscaleanalysis.wva.align.Pair;
import io.github.autoscaleanalysis.wva.align.PairClass;
import io.github.autoscaleanalysis.wva.event.LatencyMetric;
import io.github.autoscaleanalysis.wva.event.VariantId;
import io.github.autoscaleanalysis.wva.event.Workload;
import io.github.autoscaleanalysis.wva.slo.NotEvaluatedReason;
import io.github.autoscaleanalysis.wva.slo.Slice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * A series of a run with one value a cycle and model: the logs give each variant the mean over its model, and some give
 * it twice a cycle, so that readings of one cycle are no values of their own.
 */
final class CycleSeries {

    private final Duration shortestCycle;
    private final Map<String, ModelReadings> models = new TreeMap<>();
    private int readings;

    private CycleSeries(WvaAnalysis analysis) {
        double share = analysis.rules().pairThresholds().shortestLag();
        this.shortestCycle = analysis.alignment()
                .cycleInterval()
                .map(cycle -> Duration.ofNanos((long) (cycle.toNanos() * share)))
                .orElse(Duration.ZERO);
    }

    static CycleSeries of(WvaAnalysis analysis, ComparedSeries series, LatencyMetric metric) {
        return switch (series) {
            case OBSERVED_LATENCY -> observed(analysis, metric);
            case ABSOLUTE_ERROR -> errors(analysis, metric);
        };
    }

    private static CycleSeries observed(WvaAnalysis analysis, LatencyMetric metric) {
        CycleSeries series = new CycleSeries(analysis);
        for (Slice slice : analysis.slo().slices()) {
            if (slice.reason(metric)
                    .filter(r -> r != NotEvaluatedReason.NO_TARGET)
                    .isEmpty()) {
                series.add(
                        slice.workload(),
                        slice.observation().timestamp(),
                        slice.observation().observed().of(metric).orElseThrow());
            }
        }
        return series;
    }

    private static CycleSeries errors(WvaAnalysis analysis, LatencyMetric metric) {
        CycleSeries series = new CycleSeries(analysis);
        List<Pair> pairs = new ArrayList<>(analysis.alignment().pairs());
        pairs.sort(Comparator.comparing(pair -> pair.observation().timestamp()));
        for (Pair pair : pairs) {
            OptionalDouble error = pair.error(metric);
            if (pair.pairClass() == PairClass.CLEAN && error.isPresent()) {
                series.add(pair.prediction().workload(), pair.observation().timestamp(), Math.abs(error.getAsDouble()));
            }
        }
        return series;
    }

    private void add(Workload workload, Instant time, double value) {
        readings++;
        String model = workload.model()
                .orElseGet(() -> workload.variant().map(VariantId::toString).orElse(""));
        models.computeIfAbsent(model, m -> new ModelReadings()).add(time, value, shortestCycle);
    }

    /** How many readings there are, several of which may be one value. */
    int readings() {
        return readings;
    }

    /** The values in order of time, one model after the other. */
    double[] values() {
        return models.values().stream()
                .flatMap(model -> model.cycles.stream())
                .mapToDouble(cycle -> cycle.mean().orElseThrow())
                .toArray();
    }

    /** What was read of one model. */
    private static final class ModelReadings {

        private final List<Moments> cycles = new ArrayList<>();
        private Instant start = Instant.MIN;

        void add(Instant time, double value, Duration shortestCycle) {
            if (cycles.isEmpty() || (time.isAfter(start) && !time.isBefore(start.plus(shortestCycle)))) {
                cycles.add(new Moments());
                start = time;
            }
            cycles.get(cycles.size() - 1).add(value);
        }
    }
}
