package io.github.autoscaleanalysis.wva.slo;

import static io.github.autoscaleanalysis.wva.event.LatencyMetric.ITL;
import static io.github.autoscaleanalysis.wva.slo.SloEvents.CHAT;
import static io.github.autoscaleanalysis.wva.slo.SloEvents.TEN;
import static io.github.autoscaleanalysis.wva.slo.SloEvents.itlByMinute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.autoscaleanalysis.wva.event.LatencyMetric;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttainmentTest {

    private static Attainment itl(double... itl) {
        return SloEvents.judged(Targets.of(TEN), itlByMinute(CHAT, itl)).attainment(ITL);
    }

    private static Attainment metOf(int met, int slices) {
        double[] itl = new double[slices];
        Arrays.fill(itl, 0, met, 5);
        Arrays.fill(itl, met, slices, 11);
        return itl(itl);
    }

    @Test
    void theShareIsOfTheEvaluatedSlicesAndTheOthersAreCountedBeside() {
        Attainment attainment = itl(5, 11, 0, 5);

        assertThat(attainment.slices()).isEqualTo(4);
        assertThat(attainment.evaluated()).isEqualTo(3);
        assertThat(attainment.notEvaluated()).isEqualTo(1);
        assertThat(attainment.notEvaluated(NotEvaluatedReason.IDLE)).isEqualTo(1);
        assertThat(attainment.notEvaluated(NotEvaluatedReason.NO_TARGET)).isZero();
        assertThat(attainment.ratio()).hasValue(2.0 / 3);
        assertThat(attainment).hasToString("2 met, 1 violated, 1 not evaluated");
    }

    @Test
    void whatIsNotEvaluatedCountsAsTheCallerSays() {
        Attainment attainment = itl(5, 11, 0, 5);

        assertThat(attainment.counting(NotEvaluated.COUNT_AS_BAD).ratio()).hasValue(0.5);
        assertThat(attainment.counting(NotEvaluated.COUNT_AS_BAD).bad()).isEqualTo(2);
        assertThat(attainment.counting(NotEvaluated.COUNT_AS_GOOD).ratio()).hasValue(0.75);
        assertThat(attainment.counting(NotEvaluated.COUNT_AS_GOOD).good()).isEqualTo(3);
        assertThat(attainment.counting(NotEvaluated.COUNT_AS_GOOD).count(Verdict.MET))
                .isEqualTo(2);
    }

    @Test
    void whatIsNotEvaluatedCanBeAnError() {
        assertThatThrownBy(() -> itl(5, 11, 0, 5).counting(NotEvaluated.FAIL).ratio())
                .isInstanceOfSatisfying(SlicesNotEvaluatedException.class, e -> {
                    assertThat(e.notEvaluated()).isEqualTo(1);
                    assertThat(e.slices()).isEqualTo(4);
                })
                .hasMessage("1 of 4 slices have no verdict");
        assertThat(itl(5, 11).counting(NotEvaluated.FAIL).ratio()).hasValue(0.5);
    }

    @Test
    void theRulesCanSayWhatIsNotEvaluatedCountsAs() {
        SloRules rules = SloRules.withDefaults().with(NotEvaluated.COUNT_AS_BAD);
        SloCompliance slo = SloCompliance.of(itlByMinute(CHAT, 5, 0), Targets.of(TEN), rules);

        assertThat(slo.attainment(ITL).ratio()).hasValue(0.5);
        assertThat(slo.attainment().ratio()).hasValue(0.5);
    }

    /** Python 3: the formula of Wilson (1927) with statistics.NormalDist().inv_cdf. */
    @ParameterizedTest
    @CsvSource({
        "8, 10, 0.95, 0.49016247153664183, 0.9433178485456247",
        "0, 10, 0.95, 0, 0.27753279986288915",
        "10, 10, 0.95, 0.7224672001371109, 1",
        "1, 1, 0.9, 0.26986594878405434, 1",
        "255, 471, 0.95, 0.49624735903147327, 0.5858853176241404"
    })
    void theIntervalIsWilsons(int met, int slices, double level, double low, double high) {
        assertThat(metOf(met, slices).interval(level)).hasValueSatisfying(interval -> {
            assertThat(interval.low()).isCloseTo(low, within(1e-9));
            assertThat(interval.high()).isCloseTo(high, within(1e-9));
            assertThat(interval.level()).isEqualTo(level);
        });
    }

    @Test
    void atTheEdgesTheIntervalEndsExactlyThere() {
        assertThat(metOf(0, 10).interval(0.95).orElseThrow().low()).isZero();
        assertThat(metOf(10, 10).interval(0.95).orElseThrow().high()).isEqualTo(1);
    }

    @Test
    void whereNothingCountsThereIsNoShareAndNoInterval() {
        assertThat(itl(0, 0).ratio()).isEmpty();
        assertThat(itl(0, 0).interval(0.95)).isEmpty();
        assertThat(itl(0, 0).counting(NotEvaluated.COUNT_AS_BAD).ratio()).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.5, Double.NaN})
    void aLevelIsBetweenZeroAndOne(double level) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> itl(5).interval(level))
                .withMessageContaining("" + level);
    }

    @Test
    void attainmentOverTimeCountsTheSlicesUpToEachTime() {
        SloCompliance slo = SloEvents.judged(Targets.of(TEN), itlByMinute(CHAT, 0, 5, 11, 0, 5));

        assertThat(slo.attainmentOverTime(ITL))
                .containsExactly(
                        new AttainmentPoint(SloEvents.time(60), 1, 1),
                        new AttainmentPoint(SloEvents.time(120), 1, 2),
                        new AttainmentPoint(SloEvents.time(180), 1, 2),
                        new AttainmentPoint(SloEvents.time(240), 2, 3));
        assertThat(slo.attainmentOverTime()).isEqualTo(slo.attainmentOverTime(ITL));
        assertThat(slo.attainmentOverTime(LatencyMetric.TTFT))
                .extracting(AttainmentPoint::ratio)
                .containsExactly(1.0, 1.0, 1.0, 1.0);
    }

    @Test
    void attainmentOverTimeWeighsIdleSlicesAsTheRulesDo() {
        List<WvaEvent> events = itlByMinute(CHAT, 0, 5, 11);
        SloRules asBad = SloRules.withDefaults().with(NotEvaluated.COUNT_AS_BAD);
        SloRules refused = SloRules.withDefaults().with(NotEvaluated.FAIL);

        assertThat(SloCompliance.of(events, Targets.of(TEN), asBad).attainmentOverTime(ITL))
                .extracting(AttainmentPoint::ratio)
                .containsExactly(0.0, 0.5, 1.0 / 3);
        SloCompliance none = SloCompliance.of(events, Targets.of(TEN), refused);
        assertThatThrownBy(() -> none.attainmentOverTime(ITL)).isInstanceOf(SlicesNotEvaluatedException.class);
        assertThatThrownBy(none::attainmentOverTime).isInstanceOf(SlicesNotEvaluatedException.class);
        assertThat(SloEvents.judged().attainmentOverTime()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0,0", "-1,2", "3,2"})
    void anAttainmentPointIsAShareOfSomeSlices(long good, long counted) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AttainmentPoint(SloEvents.time(0), good, counted))
                .withMessageContaining(good + " of " + counted);
    }
}
