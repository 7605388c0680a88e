package io.github.autoscaleanalysis.wva.report;

import static io.github.autoscaleanalysis.wva.event.Events.decision;
import static io.github.autoscaleanalysis.wva.event.Events.observation;
import static io.github.autoscaleanalysis.wva.event.Events.prediction;
import static io.github.autoscaleanalysis.wva.event.Events.target;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.autoscaleanalysis.testing.JsonFigures;
import io.github.autoscaleanalysis.wva.analysis.WvaAnalysis;
import io.github.autoscaleanalysis.wva.event.Latencies;
import io.github.autoscaleanalysis.wva.event.ScalingAction;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import io.github.autoscaleanalysis.wva.log.LogSource;
import io.github.autoscaleanalysis.wva.log.ReadSettings;
import io.github.autoscaleanalysis.wva.log.WvaLog;
import io.github.autoscaleanalysis.wva.slo.MissingTarget;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WvaReportTest {

    private static final Instant GENERATED = Instant.parse("2025-12-09T10:56:13.987Z");

    private static final WvaReport SMALL = report(
            MissingTarget.NO_VERDICT,
            target(0, Latencies.ofMillis(10, 1000)),
            prediction(0, Latencies.ofMillis(8, 20), 1),
            decision(0.5, ScalingAction.SCALE_UP, 1, 2),
            observation(60.25, Latencies.ofMillis(11.125, 15), 2),
            prediction(60.25, Latencies.ofMillis(9, 21), 2),
            observation(120.25, new Latencies(OptionalDouble.empty(), OptionalDouble.of(1e-7)), 2));

    private static WvaReport report(MissingTarget missing, WvaEvent... events) {
        return WvaReport.of(WvaAnalysis.notebook().with(missing).analyze(WvaLog.of(List.of(events))));
    }

    @Test
    void theCsvHasTheNotebooksColumnsAndARowAPair() {
        assertThat(SMALL.toCsv()).isEqualTo("""
                        prediction_time,observation_time,time_delta_seconds,predicted_itl,observed_itl,pred_error_itl,predicted_ttft,observed_ttft,pred_error_ttft,predicted_replicas,observed_replicas,time_minutes,slo_itl_violated,slo_ttft_violated,any_slo_violated
                        2025-12-01T10:00:00Z,2025-12-01T10:01:00.250Z,60.25,8.0,11.125,3.125,20.0,15.0,-5.0,1,2,0.0,True,False,True
                        2025-12-01T10:01:00.250Z,2025-12-01T10:02:00.250Z,60.0,9.0,,,21.0,1.0E-7,-20.9999999,2,2,1.0041666666666667,,False,False
                        """);
    }

    @Test
    void theCsvOfNothingIsItsHeader() {
        assertThat(report(MissingTarget.NO_VERDICT).toCsv()).hasLineCount(1).startsWith("prediction_time,");
    }

    @Test
    void withoutAnObjectiveTheCsvHasNoVerdict() {
        assertThat(report(
                                MissingTarget.NO_VERDICT,
                                prediction(0, Latencies.ofMillis(8, 20), 1),
                                observation(60, Latencies.ofMillis(11, 15), 2))
                        .toCsv())
                .endsWith(",0.0,,,\n");
    }

    @Test
    void theSummaryHasTheNotebooksSections() {
        // 3.125 has two nearest values with two digits; half to even takes 3.12, as Python does.
        assertThat(SMALL.toMarkdown("model-based-small", GENERATED)).isEqualTo("""
                        # WVA Model-Based Experiment Analysis

                        **Experiment:** model-based-small

                        **Generated:** 2025-12-09 10:56:13 UTC

                        ---

                        ## Summary Statistics

                        - **Total Predictions:** 2
                        - **Total Observations:** 2
                        - **Aligned Pairs:** 2
                        - **Scaling Decisions:** 1
                        - **Log:** 0 lines = 0 with events + 0 other + 0 unreadable + 0 blank

                        ## SLO Configuration

                        - **ITL SLO:** 10 ms
                        - **TTFT SLO:** 1000 ms
                        - **Source:** the log's first `Found SLO` line

                        - **SLO Violations:** 1/2 (50.0%)

                        ## Prediction Accuracy

                        ### ITL Predictions

                        - Mean Error: 3.12 ms
                        - Abs Mean Error: 3.12 ms
                        - Std Dev: n/a
                        - Min Error: 3.12 ms
                        - Max Error: 3.12 ms
                        - Pairs: 1 (left out: 1)

                        ### TTFT Predictions

                        - Mean Error: -13.00 ms
                        - Abs Mean Error: 13.00 ms
                        - Std Dev: 11.31 ms
                        - Min Error: -21.00 ms
                        - Max Error: -5.00 ms
                        - Pairs: 2 (left out: 0)

                        ## Scaling Behavior

                        - scale-up: 1 (100.0%)

                        - Replica Range: 1 - 1

                        ## Files Generated

                        - `processed_data.csv` - Aligned prediction-observation pairs
                        - `ANALYSIS_SUMMARY.md` - This summary
                        - `analysis.json` - Every figure at full precision
                        """);
    }

    @Test
    void theSummaryOfNothingPrintsNothingAsMetOrZero() {
        String summary = report(MissingTarget.NO_VERDICT).toMarkdown("empty", GENERATED);

        assertThat(summary)
                .contains("- **ITL SLO:** n/a", "none, the log names no SLO", "- **SLO Violations:** n/a")
                .contains("- Mean Error: n/a", "- Replica Range: n/a");
    }

    @Test
    void theSummarySaysWhereTheNotebooksDefaultIsTaken() {
        assertThat(report(
                                MissingTarget.NOTEBOOK_DEFAULT,
                                prediction(0, Latencies.ofMillis(8, 20), 1),
                                observation(60, Latencies.ofMillis(11, 15), 2))
                        .toMarkdown("x", GENERATED))
                .contains("- **TTFT SLO:** 1000 ms\n- **Source:** the notebook's default, the log names no SLO")
                .contains("- **SLO Violations:** 1/1 (100.0%)");
    }

    @Test
    void theJsonHoldsTheNotebooksFiguresAtFullPrecisionAndNullWhereUndefined() {
        JsonNode json = new JsonMapper().readTree(SMALL.toJson());

        assertThat(json.propertyNames())
                .containsExactly(
                        "schemaVersion",
                        "source",
                        "rules",
                        "ledger",
                        "issues",
                        "coverage",
                        "alignment",
                        "accuracy",
                        "slo",
                        "scaling",
                        "decisions",
                        "pairs");
        assertThat(json.get("decisions").isNull()).isTrue();
        assertThat(json.get("schemaVersion").asInt()).isEqualTo(2);
        JsonFigures.assertEqual(json.get("rules").toString(), """
                {"pairs": "NEXT_OBSERVATION",
                 "pairThresholds": {"shortestLag": 0.5, "longestLag": 1.5, "largestLoadShift": 0.2},
                 "slices": "PAIRED_OBSERVATIONS", "targets": "FIRST_FOR_ALL", "targetLines": "FOUND_ONLY",
                 "missingTarget": "NO_VERDICT", "idle": "AS_MEASURED", "notEvaluated": "EXCLUDE", "goal": null,
                 "scaling": {"reversalWindowSeconds": 300, "longestHoldSeconds": 3600, "movementWindowSeconds": 60,
                             "samplingWindowSeconds": 1, "replicaSource": null, "demandRounding": "EXACT"},
                 "decisions": {"roundingTolerance": 1e-9,
                               "invariantTolerances": {"UTILIZATION": 1e-6, "SPARE_CAPACITY": 1e-6,
                                                       "REQUIRED_CAPACITY": 1e-6, "WHOLE_REPLICAS": 1e-6,
                                                       "ACTION_SIGN": 1e-6, "TARGET_WITHIN_LIMITS": 1e-6},
                               "jumpRatio": 1.5, "drivenRatio": 4, "steadyDemand": 0.1, "lookBackCycles": 2,
                               "longestPauseSeconds": 15, "reversalWindowSeconds": 300, "patienceCycles": 3}}
                """, 0);
        JsonFigures.assertEqual(json.get("ledger").toString(), """
                {"lines": 0, "events": 0, "eventLines": 0, "otherRecords": 0, "unreadable": 0, "blank": 0}
                """, 0);
        assertThat(json.at("/alignment/predictions").asInt()).isEqualTo(2);
        assertThat(json.at("/alignment/observations").asInt()).isEqualTo(2);
        assertThat(json.at("/alignment/unpairedPredictions").asInt()).isZero();
        JsonFigures.assertEqual(json.at("/accuracy/overall/itl").toString(), """
                {"n": 1, "leftOut": 1, "leftOutByReason": {"NO_PREDICTION": 0, "NO_OBSERVATION": 1, "BEYOND_MEASURE": 0},
                 "scope": "VARIANT", "meanMillis": 3.125, "meanAbsoluteMillis": 3.125, "stdMillis": null,
                 "rootMeanSquareMillis": 3.125, "minMillis": 3.125, "maxMillis": 3.125, "medianMillis": 3.125,
                 "absoluteQuantilesMillis": {"p50": 3.125, "p90": 3.125, "p95": 3.125, "p99": 3.125},
                 "biasPercent": 28.089887640449437, "weightedAbsolutePercent": 28.089887640449437,
                 "meanAbsolutePercent": {"percent": 28.089887640449437, "n": 1, "leftOut": 0},
                 "symmetricMeanAbsolutePercent": {"percent": 32.67973856209150, "n": 1, "leftOut": 0},
                 "skill": {"n": 0, "meanAbsoluteMillis": null, "persistenceMeanAbsoluteMillis": null,
                           "relativeMeanAbsolute": null},
                 "calibration": null}
                """, 1e-15);
        JsonNode ttft = json.at("/accuracy/overall/ttft");
        assertThat(ttft.get("n").asInt()).isEqualTo(2);
        assertThat(ttft.get("meanMillis").asDouble()).isEqualTo(-12.99999995);
        assertThat(ttft.get("meanAbsoluteMillis").asDouble()).isEqualTo(12.99999995);
        assertThat(ttft.get("stdMillis").asDouble()).isEqualTo(11.313708428274081);
        assertThat(ttft.get("minMillis").asDouble()).isEqualTo(-20.9999999);
        assertThat(ttft.get("maxMillis").asDouble()).isEqualTo(-5.0);
        JsonNode slo = json.get("slo");
        assertThat(slo.get("targetSource").asString()).isEqualTo("FOUND_LINE");
        assertThat(slo.get("itlTargetMillis").asDouble()).isEqualTo(10);
        assertThat(slo.get("ttftTargetMillis").asDouble()).isEqualTo(1000);
        assertVerdicts(slo.get("any"), 1, 1, 0, 0.5);
        assertVerdicts(slo.get("itl"), 0, 1, 1, 0);
        assertVerdicts(slo.get("ttft"), 2, 0, 0, 1);
        JsonNode scaling = json.get("scaling");
        assertThat(scaling.get("decisions").asInt()).isEqualTo(1);
        assertThat(scaling.get("actions").toString()).isEqualTo("{\"scale-up\":1}");
        assertThat(scaling.get("currentReplicas").toString()).isEqualTo("{\"min\":1,\"max\":1}");
        assertThat(scaling.get("targetReplicas").toString()).isEqualTo("{\"min\":2,\"max\":2}");
        JsonFigures.assertEqual("{\"pairs\":" + json.get("pairs") + "}", """
                {"pairs": [
                  {"variant": "chat-decode", "model": null,
                   "predictionTime": "2025-12-01T10:00:00Z", "predictionLine": 0,
                   "observationTime": "2025-12-01T10:01:00.250Z", "observationLine": 0, "lagSeconds": 60.25,
                   "predictedReplicas": 1, "observedReplicas": 2,
                   "itl": {"predictedMillis": 8.0, "observedMillis": 11.125, "errorMillis": 3.125,
                           "verdict": "VIOLATED"},
                   "ttft": {"predictedMillis": 20.0, "observedMillis": 15.0, "errorMillis": -5.0, "verdict": "MET"}},
                  {"variant": "chat-decode", "model": null,
                   "predictionTime": "2025-12-01T10:01:00.250Z", "predictionLine": 0,
                   "observationTime": "2025-12-01T10:02:00.250Z", "observationLine": 0, "lagSeconds": 60.0,
                   "predictedReplicas": 2, "observedReplicas": 2,
                   "itl": {"predictedMillis": 9.0, "observedMillis": null, "errorMillis": null,
                           "verdict": "NOT_EVALUATED"},
                   "ttft": {"predictedMillis": 21.0, "observedMillis": 1e-7, "errorMillis": -20.9999999,
                            "verdict": "MET"}}]}
                """, 1e-15);
    }

    private static void assertVerdicts(JsonNode counts, int met, int violated, int notEvaluated, double attainment) {
        assertThat(counts.get("met").asInt()).isEqualTo(met);
        assertThat(counts.get("violated").asInt()).isEqualTo(violated);
        assertThat(counts.get("notEvaluated").asInt()).isEqualTo(notEvaluated);
        assertThat(counts.get("attainment").asDouble()).isEqualTo(attainment);
    }

    @Test
    void theJsonOfNothingHasNullsAndNoPairs() {
        assertThat(report(MissingTarget.NO_VERDICT).toJson())
                .contains(
                        "\"targetSource\" : null",
                        "\"attainment\" : null",
                        "\"currentReplicas\" : null",
                        "\"pairs\" : [ ]")
                .endsWith("}\n");
    }

    @Test
    void theJsonCountsIssuesByReason() throws IOException {
        WvaLog log = WvaLog.read(LogSource.of("x", new StringReader("klog\nklog\n")), ReadSettings.withDefaults());

        assertThat(WvaReport.of(WvaAnalysis.notebook().analyze(log)).toJson()).contains("\"FOREIGN\" : 2");
    }

    @Test
    void theTextsAreTheSameInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(SMALL.toMarkdown("x", GENERATED)).contains("- Mean Error: 3.12 ms", "2025-12-09 10:56:13 UTC");
            assertThat(SMALL.toCsv()).contains("60.25,8.0,11.125");
        } finally {
            Locale.setDefault(before);
        }
    }
}
