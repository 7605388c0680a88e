package io.github.autoscaleanalysis.wva.slo;

import static io.github.autoscaleanalysis.wva.event.LatencyMetric.ITL;
import static io.github.autoscaleanalysis.wva.event.LatencyMetric.TTFT;
import static io.github.autoscaleanalysis.wva.slo.SloEvents.CHAT;
import static io.github.autoscaleanalysis.wva.slo.SloEvents.CODE;
import static io.github.autoscaleanalysis.wva.slo.SloEvents.TEN;
import static io.github.autoscaleanalysis.wva.slo.SloEvents.TWENTY;
import static io.github.autoscaleanalysis.wva.slo.SloEvents.found;
import static io.github.autoscaleanalysis.wva.slo.SloEvents.idle;
import static io.github.autoscaleanalysis.wva.slo.SloEvents.judged;
import static io.github.autoscaleanalysis.wva.slo.SloEvents.observed;
import static io.github.autoscaleanalysis.wva.slo.SloEvents.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.autoscaleanalysis.wva.align.Pair;
import io.github.autoscaleanalysis.wva.event.Latencies;
import io.github.autoscaleanalysis.wva.event.Observation;
import io.github.autoscaleanalysis.wva.event.VariantId;
import io.github.autoscaleanalysis.wva.event.Workload;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SloComplianceTest {

    private static final OptionalDouble NONE = OptionalDouble.empty();
    private static final Targets BY_CALLER = Targets.of(TEN);

    private static Observation of(Latencies latencies, OptionalDouble rate) {
        return observed(0, Workload.of(CHAT), latencies, rate);
    }

    private static Slice slice(Observation observation, SloRules rules) {
        return SloCompliance.of(List.of(observation), BY_CALLER, rules).slices().get(0);
    }

    private static Slice slice(Observation observation) {
        return slice(observation, SloRules.withDefaults());
    }

    @Test
    void aLatencyAboveItsTargetViolatesAndOneAtTheTargetDoesNot() {
        Observation at = observed(0, CHAT, 10, 1000);
        Observation above = observed(60, CHAT, Math.nextUp(10.0), 999);
        SloCompliance slo = judged(BY_CALLER, List.of(at, above));

        assertThat(slo.slices()).extracting(Slice::verdict).containsExactly(Verdict.MET, Verdict.VIOLATED);
        assertThat(slo.slices().get(1).verdict(TTFT)).isEqualTo(Verdict.MET);
        assertThat(slo.slices().get(1).reason(ITL)).isEmpty();
        assertThat(slo.count(Verdict.VIOLATED)).isEqualTo(1);
        assertThat(slo.count(TTFT, Verdict.MET)).isEqualTo(2);
        assertThat(slo.attainment(ITL).ratio()).hasValue(0.5);
        assertThat(slo.attainment(TTFT).ratio()).hasValue(1);
        assertThat(slo.attainment().ratio()).hasValue(0.5);
    }

    @Test
    void aPairIsJudgedByItsObservation() {
        SloCompliance slo = judged(BY_CALLER, List.of());
        Pair pair = new Pair(row(0, CHAT, "m", "Premium", TEN), observed(60, CHAT, 1, 1001));

        assertThat(slo.verdict(pair)).isEqualTo(Verdict.VIOLATED);
        assertThat(slo.verdict(pair, ITL)).isEqualTo(Verdict.MET);
    }

    @Test
    void withoutAnObservedLatencyThereIsNoVerdictOnIt() {
        Slice none = slice(of(Latencies.none(), OptionalDouble.of(60)));
        Slice onlyTtft = slice(of(new Latencies(NONE, OptionalDouble.of(1)), OptionalDouble.of(60)));

        assertThat(none.verdict()).isEqualTo(Verdict.NOT_EVALUATED);
        assertThat(none.reason()).contains(NotEvaluatedReason.NO_OBSERVATION);
        assertThat(onlyTtft.verdict()).isEqualTo(Verdict.MET);
        assertThat(onlyTtft.reason(ITL)).contains(NotEvaluatedReason.NO_OBSERVATION);
    }

    @Test
    void withoutTrafficNothingIsMetOrViolated() {
        assertThat(slice(of(Latencies.ofMillis(50, 1), OptionalDouble.of(0))).reason(ITL))
                .contains(NotEvaluatedReason.IDLE);
        assertThat(slice(of(Latencies.ofMillis(0, 0), NONE)).reason()).contains(NotEvaluatedReason.IDLE);
        assertThat(slice(of(Latencies.ofMillis(0, 1), NONE)).verdict()).isEqualTo(Verdict.MET);
        assertThat(slice(of(Latencies.ofMillis(1, 0), OptionalDouble.of(1))).verdict())
                .isEqualTo(Verdict.MET);
    }

    @Test
    void byTheNotebooksRulesAnIdleObservationIsMet() {
        assertThat(slice(of(Latencies.ofMillis(0, 0), OptionalDouble.of(0)), SloRules.notebook())
                        .verdict())
                .isEqualTo(Verdict.MET);
    }

    @Test
    void theFirstReasonIsGivenWhereSeveralHold() {
        Observation idleWithoutItl = of(new Latencies(NONE, OptionalDouble.of(0)), OptionalDouble.of(0));
        Slice withoutTarget =
                judged(Targets.none(), List.of(idleWithoutItl)).slices().get(0);

        assertThat(withoutTarget.reason(ITL)).contains(NotEvaluatedReason.NO_OBSERVATION);
        assertThat(withoutTarget.reason(TTFT)).contains(NotEvaluatedReason.IDLE);
        assertThat(withoutTarget.reason()).contains(NotEvaluatedReason.NO_OBSERVATION);
    }

    @Test
    void withoutAnObjectiveNothingIsMetOrViolated() {
        SloCompliance slo = judged(Targets.none(), List.of(observed(0, CHAT, 1, 1)));

        assertThat(slo.slices().get(0).reason()).contains(NotEvaluatedReason.NO_TARGET);
        assertThat(slo.slices().get(0).objective()).isEmpty();
        assertThat(slo.count(Verdict.NOT_EVALUATED)).isEqualTo(1);
        assertThat(slo.attainment(TTFT).ratio()).isEmpty();
        assertThat(slo.objective()).isEmpty();
        assertThat(slo.objectives()).isEmpty();
        assertThat(slo.episodes()).isEmpty();
        assertThat(slo.burnAlerts(ITL, BurnAlertRules.workbook(0.9)).alerts()).isEmpty();
    }

    @Test
    void aLatencyThatTheObjectiveDoesNotNameIsNotJudged() {
        SloCompliance slo =
                judged(Targets.of(new Latencies(OptionalDouble.of(10), NONE)), List.of(observed(0, CHAT, 1, 5000)));

        assertThat(slo.slices().get(0).reason(TTFT)).contains(NotEvaluatedReason.NO_TARGET);
        assertThat(slo.slices().get(0).verdict()).isEqualTo(Verdict.MET);
    }

    @Test
    void ofNothingEverythingIsEmpty() {
        SloCompliance slo = judged(BY_CALLER, List.of());

        assertThat(slo.slices()).isEmpty();
        assertThat(slo.attainment().slices()).isZero();
        assertThat(slo.attainment().ratio()).isEmpty();
        assertThat(slo.errorBudget(ITL, 0.9).burnRate()).isEmpty();
        assertThat(slo.burnAlerts(BurnAlertRules.workbook(0.5)).alerts()).isEmpty();
        assertThat(slo.burnAlerts(BurnAlertRules.workbook(0.5)).refused()).hasSize(3);
        assertThat(slo.episodes()).isEmpty();
        assertThat(slo.objective()).isEmpty();
    }

    @Test
    void whereEverythingIsIdleNothingIsEvaluated() {
        SloCompliance slo = judged(BY_CALLER, List.of(idle(0, CHAT), idle(60, CHAT)));

        assertThat(slo.attainment(ITL).ratio()).isEmpty();
        assertThat(slo.attainment(ITL).notEvaluated(NotEvaluatedReason.IDLE)).isEqualTo(2);
        assertThat(slo.errorBudget(ITL, 0.9).consumed()).isEmpty();
        assertThat(slo.episodes()).isEmpty();
    }

    @Test
    void oneSliceHasAVerdictButNoLength() {
        SloCompliance slo = judged(BY_CALLER, List.of(observed(0, CHAT, 11, 1)));

        assertThat(slo.attainment(ITL).ratio()).hasValue(0);
        assertThat(slo.episodes()).singleElement().satisfies(episode -> {
            assertThat(episode.slices()).isEqualTo(1);
            assertThat(episode.excessMillisSeconds()).isEmpty();
            assertThat(episode.ending()).isEqualTo(EpisodeEnd.CENSORED);
        });
        BurnRateWindow window = new BurnRateWindow(0.1, Duration.ofHours(2), Duration.ofHours(1));
        assertThat(slo.burnAlerts(ITL, BurnAlertRules.of(0.9, Duration.ofDays(1), List.of(window)))
                        .refused())
                .containsExactly(new RefusedWindow(window, Duration.ofHours(1), RefusalReason.TOO_SHORT));
    }

    @Test
    void slicesAreInTimeOrderWhateverTheLogs() {
        SloCompliance slo = judged(BY_CALLER, List.of(observed(60, CHAT, 1, 1), observed(0, CODE, 11, 1)));

        assertThat(slo.slices())
                .extracting(s -> s.workload().variant())
                .containsExactly(Optional.of(CODE), Optional.of(CHAT));
    }

    @Test
    void anAnalysisCanBeNarrowedToAVariantOrAModel() {
        SloCompliance slo = judged(
                row(0, CHAT, "m", "Premium", TEN),
                row(0, CODE, "n", "Premium", TWENTY),
                observed(60, CHAT, 15, 1),
                observed(60, CODE, 15, 1),
                observed(120, CODE, 25, 1));

        assertThat(slo.attainment(ITL).ratio()).hasValue(1.0 / 3);
        assertThat(slo.only(CHAT).attainment(ITL).ratio()).hasValue(0);
        assertThat(slo.only(CODE).attainment(ITL).ratio()).hasValue(0.5);
        assertThat(slo.only(VariantId.of("ns", "code")).slices()).hasSize(2);
        assertThat(slo.only(TargetScope.ofModel("n")).slices()).hasSize(2);
        assertThat(slo.only(TargetScope.of("m", "Freemium")).slices()).isEmpty();
        assertThat(slo.only(VariantId.of("other")).attainment(ITL).ratio()).isEmpty();
        assertThat(slo.objective()).isEmpty();
        assertThat(slo.objectives())
                .containsExactly(
                        new Objective(TEN, TargetSource.SOLUTION_LINE),
                        new Objective(TWENTY, TargetSource.SOLUTION_LINE));
        assertThat(slo.only(CODE).objective()).contains(new Objective(TWENTY, TargetSource.SOLUTION_LINE));
        assertThat(slo.rules().targetRule()).isEqualTo(TargetRule.IN_FORCE);
    }

    @Test
    void theNotebooksObjectiveIsKnownWithoutSlices() {
        assertThat(SloCompliance.of(List.of(), Targets.of(List.of(found(0, "m", "Premium", TEN))), SloRules.notebook())
                        .objective())
                .contains(new Objective(TEN, TargetSource.FOUND_LINE));
    }
}
