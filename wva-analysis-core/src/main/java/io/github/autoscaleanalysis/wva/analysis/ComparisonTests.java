package io.github.autoscaleanalysis.wva.analysis;

import io.github.autoscaleanalysis.scale.stats.BlockBootstrap;
import io.github.autoscaleanalysis.scale.stats.BootstrapInterval;
import io.github.autoscaleanalysis.scale.stats.Holm;
import io.github.autoscaleanalysis.scale.stats.MannWhitney;
import io.github.autoscaleanalysis.scale.stats.TwoSamples;
import io.github.autoscaleanalysis.scale.stats.WelchT;
import io.github.autoscaleanalysis.wva.event.LatencyMetric;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Tests every run against the first. */
final class ComparisonTests {

    private final Map<String, WvaAnalysis> runs;
    private final long seed;

    ComparisonTests(Map<String, WvaAnalysis> runs, long seed) {
        this.runs = runs;
        this.seed = seed;
    }

    List<RunDifference> all() {
        Iterator<Map.Entry<String, WvaAnalysis>> others = runs.entrySet().iterator();
        WvaAnalysis baseline = others.next().getValue();
        List<RunDifference> differences = new ArrayList<>();
        while (others.hasNext()) {
            Map.Entry<String, WvaAnalysis> run = others.next();
            for (ComparedSeries series : ComparedSeries.values()) {
                for (LatencyMetric metric : LatencyMetric.values()) {
                    differences.add(test(run.getKey(), run.getValue(), baseline, series, metric));
                }
            }
        }
        return adjusted(differences);
    }

    private RunDifference test(
            String name, WvaAnalysis run, WvaAnalysis base, ComparedSeries series, LatencyMetric metric) {
        double[] sample = CycleSeries.of(run, series, metric).values();
        double[] baseline = CycleSeries.of(base, series, metric).values();
        Optional<BootstrapInterval> interval = Math.min(sample.length, baseline.length) == 0
                ? Optional.empty()
                : BlockBootstrap.seeded(seed)
                        .withBlockLength(BlockLength.of(sample, baseline))
                        .differenceOfMeans(sample, baseline);
        return new RunDifference(
                name,
                series,
                metric,
                TwoSamples.of(sample, baseline),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                interval);
    }

    private static List<RunDifference> adjusted(List<RunDifference> differences) {
        List<Double> pValues = new ArrayList<>();
        for (RunDifference difference : differences) {
            difference.samples().welch().map(WelchT::pValue).ifPresent(pValues::add);
            difference.samples().mannWhitney().map(MannWhitney::pValue).ifPresent(pValues::add);
        }
        Iterator<Double> adjusted = Holm.adjust(pValues).iterator();
        return differences.stream()
                .map(difference -> new RunDifference(
                        difference.run(),
                        difference.series(),
                        difference.metric(),
                        difference.samples(),
                        next(adjusted, difference.samples().welch().isPresent()),
                        next(adjusted, difference.samples().mannWhitney().isPresent()),
                        difference.interval()))
                .toList();
    }

    private static OptionalDouble next(Iterator<Double> adjusted, boolean tested) {
        return tested ? OptionalDouble.of(adjusted.next()) : OptionalDouble.empty();
    }
}
