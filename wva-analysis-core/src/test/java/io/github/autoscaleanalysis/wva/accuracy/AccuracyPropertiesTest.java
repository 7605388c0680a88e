package io.github.autoscaleanalysis.wva.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.autoscaleanalysis.wva.align.Aligner;
import io.github.autoscaleanalysis.wva.align.Alignment;
import io.github.autoscaleanalysis.wva.align.Pair;
import io.github.autoscaleanalysis.wva.align.PairClass;
import io.github.autoscaleanalysis.wva.align.PairRule;
import io.github.autoscaleanalysis.wva.align.PairThresholds;
import io.github.autoscaleanalysis.wva.align.TwoModels;
import io.github.autoscaleanalysis.wva.event.Latencies;
import io.github.autoscaleanalysis.wva.event.LatencyMetric;
import io.github.autoscaleanalysis.wva.event.Observation;
import io.github.autoscaleanalysis.wva.event.Prediction;
import io.github.autoscaleanalysis.wva.event.Reconciliation;
import io.github.autoscaleanalysis.wva.event.VariantId;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every log. */
class AccuracyPropertiesTest {

    private static final List<WvaEvent> EVENTS = TwoModels.events();
    private static final Alignment ALIGNMENT = Alignment.of(EVENTS, PairRule.NEXT_CYCLE);

    /** The bits of every figure, of all groups. */
    private static List<Long> bits(PredictionAccuracy accuracy) {
        return figures(accuracy).stream()
                .map(figure -> figure.isPresent() ? Double.doubleToLongBits(figure.getAsDouble()) : Long.MIN_VALUE)
                .toList();
    }

    private static List<OptionalDouble> figures(PredictionAccuracy accuracy) {
        List<OptionalDouble> figures = new ArrayList<>();
        for (LatencyMetric metric : LatencyMetric.values()) {
            add(figures, accuracy.of(metric));
            for (PairClass pairClass : PairClass.values()) {
                add(figures, accuracy.of(metric, pairClass));
            }
            for (VariantId variant : accuracy.variants()) {
                add(figures, accuracy.of(metric, variant));
            }
            for (int replicas : accuracy.replicas()) {
                add(figures, accuracy.ofReplicas(metric, replicas));
            }
        }
        return figures;
    }

    private static void add(List<OptionalDouble> figures, ErrorStatistics errors) {
        Collections.addAll(
                figures,
                OptionalDouble.of((double) errors.count()),
                errors.meanError(),
                errors.meanAbsoluteError(),
                errors.standardDeviation(),
                errors.rootMeanSquareError(),
                errors.minError(),
                errors.maxError(),
                errors.medianError(),
                errors.absoluteErrorQuantile(0.5),
                errors.absoluteErrorQuantile(0.9),
                errors.absoluteErrorQuantile(0.99),
                errors.biasPercent(),
                errors.weightedAbsolutePercentageError(),
                errors.meanAbsolutePercentageError().percent(),
                errors.symmetricMeanAbsolutePercentageError().percent(),
                errors.skill().relativeMeanAbsoluteError());
        errors.calibration()
                .ifPresent(line -> Collections.addAll(
                        figures,
                        OptionalDouble.of(line.intercept()),
                        OptionalDouble.of(line.slope()),
                        line.correlation()));
    }

    @Test
    void splittingALogAtACycleAndMergingGivesTheSameBits() {
        List<Long> whole = bits(PredictionAccuracy.of(ALIGNMENT.pairs()));
        assertThat(ALIGNMENT.pairs()).hasSizeGreaterThan(100);
        for (int splitAt : new int[] {1, 2, 17, 40}) {
            PairErrors before = new PairErrors();
            PairErrors after = new PairErrors();
            int[] cycles = {0};
            Aligner aligner = Aligner.of(
                    PairRule.NEXT_CYCLE,
                    PairThresholds.withDefaults(),
                    ALIGNMENT.cycleInterval(),
                    pair -> (cycles[0] < splitAt ? before : after).add(pair),
                    unpaired -> {});
            for (WvaEvent event : EVENTS) {
                aligner.accept(event);
                cycles[0] += event instanceof Reconciliation ? 1 : 0;
            }
            aligner.finish();

            assertThat(bits(before.merge(after).accuracy())).isEqualTo(whole);
        }
    }

    @Test
    void anyOrderAndAnySplitGivesTheSameBitsAlsoThroughSerialization() throws Exception {
        List<Long> whole = bits(PredictionAccuracy.of(ALIGNMENT.pairs()));
        Random random = new Random(3);
        for (int round = 0; round < 5; round++) {
            List<Pair> shuffled = new ArrayList<>(ALIGNMENT.pairs());
            Collections.shuffle(shuffled, random);
            int middle = random.nextInt(shuffled.size());
            PairErrors left = new PairErrors();
            PairErrors right = new PairErrors();
            shuffled.subList(0, middle).forEach(left::add);
            shuffled.subList(middle, shuffled.size()).forEach(right::add);

            assertThat(bits(thereAndBack(right).merge(thereAndBack(left)).accuracy()))
                    .isEqualTo(whole);
        }
    }

    private static PairErrors thereAndBack(PairErrors errors) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(errors);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (PairErrors) in.readObject();
        }
    }

    @Test
    void anAccuracyStaysAsItIsWhenMoreIsAddedAndNothingMergesWithItself() {
        PairErrors errors = new PairErrors().add(ALIGNMENT.pairs().get(0));
        PredictionAccuracy accuracy = errors.accuracy();

        errors.add(ALIGNMENT.pairs().get(1));

        assertThat(accuracy.of(LatencyMetric.ITL).count()).isEqualTo(1);
        assertThat(errors.accuracy().of(LatencyMetric.ITL).count()).isEqualTo(2);
        assertThatThrownBy(() -> errors.merge(errors)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.25, 2, 1024, 3, 0.1, 1000 / 7.0})
    void scalingAllLatenciesScalesTheErrorsByAsMuch(double k) {
        boolean exact = Math.scalb(1.0, Math.getExponent(k)) == k;
        List<WvaEvent> scaledEvents = EVENTS.stream().map(e -> scaled(e, k)).toList();
        PredictionAccuracy scaled = PredictionAccuracy.of(
                Alignment.of(scaledEvents, PairRule.NEXT_CYCLE).pairs());
        PredictionAccuracy plain = PredictionAccuracy.of(ALIGNMENT.pairs());

        for (LatencyMetric metric : LatencyMetric.values()) {
            for (PairClass pairClass : PairClass.values()) {
                ErrorStatistics large = scaled.of(metric, pairClass);
                ErrorStatistics small = plain.of(metric, pairClass);
                assertThat(large.count()).isEqualTo(small.count());
                assertScaled(large.meanError(), small.meanError(), k, exact);
                assertScaled(large.meanAbsoluteError(), small.meanAbsoluteError(), k, exact);
                assertScaled(large.standardDeviation(), small.standardDeviation(), k, exact);
                assertScaled(large.rootMeanSquareError(), small.rootMeanSquareError(), k, exact);
                assertScaled(large.medianError(), small.medianError(), k, exact);
                assertScaled(large.absoluteErrorQuantile(0.95), small.absoluteErrorQuantile(0.95), k, exact);
                assertScaled(large.biasPercent(), small.biasPercent(), 1, exact);
                assertScaled(
                        large.skill().relativeMeanAbsoluteError(), small.skill().relativeMeanAbsoluteError(), 1, exact);
            }
        }
    }

    private static void assertScaled(OptionalDouble large, OptionalDouble small, double k, boolean exact) {
        assertThat(large.isPresent()).isEqualTo(small.isPresent());
        if (small.isPresent()) {
            double expected = k * small.getAsDouble();
            assertThat(large.getAsDouble())
                    .isCloseTo(expected, within(exact ? 0 : 1e-12 * Math.max(1, Math.abs(expected))));
        }
    }

    private static WvaEvent scaled(WvaEvent event, double k) {
        if (event instanceof Prediction p) {
            return new Prediction(
                    p.origin(),
                    p.row(),
                    p.workload(),
                    p.feasible(),
                    p.allocation(),
                    scaled(p.predicted(), k),
                    p.targets(),
                    p.load());
        }
        return event instanceof Observation o
                ? new Observation(o.origin(), o.workload(), o.allocation(), scaled(o.observed(), k), o.load())
                : event;
    }

    private static Latencies scaled(Latencies latencies, double k) {
        return new Latencies(scaled(latencies.itl(), k), scaled(latencies.ttft(), k));
    }

    private static OptionalDouble scaled(OptionalDouble figure, double k) {
        return figure.isPresent() ? OptionalDouble.of(k * figure.getAsDouble()) : figure;
    }
}
