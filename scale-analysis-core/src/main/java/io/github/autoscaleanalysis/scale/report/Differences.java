package io.github.autoscaleanalysis.scale.report;

import static io.github.autoscaleanalysis.scale.report.Cells.fixed;

import io.github.autoscaleanalysis.scale.duration.MetricComparison;
import io.github.autoscaleanalysis.scale.duration.RunComparison;
import io.github.autoscaleanalysis.scale.run.ScaleMetric;
import io.github.autoscaleanalysis.scale.run.ScaleRun;
import io.github.autoscaleanalysis.scale.run.ScaleRuns;
import io.github.autoscaleanalysis.scale.stats.TwoSamples;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What two sets of runs differ in, apart from duration. */
final class Differences {

    static final List<ScaleMetric> SIZES =
            List.of(ScaleMetric.BLAST_RADIUS, ScaleMetric.EDGES, ScaleMetric.OBSERVATIONS);

    private final RunComparison comparison;

    Differences(RunComparison comparison) {
        this.comparison = comparison;
    }

    MetricComparison of(ScaleMetric metric) {
        return Objects.requireNonNull(comparison.metrics().get(metric));
    }

    Evidence evidence(ScaleMetric metric) {
        return Evidence.of(of(metric));
    }

    /** Why durations cannot be compared as they are; empty if nothing is known to speak against it. */
    List<String> unlike() {
        List<String> reasons = SIZES.stream()
                .filter(size -> evidence(size) == Evidence.SHOWN || evidence(size) == Evidence.UNCERTAIN)
                .map(this::words)
                .collect(Collectors.toList());
        SortedSet<String> ofOneSide = ofOneSide();
        if (!ofOneSide.isEmpty()) {
            reasons.add("in one set only: " + String.join(", ", ofOneSide));
        }
        return reasons;
    }

    /** Whether it is more than uncertain that durations cannot be compared as they are. */
    boolean areShown() {
        return SIZES.stream().anyMatch(size -> evidence(size) == Evidence.SHOWN)
                || !ofOneSide().isEmpty();
    }

    private String words(ScaleMetric size) {
        TwoSamples samples = of(size).samples();
        return size.label().toLowerCase(Locale.ROOT) + " "
                + fixed(samples.sample().mean(), 0) + " on average against "
                + fixed(samples.baseline().mean(), 0)
                + (evidence(size) == Evidence.UNCERTAIN ? " (uncertain)" : "");
    }

    private SortedSet<String> ofOneSide() {
        SortedSet<String> either = new TreeSet<>(scenarios(comparison.runs()).keySet());
        SortedSet<String> both = new TreeSet<>(either);
        either.addAll(scenarios(comparison.baseline()).keySet());
        both.retainAll(scenarios(comparison.baseline()).keySet());
        either.removeAll(both);
        return either;
    }

    /** How many runs played each scenario that is named. */
    static SortedMap<String, Long> scenarios(ScaleRuns runs) {
        return runs.runs().stream()
                .map(ScaleRun::scenario)
                .flatMap(Optional::stream)
                .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));
    }
}
