package io.github.autoscaleanalysis.wva.accuracy;

import static io.github.autoscaleanalysis.wva.align.LogLines.LATENCIES;
import static io.github.autoscaleanalysis.wva.align.LogLines.observes;
import static io.github.autoscaleanalysis.wva.align.LogLines.predicts;
import static io.github.autoscaleanalysis.wva.align.LogLines.workload;
import static io.github.autoscaleanalysis.wva.event.Events.observation;
import static io.github.autoscaleanalysis.wva.event.Events.prediction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.autoscaleanalysis.wva.align.Pair;
import io.github.autoscaleanalysis.wva.align.PairClass;
import io.github.autoscaleanalysis.wva.event.Allocation;
import io.github.autoscaleanalysis.wva.event.Events;
import io.github.autoscaleanalysis.wva.event.Latencies;
import io.github.autoscaleanalysis.wva.event.LatencyMetric;
import io.github.autoscaleanalysis.wva.event.Load;
import io.github.autoscaleanalysis.wva.event.Prediction;
import io.github.autoscaleanalysis.wva.event.VariantId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class PredictionAccuracyTest {

    private static Pair pair(double predictedItl, double observedItl) {
        return new Pair(
                prediction(0, Latencies.ofMillis(predictedItl, 0), 1),
                observation(60, new Latencies(OptionalDouble.of(observedItl), OptionalDouble.empty()), 1));
    }

    @Test
    void theFiguresAreThoseOfTheErrors() {
        // Errors 2, −1, 5, by hand: mean 2, mean absolute 8/3, squares about the mean 0 + 9 + 9, std √(18/2) = 3.
        ErrorStatistics itl = PredictionAccuracy.of(List.of(pair(8, 10), pair(8, 7), pair(8, 13)))
                .of(LatencyMetric.ITL);

        assertThat(itl.count()).isEqualTo(3);
        assertThat(itl.leftOut()).isZero();
        assertThat(itl.meanError()).hasValue(2);
        assertThat(itl.meanAbsoluteError().getAsDouble()).isCloseTo(8 / 3.0, within(1e-15));
        assertThat(itl.standardDeviation()).hasValue(3);
        assertThat(itl.minError()).hasValue(-1);
        assertThat(itl.maxError()).hasValue(5);
    }

    @Test
    void pairsThatLackAValueAreLeftOutAndCounted() {
        ErrorStatistics ttft =
                PredictionAccuracy.of(List.of(pair(8, 10), pair(8, 7))).of(LatencyMetric.TTFT);

        assertThat(ttft.count()).isZero();
        assertThat(ttft.leftOut()).isEqualTo(2);
    }

    @Test
    void anErrorBeyondAllMeasureIsLeftOutAndCounted() {
        ErrorStatistics itl =
                PredictionAccuracy.of(List.of(pair(1e300, 10), pair(8, 9))).of(LatencyMetric.ITL);

        assertThat(itl.leftOut()).isEqualTo(1);
        assertThat(itl.meanError()).hasValue(1);
    }

    @Test
    void withoutPairsEveryFigureIsEmpty() {
        ErrorStatistics itl = PredictionAccuracy.of(List.of()).of(LatencyMetric.ITL);

        assertThat(itl.count()).isZero();
        assertThat(itl.meanError()).isEmpty();
        assertThat(itl.meanAbsoluteError()).isEmpty();
        assertThat(itl.standardDeviation()).isEmpty();
        assertThat(itl.minError()).isEmpty();
        assertThat(itl.maxError()).isEmpty();
    }

    @Test
    void onePairHasAMeanButNoDeviation() {
        ErrorStatistics itl = PredictionAccuracy.of(List.of(pair(8, 10))).of(LatencyMetric.ITL);

        assertThat(itl.meanError()).hasValue(2);
        assertThat(itl.standardDeviation()).isEmpty();
    }

    private static Pair of(String variant, String model, int replicas, PairClass pairClass) {
        return of(variant, variant, model, replicas, pairClass);
    }

    private static Pair of(String variant, String seen, String model, int replicas, PairClass pairClass) {
        return new Pair(
                predicts(0, workload(variant, model), LATENCIES, replicas, OptionalDouble.empty()),
                observes(60, workload(seen, ""), LATENCIES, replicas, OptionalDouble.empty()),
                pairClass,
                Optional.empty());
    }

    private static long count(PredictionAccuracy accuracy, String namespace, String name) {
        return accuracy.of(LatencyMetric.ITL, VariantId.of(namespace, name)).count();
    }

    @Test
    void everyGroupCountsItsOwnPairs() {
        PredictionAccuracy accuracy = PredictionAccuracy.of(List.of(
                of("n/a", "m", 1, PairClass.CLEAN),
                of("n/a", "m", 2, PairClass.IDLE),
                of("n/b", "m", 2, PairClass.CLEAN),
                of("o/a", "m", 3, PairClass.CLEAN),
                of("", "m", 3, PairClass.CLEAN)));

        assertThat(accuracy.of(LatencyMetric.ITL).count()).isEqualTo(5);
        assertThat(accuracy.of(LatencyMetric.TTFT, PairClass.CLEAN).count()).isEqualTo(4);
        assertThat(accuracy.of(LatencyMetric.TTFT, PairClass.BURST).count()).isZero();
        assertThat(accuracy.variants()).extracting(VariantId::toString).containsExactly("n/a", "n/b", "o/a");
        assertThat(count(accuracy, "n", "a")).isEqualTo(2);
        assertThat(count(accuracy, "o", "a")).isEqualTo(1);
        assertThat(count(accuracy, "o", "b")).isZero();
        assertThat(accuracy.replicas()).containsExactly(1, 2, 3);
        assertThat(accuracy.ofReplicas(LatencyMetric.ITL, 2).count()).isEqualTo(2);
        assertThat(accuracy.ofReplicas(LatencyMetric.ITL, Integer.MIN_VALUE).count())
                .isZero();
    }

    @Test
    void aBareNameWillDoWhereOnlyOneVariantHasIt() {
        PredictionAccuracy accuracy = PredictionAccuracy.of(List.of(
                of("n/a", "m", 1, PairClass.CLEAN),
                of("n/b", "m", 1, PairClass.CLEAN),
                of("o/b", "m", 1, PairClass.CLEAN)));

        assertThat(accuracy.of(LatencyMetric.ITL, VariantId.of("a")).count()).isEqualTo(1);
        assertThatThrownBy(() -> accuracy.of(LatencyMetric.ITL, VariantId.of("b")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("n/b")
                .hasMessageContaining("o/b");
    }

    @Test
    void aPairCountsForThePredictedVariantWithTheNamespaceEitherSideKnows() {
        PredictionAccuracy accuracy = PredictionAccuracy.of(List.of(
                of("a", "n/a", "m", 1, PairClass.CLEAN),
                of("a", "n/b", "m", 1, PairClass.CLEAN),
                of("", "n/c", "m", 1, PairClass.CLEAN),
                of("d", "", "m", 1, PairClass.CLEAN)));

        assertThat(accuracy.variants()).extracting(VariantId::toString).containsExactly("a", "d", "n/a", "n/c");
    }

    @Test
    void aPredictionWithoutReplicasCountsForNoReplicaCount() {
        Pair pair = new Pair(
                new Prediction(
                        Events.at(0),
                        1,
                        workload("a", ""),
                        true,
                        Allocation.none(),
                        LATENCIES,
                        Latencies.none(),
                        Load.none()),
                observes(60, "a"));

        PredictionAccuracy accuracy = PredictionAccuracy.of(List.of(pair));

        assertThat(accuracy.replicas()).isEmpty();
        assertThat(accuracy.of(LatencyMetric.ITL).count()).isEqualTo(1);
    }

    @Test
    void figuresOfVariantsThatShareAModelSaySo() {
        PredictionAccuracy accuracy = PredictionAccuracy.of(List.of(
                of("n/a", "shared", 1, PairClass.CLEAN),
                of("n/b", "shared", 2, PairClass.CLEAN),
                of("n/c", "own", 3, PairClass.IDLE)));

        assertThat(accuracy.of(LatencyMetric.ITL, VariantId.of("a")).scope()).isEqualTo(Scope.MODEL);
        assertThat(accuracy.of(LatencyMetric.ITL, VariantId.of("c")).scope()).isEqualTo(Scope.VARIANT);
        assertThat(accuracy.of(LatencyMetric.ITL).scope()).isEqualTo(Scope.MODEL);
        assertThat(accuracy.of(LatencyMetric.ITL, PairClass.IDLE).scope()).isEqualTo(Scope.VARIANT);
    }

    @Test
    void variantsOfUnknownModelsMayShareOne() {
        PredictionAccuracy accuracy =
                PredictionAccuracy.of(List.of(of("a", "", 1, PairClass.CLEAN), of("b", "", 1, PairClass.CLEAN)));

        assertThat(accuracy.of(LatencyMetric.ITL, VariantId.of("a")).scope()).isEqualTo(Scope.MODEL);
    }
}
