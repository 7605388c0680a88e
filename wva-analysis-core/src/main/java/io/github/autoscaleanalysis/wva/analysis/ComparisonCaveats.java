package io.github.autoscaleanalysis.wva.analysis;

import io.github.autoscaleanalysis.wva.event.LatencyMetric;
import io.github.autoscaleanalysis.wva.event.Workload;
import io.github.autoscaleanalysis.wva.slo.Slice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Says what speaks against taking a comparison at its face value. */
final class ComparisonCaveats {

    private static final String CORRELATED = "Successive slices of one run are correlated: the p-values of Welch's and"
            + " the Mann–Whitney test take them as independent and are too small. The interval keeps successive slices"
            + " together, but is too narrow for short runs.";
    /** Totals over times of which one is longer than the other by this share are said to be so. */
    private static final double TIMES_APART = 0.1;

    /** Parts of an analysis of which a comparison has no figures. */
    private static final Set<Part> NOT_COMPARED = EnumSet.of(Part.SATURATION, Part.ANALYZERS, Part.DECISIONS);

    private final Map<String, WvaAnalysis> runs;
    private final List<String> caveats = new ArrayList<>();

    ComparisonCaveats(Map<String, WvaAnalysis> runs) {
        this.runs = runs;
    }

    List<String> all() {
        caveats.add(CORRELATED);
        String first = runs.keySet().iterator().next();
        WvaAnalysis baseline = runs.values().iterator().next();
        runs.forEach((name, run) -> {
            List<String> rules = RuleDifferences.between(run.rules(), baseline.rules());
            if (!rules.isEmpty()) {
                add(name, "is analysed by other rules than " + first + ": " + String.join("; ", rules));
            }
            differing(name, "is of", models(run), first, models(baseline));
            differing(name, "has the objectives", objectives(run), first, objectives(baseline));
            times(name, run, first, baseline);
        });
        runs.forEach(this::readings);
        runs.forEach(this::unsupported);
        return List.copyOf(caveats);
    }

    private void differing(String name, String verb, Set<String> of, String first, Set<String> baseline) {
        if (!of.isEmpty() && !baseline.isEmpty() && !of.equals(baseline)) {
            add(
                    name,
                    verb + ' ' + String.join(", ", of) + ", " + first + ' ' + verb + ' ' + String.join(", ", baseline));
        }
    }

    private void times(String name, WvaAnalysis run, String first, WvaAnalysis baseline) {
        double time = run.scaling().cost().replicaTime().toNanos();
        double other = baseline.scaling().cost().replicaTime().toNanos();
        if (Math.min(time, other) > 0 && Math.abs(time - other) > TIMES_APART * Math.min(time, other)) {
            add(
                    name,
                    "shows replicas over " + Math.round(time / 1e9) + " s, " + first + " over "
                            + Math.round(other / 1e9) + " s: replica-seconds and cost are totals over these");
        }
    }

    private void readings(String name, WvaAnalysis run) {
        for (LatencyMetric metric : LatencyMetric.values()) {
            CycleSeries series = CycleSeries.of(run, ComparedSeries.OBSERVED_LATENCY, metric);
            int values = series.values().length;
            if (values < series.readings()) {
                add(
                        name,
                        "reads " + metric + " of a model more than once a cycle: " + series.readings()
                                + " readings are taken as " + values + " values, one a cycle");
            }
        }
        if (models(run).size() > 1) {
            add(name, "is of several models: their slices are tested together, one model after the other");
        }
    }

    private void unsupported(String name, WvaAnalysis run) {
        for (PartCoverage part : run.coverage().parts()) {
            if (part.support() == Support.UNSUPPORTED && !NOT_COMPARED.contains(part.part())) {
                add(name, "says nothing of \"" + part.part().title() + "\": " + String.join("; ", part.reasons()));
            }
        }
    }

    private void add(String name, String what) {
        caveats.add(name + ' ' + what + '.');
    }

    private static Set<String> models(WvaAnalysis run) {
        return run.slo().slices().stream()
                .map(Slice::workload)
                .map(Workload::model)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> objectives(WvaAnalysis run) {
        return run.slo().objectives().stream()
                .flatMap(objective -> Arrays.stream(LatencyMetric.values())
                        .flatMap(metric -> objective.targets().of(metric).stream()
                                .mapToObj(millis -> metric + " ≤ " + millis + " ms")))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
