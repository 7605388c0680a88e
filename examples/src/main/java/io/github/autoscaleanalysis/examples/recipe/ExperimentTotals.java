package io.github.autoscaleanalysis.examples.recipe;

import io.github.autoscaleanalysis.wva.accuracy.PairErrors;
import io.github.autoscaleanalysis.wva.accuracy.PredictionAccuracy;
import io.github.autoscaleanalysis.wva.analysis.WvaAnalysis;
import io.github.autoscaleanalysis.wva.analysis.WvaExperiment;
import io.github.autoscaleanalysis.wva.log.Ledger;
import io.github.autoscaleanalysis.wva.slo.SloCounts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collector;

/**
 * Folds any number of experiment directories into one answer, {@code directories.parallel().collect(
 * ExperimentTotals.collector())}. Each log is let go once it is counted, so memory holds as many logs as there are threads. The sums are
 * exact: however the directories are split over threads, the figures have the same bits.
 */
public final class ExperimentTotals {

    private final PairErrors errors = new PairErrors();
    private final SloCounts slo = new SloCounts();
    private final Map<Path, String> unread = new TreeMap<>();
    private Ledger ledger = Ledger.empty();

    /**
     * Collects directories.
     *
     * @return the collector, for sequential and parallel streams
     */
    public static Collector<Path, ?, ExperimentTotals> collector() {
        return Collector.of(
                ExperimentTotals::new,
                ExperimentTotals::add,
                ExperimentTotals::merge,
                Collector.Characteristics.UNORDERED);
    }

    private void add(Path directory) {
        try {
            WvaAnalysis analysis = WvaAnalysis.of(WvaExperiment.open(directory).readLog());
            analysis.alignment().pairs().forEach(errors::add);
            analysis.slo().slices().forEach(slo::add);
            ledger = ledger.plus(analysis.log().ledger());
        } catch (IOException e) {
            unread.put(directory, String.valueOf(e.getMessage())); // counted, and the others go on
        }
    }

    private ExperimentTotals merge(ExperimentTotals other) {
        errors.merge(other.errors);
        slo.merge(other.slo);
        unread.putAll(other.unread);
        ledger = ledger.plus(other.ledger);
        return this;
    }

    /** How far the predictions of all experiments were off. */
    public PredictionAccuracy accuracy() {
        return errors.accuracy();
    }

    /** How far the objectives were met in all of them. */
    public SloCounts slo() {
        return slo;
    }

    /** What became of every line of every log. */
    public Ledger ledger() {
        return ledger;
    }

    /** The directories whose log could not be read, and why. */
    public Map<Path, String> unread() {
        return Collections.unmodifiableMap(unread);
    }
}
