package io.github.autoscaleanalysis.wva.analysis;

import java.util.LinkedHashMap;
import java.util.Map;

/** The run that others are to be compared with. Immutable and thread-safe. */
public final class ComparisonBaseline {

    private final String name;
    private final WvaAnalysis analysis;

    ComparisonBaseline(String name, WvaAnalysis analysis) {
        this.name = name;
        this.analysis = analysis;
    }

    /**
     * Puts a run beside the baseline.
     *
     * @param other the run's name
     * @param beside its analysis
     * @return the comparison, to which more runs can be added
     * @throws IllegalArgumentException if the name is blank or the baseline's
     */
    public WvaComparison and(String other, WvaAnalysis beside) {
        if (name.equals(other)) {
            throw new IllegalArgumentException("two runs of the same name: " + name);
        }
        Map<String, WvaAnalysis> runs = new LinkedHashMap<>();
        runs.put(name, analysis);
        runs.put(other, beside);
        return WvaComparison.of(runs);
    }
}
