package io.github.autoscaleanalysis.wva.slo;

import static io.github.autoscaleanalysis.wva.event.Events.observation;
import static io.github.autoscaleanalysis.wva.event.Events.prediction;
import static io.github.autoscaleanalysis.wva.event.Events.target;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.autoscaleanalysis.wva.align.Pair;
import io.github.autoscaleanalysis.wva.event.Latencies;
import io.github.autoscaleanalysis.wva.event.LatencyMetric;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SloComplianceTest {

    private static final Optional<Objective> OBJECTIVE =
            Optional.of(new Objective(Latencies.ofMillis(10, 1000), TargetSource.FOUND_LINE));

    private static Pair observed(Latencies latencies) {
        return new Pair(prediction(0, Latencies.none(), 1), observation(60, latencies, 1));
    }

    @Test
    void aLatencyAboveItsTargetViolatesAndOneAtTheTargetDoesNot() {
        Pair at = observed(Latencies.ofMillis(10, 1000));
        Pair above = observed(Latencies.ofMillis(10.000001, 999));
        SloCompliance slo = SloCompliance.of(List.of(at, above), OBJECTIVE);

        assertThat(slo.verdict(at)).isEqualTo(Verdict.MET);
        assertThat(slo.verdict(above)).isEqualTo(Verdict.VIOLATED);
        assertThat(slo.verdict(above, LatencyMetric.TTFT)).isEqualTo(Verdict.MET);
        assertThat(slo.count(Verdict.VIOLATED)).isEqualTo(1);
        assertThat(slo.attainment(LatencyMetric.ITL)).hasValue(0.5);
        assertThat(slo.attainment(LatencyMetric.TTFT)).hasValue(1);
    }

    @Test
    void eitherLatencyMakesAViolation() {
        assertThat(SloCompliance.of(List.of(), OBJECTIVE).verdict(observed(Latencies.ofMillis(1, 1001))))
                .isEqualTo(Verdict.VIOLATED);
    }

    @Test
    void withoutAnObservedLatencyThereIsNoVerdict() {
        Pair none = observed(Latencies.none());
        Pair onlyTtft = observed(new Latencies(OptionalDouble.empty(), OptionalDouble.of(1)));
        SloCompliance slo = SloCompliance.of(List.of(none, onlyTtft), OBJECTIVE);

        assertThat(slo.verdict(none)).isEqualTo(Verdict.NOT_EVALUATED);
        assertThat(slo.verdict(onlyTtft)).isEqualTo(Verdict.MET);
        assertThat(slo.count(LatencyMetric.ITL, Verdict.NOT_EVALUATED)).isEqualTo(2);
        assertThat(slo.attainment(LatencyMetric.ITL)).isEmpty();
    }

    @Test
    void withoutAnObjectiveNothingIsMetOrViolated() {
        Pair pair = observed(Latencies.ofMillis(1, 1));
        SloCompliance slo = SloCompliance.of(List.of(pair), Optional.empty());

        assertThat(slo.verdict(pair)).isEqualTo(Verdict.NOT_EVALUATED);
        assertThat(slo.count(Verdict.MET)).isZero();
        assertThat(slo.attainment(LatencyMetric.TTFT)).isEmpty();
        assertThat(slo.objective()).isEmpty();
    }

    @Test
    void theFirstTargetOfTheLogHoldsForEverything() {
        assertThat(Objective.first(
                        List.of(target(60, Latencies.ofMillis(24, 500)), target(0, Latencies.ofMillis(10, 1000))),
                        MissingTarget.NOTEBOOK_DEFAULT))
                .contains(new Objective(Latencies.ofMillis(24, 500), TargetSource.FOUND_LINE));
    }

    @Test
    void withoutATargetTheNotebooksDefaultIsTakenOnlyOnRequestAndSaysSo() {
        assertThat(Objective.first(List.of(), MissingTarget.NO_VERDICT)).isEmpty();
        assertThat(Objective.first(List.of(), MissingTarget.NOTEBOOK_DEFAULT))
                .contains(new Objective(Latencies.ofMillis(10, 1000), TargetSource.NOTEBOOK_DEFAULT));
    }
}
