package io.github.autoscaleanalysis.wva.report;

import static io.github.autoscaleanalysis.wva.event.Events.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.autoscaleanalysis.wva.analysis.WvaAnalysis;
import io.github.autoscaleanalysis.wva.analysis.WvaRules;
import io.github.autoscaleanalysis.wva.decision.DecisionRules;
import io.github.autoscaleanalysis.wva.decision.Expectation;
import io.github.autoscaleanalysis.wva.decision.GeneratedControl;
import io.github.autoscaleanalysis.wva.decision.ReplicaLimits;
import io.github.autoscaleanalysis.wva.event.AnalyzedCapacity;
import io.github.autoscaleanalysis.wva.event.AnalyzerResult;
import io.github.autoscaleanalysis.wva.event.ScalingAction;
import io.github.autoscaleanalysis.wva.event.ScalingDecision;
import io.github.autoscaleanalysis.wva.event.VariantId;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import io.github.autoscaleanalysis.wva.log.WvaLog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The report's section on the decisions. */
class DecisionsReportTest {

    private static final DecisionRules LIMITED = DecisionRules.withDefaults().with(ReplicaLimits.of(1, 8));

    /** Two models of one variant each, thirty cycles, three analyzers. */
    private static List<WvaEvent> obedient() {
        return new ArrayList<>(GeneratedControl.events(1, 2, 1, 30));
    }

    private static WvaReport report(List<WvaEvent> events, DecisionRules rules) {
        return WvaReport.of(WvaRules.withDefaults().with(rules).analyze(WvaLog.of(events)));
    }

    static JsonNode decisions(WvaReport report) {
        return new JsonMapper().readTree(report.toJson()).get("decisions");
    }

    /** The section without what aligns its tables. */
    static String section(WvaReport report) {
        String summary = report.toMarkdown("x", Instant.EPOCH).replaceAll(" +", " ");
        return summary.substring(summary.indexOf("## Decisions"), summary.indexOf("## Files Generated"));
    }

    /** The index of the decision in the middle of the log. */
    private static int middleDecision(List<WvaEvent> events) {
        int index = events.size() / 2;
        while (!(events.get(index) instanceof ScalingDecision)) {
            index++;
        }
        return index;
    }

    private static ScalingDecision with(ScalingDecision decision, int target) {
        int change = target - decision.currentReplicas().orElseThrow();
        return new ScalingDecision(
                decision.origin(),
                decision.variant(),
                change > 0 ? ScalingAction.SCALE_UP : change < 0 ? ScalingAction.SCALE_DOWN : ScalingAction.NO_CHANGE,
                decision.currentReplicas(),
                OptionalInt.of(target));
    }

    @Test
    void theDecisionsOfAnObedientControllerConform() {
        WvaReport report = report(obedient(), LIMITED);
        JsonNode json = decisions(report);

        assertThat(json.get("cycles").asInt()).isEqualTo(60);
        assertThat(json.get("incompleteCycles").asInt()).isZero();
        assertThat(json.get("conforms").asInt()).isEqualTo(60);
        assertThat(json.get("differs").asInt()).isZero();
        assertThat(json.get("notReplayableByReason").isEmpty()).isTrue();
        assertThat(json.get("differing").isEmpty()).isTrue();
        assertThat(json.get("limits").toString())
                .isEqualTo("[{\"model\":\"ns0/org/model-0\",\"variant\":\"ns0/decode-0\",\"min\":1,\"max\":8,"
                        + "\"source\":\"CALLER\"},{\"model\":\"ns1/org/model-0\",\"variant\":\"ns1/decode-0\",\"min\":1,"
                        + "\"max\":8,\"source\":\"CALLER\"}]");
        assertThat(json.get("invariants")).hasSize(6).allSatisfy(invariant -> {
            // Four of each of 60 cycles' three results, two of its one decision.
            assertThat(invariant.get("held").asInt() % 60).isZero();
            assertThat(invariant.get("held").asInt()).isPositive();
            assertThat(invariant.get("broken").asInt()).isZero();
            assertThat(invariant.get("largestResidualReplicas").asDouble()).isLessThan(1e-9);
        });
        JsonNode lags = json.at("/replicas/0/readyLags");
        assertThat(lags.get("intervals")).hasSize(lags.get("n").asInt()).isNotEmpty();
        assertThat(lags.at("/ends/REACHED").asInt())
                .isEqualTo(lags.at("/reachedAtMost/n").asInt());
        // Replicas are ready a cycle late, so that views part.
        assertThat(json.at("/replicas/0/divergences")).isNotEmpty();
        assertThat(section(report))
                .contains("- Cycles: 60 (incomplete: 0)", "- Differ from the Rule: 0\n", "- Not Replayable: 0\n")
                .contains("| ns0/org/model-0 decode-0 | 1 | 8 | caller |")
                .contains("| action sign | 60 | 0 | 0 | 0 |");
    }

    @Test
    void aDecisionThatDiffersIsListedWithWhatWasExpected() {
        List<WvaEvent> events = obedient();
        int index = middleDecision(events);
        ScalingDecision right = (ScalingDecision) events.get(index);
        int expected = right.targetReplicas().orElseThrow();
        int actual = expected == 8 ? 7 : expected + 1;
        events.set(index, with(right, actual));
        WvaReport report = report(events, LIMITED);
        JsonNode json = decisions(report);

        assertThat(json.get("conforms").asInt()).isEqualTo(59);
        assertThat(json.get("differing")).hasSize(1);
        JsonNode differing = json.at("/differing/0");
        assertThat(differing.get("line").asLong()).isEqualTo(right.line());
        assertThat(differing.get("time").asString()).isEqualTo(right.timestamp().toString());
        assertThat(differing.get("variant").asString())
                .isEqualTo(right.variant().toString());
        assertThat(differing.get("expected").asInt()).isEqualTo(expected);
        assertThat(differing.get("actual").asInt()).isEqualTo(actual);
        assertThat(json.get("findings"))
                .filteredOn(finding -> finding.get("severity").asString().equals("ERROR"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.get("kind").asString()).isEqualTo("DECISION_DIFFERS");
                    assertThat(finding.get("line").asLong()).isEqualTo(right.line());
                    assertThat(finding.get("source").asString()).isEqualTo("generated");
                    assertThat(finding.get("analyzer").isNull()).isTrue();
                    assertThat(finding.get("value").asInt()).isEqualTo(actual - expected);
                });
        assertThat(section(report))
                .contains("- Differ from the Rule: 1\n")
                .contains("| " + right.line() + " | "
                        + right.variant().namespace().orElseThrow()
                        + "/org/model-0 decode-0 | decision differs | " + (actual - expected) + " | the rule gives "
                        + expected + " within 1 - 8 (CALLER), decided was " + actual + " |");
    }

    @Test
    void ofManyFindingsTheSummaryShowsTheGravestAndTheJsonAll() {
        DecisionRules nine = LIMITED.with(basis -> Expectation.Target.of(9));
        WvaReport report = report(obedient(), nine);

        assertThat(decisions(report).get("findings").size()).isGreaterThanOrEqualTo(60);
        assertThat(section(report).lines().filter(line -> line.contains("| decision differs |")))
                .hasSize(30);
        assertThat(section(report)).contains("The gravest 30 of ");
    }

    @Test
    void aResidualBeyondAllNumbersIsNullAndNamedInWords() {
        List<WvaEvent> events = obedient();
        AnalyzerResult first = (AnalyzerResult) events.get(0);
        AnalyzedCapacity figures = first.capacity();
        events.set(
                0,
                new AnalyzerResult(
                        first.origin(),
                        first.model(),
                        first.namespace(),
                        first.analyzer(),
                        new AnalyzedCapacity(
                                figures.supply(),
                                figures.demand(),
                                OptionalDouble.of(Double.MAX_VALUE),
                                figures.required(),
                                figures.spare()),
                        first.thresholds(),
                        first.variants()));
        WvaReport report = report(events, LIMITED);
        JsonNode broken = decisions(report).at("/findings/0");

        assertThat(broken.get("kind").asString()).isEqualTo("INVARIANT_BROKEN");
        assertThat(broken.get("value").isNull()).isTrue();
        assertThat(broken.get("basis").asString()).contains("Infinity");
        assertThat(decisions(report).at("/invariants/0/largestResidualReplicas").isNull())
                .isTrue();
        assertThat(section(report)).contains("| n/a | UTILIZATION is off by Infinity replicas |", "| 1 | 0 | n/a |");
    }

    @Test
    void aDecisionWithoutReplicasHasNoLimitsAndNothingToFind() {
        List<WvaEvent> events = new ArrayList<>(GeneratedControl.events(1, 1, 1, 1));
        int index = middleDecision(events);
        ScalingDecision decision = (ScalingDecision) events.get(index);
        events.set(
                index,
                new ScalingDecision(
                        decision.origin(),
                        decision.variant(),
                        ScalingAction.NO_CHANGE,
                        OptionalInt.empty(),
                        OptionalInt.empty()));
        WvaReport report = report(events, DecisionRules.withDefaults());

        assertThat(decisions(report).get("notReplayableByReason").toString()).isEqualTo("{\"NO_CURRENT_REPLICAS\":1}");
        assertThat(section(report))
                .contains("- Not Replayable: 1 (no current replicas: 1)")
                .contains("| ns0/org/model-0 decode-0 | 0 | n/a | none |")
                .contains("None.");
    }

    @Test
    void withoutAnalyzersThereIsNothingToSay() {
        WvaReport report = report(
                List.of(new ScalingDecision(
                        at(0), VariantId.of("chat"), ScalingAction.SCALE_UP, OptionalInt.of(1), OptionalInt.of(2))),
                DecisionRules.withDefaults());

        assertThat(decisions(report).isNull()).isTrue();
        assertThat(section(report)).isEqualTo("""
                ## Decisions

                n/a: no analyzer result in this log: controllers before 2026 log none

                """);
    }

    @Test
    void byTheNotebooksRulesTheJsonHasTheDecisionsAndTheSummaryStays() {
        WvaReport report = WvaReport.of(WvaAnalysis.notebook().analyze(WvaLog.of(obedient())));

        assertThat(decisions(report).get("cycles").asInt()).isEqualTo(60);
        assertThat(report.toMarkdown("x", Instant.EPOCH)).doesNotContain("## Decisions", "Differ");
    }
}
