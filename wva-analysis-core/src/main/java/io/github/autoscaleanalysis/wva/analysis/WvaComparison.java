package io.github.autoscaleanalysis.wva.analysis;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs side by side: the same figures of each, how far they are from those of the first, the baseline, and whether the
 * differences mean anything. Immutable and thread-safe; everything is made when it is asked for, each time anew.
 *
 * <p>Every difference is run less baseline. Whether runs are alike in what they were asked to do is for the caller to
 * know; what the logs and rules say against it is in {@link #caveats}.
 */
public final class WvaComparison {

    private static final long USUAL_SEED = 1;

    private final Map<String, WvaAnalysis> runs;
    private final long seed;

    private WvaComparison(Map<String, WvaAnalysis> runs, long seed) {
        if (runs.size() < 2) {
            throw new IllegalArgumentException("a comparison takes two runs or more, not " + runs.keySet());
        }
        if (runs.keySet().stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("a run without a name: " + runs.keySet());
        }
        this.runs = Collections.unmodifiableMap(runs);
        this.seed = seed;
    }

    /**
     * Puts runs side by side.
     *
     * @param runs the analyses by name, in the order of the map's iteration, the baseline first; copied
     * @return the comparison
     * @throws IllegalArgumentException if there are fewer than two runs, or a name is blank
     */
    public static WvaComparison of(Map<String, WvaAnalysis> runs) {
        return new WvaComparison(new LinkedHashMap<>(runs), USUAL_SEED);
    }

    /**
     * Begins with the baseline.
     *
     * @param name the run's name
     * @param analysis its analysis
     * @return the baseline, beside which to put other runs
     */
    public static ComparisonBaseline of(String name, WvaAnalysis analysis) {
        return new ComparisonBaseline(name, analysis);
    }

    /**
     * Adds a run.
     *
     * @param name the run's name
     * @param analysis its analysis
     * @return a comparison with one run more, the last
     * @throws IllegalArgumentException if the name is blank or already that of a run
     */
    public WvaComparison and(String name, WvaAnalysis analysis) {
        Map<String, WvaAnalysis> more = new LinkedHashMap<>(runs);
        if (more.put(name, analysis) != null) {
            throw new IllegalArgumentException("two runs of the same name: " + name);
        }
        return new WvaComparison(more, seed);
    }

    /**
     * Chooses what the random numbers of the bootstrap start from.
     *
     * @param number any number; 1 if none is chosen
     * @return a copy
     */
    public WvaComparison withSeed(long number) {
        return new WvaComparison(runs, number);
    }

    /**
     * The compared analyses.
     *
     * @return the analyses by name, the baseline first; two or more
     */
    public Map<String, WvaAnalysis> runs() {
        return runs;
    }

    /**
     * The run that the others are compared with.
     *
     * @return its name
     */
    public String baseline() {
        return runs.keySet().iterator().next();
    }

    /**
     * The figures of every run: accuracy, attainment, latencies, scaling and cost.
     *
     * @return the figures, always the same in the same order; what a run does not have is empty
     * @throws io.github.autoscaleanalysis.wva.slo.SlicesNotEvaluatedException if slices without a verdict are an error by
     *     the rules of a run and it has some
     */
    public List<ComparisonFigure> figures() {
        return new ComparisonFigures(runs).all();
    }

    /**
     * Whether the latencies and the errors of each run differ from the baseline's. The interval of the difference of
     * means keeps successive values together in blocks of one length for both sides: the longest of n^⅓ values and, for
     * each side, of the length that its autocorrelation asks for, but at most a third of the shorter side, rounded up.
     * Source of the length: Politis and White, "Automatic block-length selection for the dependent bootstrap" (2004), as
     * corrected by Patton, Politis and White (2009). Even so the interval is too narrow for short runs, see
     * {@link io.github.autoscaleanalysis.scale.stats.BlockBootstrap}.
     *
     * <p>The p-values of all runs and series together are adjusted by Holm's method.
     *
     * @return one for each run but the baseline, series and latency, in this order. Cost: 2000 resamples of each
     */
    public List<RunDifference> differences() {
        return new ComparisonTests(runs, seed).all();
    }

    /**
     * What speaks against taking the figures and differences at their face value: correlated slices, rules or objectives
     * or models that differ, values that were taken together, and what a log does not support at all.
     *
     * @return the caveats in words
     */
    public List<String> caveats() {
        return new ComparisonCaveats(runs).all();
    }
}
