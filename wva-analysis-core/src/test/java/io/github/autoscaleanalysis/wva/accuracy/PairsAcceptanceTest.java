package io.github.autoscaleanalysis.wva.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.autoscaleanalysis.testing.AgainstSharedData;
import io.github.autoscaleanalysis.testing.SharedFile;
import io.github.autoscaleanalysis.wva.align.Alignment;
import io.github.autoscaleanalysis.wva.align.PairClass;
import io.github.autoscaleanalysis.wva.align.PairRule;
import io.github.autoscaleanalysis.wva.align.Unpaired;
import io.github.autoscaleanalysis.wva.align.UnpairedReason;
import io.github.autoscaleanalysis.wva.event.LatencyMetric;
import io.github.autoscaleanalysis.wva.log.WvaLog;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/**
 * The model-based experiments of the corpus. The figures are those of a plain Python 3 program over the corpus'
 * {@code expected-events.jsonl}, with {@code math.fsum} and {@code statistics.median}, in which a time between
 * reconciliations counts towards the cycle interval if it is above a second.
 */
@AgainstSharedData
class PairsAcceptanceTest {

    private static List<Alignment> alignments(PairRule rule) throws IOException {
        List<Alignment> alignments = new ArrayList<>();
        for (Path experiment : SharedFile.foldersOf("corpus/experiments", "model-based-")) {
            alignments.add(Alignment.of(
                    WvaLog.read(experiment.resolve("wva-controller-logs.jsonl")).events(), rule));
        }
        assertThat(alignments).hasSize(20);
        return alignments;
    }

    private static PredictionAccuracy accuracy(List<Alignment> alignments) {
        PairErrors errors = new PairErrors();
        alignments.forEach(alignment -> alignment.pairs().forEach(errors::add));
        return errors.accuracy();
    }

    private static Map<PairClass, Long> classes(List<Alignment> alignments) {
        Map<PairClass, Long> counts = new EnumMap<>(PairClass.class);
        for (PairClass pairClass : PairClass.values()) {
            counts.put(
                    pairClass,
                    alignments.stream().mapToLong(a -> a.count(pairClass)).sum());
        }
        return counts;
    }

    private static Map<UnpairedReason, Integer> reasons(List<Alignment> alignments) {
        Map<UnpairedReason, Integer> reasons = new HashMap<>();
        alignments.stream()
                .flatMap(a -> a.unpaired().stream())
                .map(Unpaired::reason)
                .forEach(reason -> reasons.merge(reason, 1, Integer::sum));
        return reasons;
    }

    private static void assertFigure(OptionalDouble actual, double expected) {
        assertThat(actual.getAsDouble()).isCloseTo(expected, within(1e-12 * Math.abs(expected)));
    }

    @Test
    void byTheNotebooksRuleAThirdOfThePairsIsCleanAndTheOthersCarryMostOfTheError() throws IOException {
        List<Alignment> alignments = alignments(PairRule.NEXT_OBSERVATION);
        PredictionAccuracy accuracy = accuracy(alignments);
        ErrorStatistics all = accuracy.of(LatencyMetric.ITL);
        ErrorStatistics clean = accuracy.of(LatencyMetric.ITL, PairClass.CLEAN);

        assertThat(classes(alignments))
                .isEqualTo(Map.of(
                        PairClass.IDLE, 129L,
                        PairClass.BURST, 61L,
                        PairClass.GAP, 1L,
                        PairClass.REPLICA_MISMATCH, 94L,
                        PairClass.LOAD_SHIFT, 116L,
                        PairClass.CLEAN, 177L));
        assertThat(all.count()).isEqualTo(578);
        assertFigure(all.meanAbsoluteError(), 5.922486555882353);
        assertFigure(all.rootMeanSquareError(), 12.321298423922137);
        assertFigure(all.medianError(), 0.00619800000000037);
        assertFigure(all.absoluteErrorQuantile(0.5), 1.6825479999999997);
        assertFigure(all.absoluteErrorQuantile(0.9), 11.49819960000001);
        assertFigure(all.absoluteErrorQuantile(0.95), 31.960167099999985);
        assertFigure(all.absoluteErrorQuantile(0.99), 54.580134179999995);
        assertFigure(all.skill().relativeMeanAbsoluteError(), 2.0641441074884983);
        assertFigure(clean.meanAbsoluteError(), 2.555762593220339);
        assertFigure(clean.skill().relativeMeanAbsoluteError(), 1.997130276808971);
        double shareOfError = 1
                - clean.count()
                        * clean.meanAbsoluteError().getAsDouble()
                        / (all.count() * all.meanAbsoluteError().getAsDouble());
        assertThat(shareOfError).isCloseTo(0.8678516168662289, within(1e-12));
    }

    @Test
    void byTheDefaultRuleEveryPairIsOfNeighbouringReconciliations() throws IOException {
        List<Alignment> alignments = alignments(PairRule.NEXT_CYCLE);
        PredictionAccuracy accuracy = accuracy(alignments);
        ErrorStatistics all = accuracy.of(LatencyMetric.ITL);

        assertThat(classes(alignments))
                .isEqualTo(Map.of(
                        PairClass.IDLE, 113L,
                        PairClass.BURST, 0L,
                        PairClass.GAP, 0L,
                        PairClass.REPLICA_MISMATCH, 94L,
                        PairClass.LOAD_SHIFT, 116L,
                        PairClass.CLEAN, 177L));
        assertThat(all.count()).isEqualTo(500);
        assertFigure(all.meanAbsoluteError(), 5.9821851986);
        assertFigure(all.rootMeanSquareError(), 12.439695561313572);
        assertFigure(all.absoluteErrorQuantile(0.99), 54.53621811);
        assertFigure(all.skill().relativeMeanAbsoluteError(), 1.8055393507865414);
        assertThat(reasons(alignments))
                .isEqualTo(Map.of(
                        UnpairedReason.BEFORE_FIRST_PREDICTION, 20,
                        UnpairedReason.NO_LATER_CYCLE, 20,
                        UnpairedReason.NO_PREDICTION_IN_PREVIOUS_CYCLE, 4,
                        UnpairedReason.TOO_EARLY, 2 * 77,
                        UnpairedReason.TOO_LATE, 2));
    }

    @Test
    void reconcilingTwiceAtOnceIsNoCycleInterval() throws IOException {
        List<Duration> intervals = alignments(PairRule.NEXT_CYCLE).stream()
                .map(alignment -> alignment.cycleInterval().orElseThrow())
                .toList();

        assertThat(intervals).filteredOn(i -> i.toSeconds() == 30).hasSize(1);
        assertThat(intervals).filteredOn(i -> i.toSeconds() == 60).hasSize(19);
    }
}
