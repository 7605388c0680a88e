package io.github.autoscaleanalysis.wva.report;

import static io.github.autoscaleanalysis.wva.align.LogLines.observes;
import static io.github.autoscaleanalysis.wva.align.LogLines.predicts;
import static io.github.autoscaleanalysis.wva.align.LogLines.workload;
import static io.github.autoscaleanalysis.wva.event.Events.at;
import static io.github.autoscaleanalysis.wva.event.Events.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.autoscaleanalysis.wva.align.TwoModels;
import io.github.autoscaleanalysis.wva.analysis.WvaAnalysis;
import io.github.autoscaleanalysis.wva.analysis.WvaRules;
import io.github.autoscaleanalysis.wva.event.KvCacheUsage;
import io.github.autoscaleanalysis.wva.event.Latencies;
import io.github.autoscaleanalysis.wva.event.ReplicaStatus;
import io.github.autoscaleanalysis.wva.event.SaturationAnalysis;
import io.github.autoscaleanalysis.wva.event.ScalingAction;
import io.github.autoscaleanalysis.wva.event.ScalingDecision;
import io.github.autoscaleanalysis.wva.event.VariantId;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import io.github.autoscaleanalysis.wva.log.GeneratedLog;
import io.github.autoscaleanalysis.wva.log.LogSource;
import io.github.autoscaleanalysis.wva.log.ReadSettings;
import io.github.autoscaleanalysis.wva.log.WvaLog;
import io.github.autoscaleanalysis.wva.slo.NotEvaluated;
import io.github.autoscaleanalysis.wva.slo.SlicesNotEvaluatedException;
import io.github.autoscaleanalysis.wva.slo.SloRules;
import io.github.autoscaleanalysis.wva.slo.TargetScope;
import io.github.autoscaleanalysis.wva.slo.Targets;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The report by the default rules: what it holds, and that what a log does not say is never a figure. */
class WholeReportTest {

    private static final VariantId CHAT = VariantId.of("chat");

    /** Five minutes of one variant whose latency is over its target in the second and third, and idle in the last. */
    private static final WvaReport CHAT_REPORT = report(List.of(
            target(0, Latencies.ofMillis(10, 1000)),
            minute(0, 9, 100),
            predicts(0.5, "chat"),
            decision(1, 1, 2),
            minute(60, 12, 100),
            predicts(60.5, "chat"),
            decision(61, 2, 1),
            minute(120, 13, 100),
            predicts(120.5, "chat"),
            minute(180, 8, 100),
            predicts(180.5, "chat"),
            minute(240, 0, 0)));

    private static WvaEvent minute(double seconds, double itl, double rate) {
        return observes(
                seconds, workload("chat", "m"), Latencies.ofMillis(itl, itl == 0 ? 0 : 20), 1, OptionalDouble.of(rate));
    }

    private static ScalingDecision decision(double seconds, int current, int target) {
        return new ScalingDecision(
                at(seconds),
                CHAT,
                target > current ? ScalingAction.SCALE_UP : ScalingAction.SCALE_DOWN,
                OptionalInt.of(current),
                OptionalInt.of(target));
    }

    private static WvaReport report(List<? extends WvaEvent> events) {
        return WvaReport.of(WvaAnalysis.of(WvaLog.of(List.copyOf(events))));
    }

    private static JsonNode json(WvaReport report) {
        return new JsonMapper().readTree(report.toJson());
    }

    /** The summary without what aligns its tables. */
    private static String summary(WvaReport report) {
        return report.toMarkdown("x", Instant.EPOCH).replaceAll(" +", " ");
    }

    @Test
    void theJsonHoldsTheRulesAndThePairsByClass() {
        JsonNode json = json(CHAT_REPORT);

        assertThat(json.at("/rules/pairs").asString()).isEqualTo("NEXT_CYCLE");
        assertThat(json.at("/rules/idle").asString()).isEqualTo("NOT_EVALUATED");
        assertThat(json.at("/alignment/pairs").asInt()).isEqualTo(4);
        assertThat(json.at("/alignment/pairsByClass").toString())
                .isEqualTo("{\"IDLE\":1,\"BURST\":0,\"GAP\":0,\"REPLICA_MISMATCH\":0,\"LOAD_SHIFT\":0,\"CLEAN\":3}");
        assertThat(json.at("/alignment/unpairedObservationsByReason").toString())
                .isEqualTo("{\"BEFORE_FIRST_PREDICTION\":1}");
        assertThat(json.at("/alignment/cycleIntervalSeconds").asDouble()).isEqualTo(60);
        assertThat(json.has("pairs")).as("pairs one by one are in the CSV").isFalse();
    }

    @Test
    void theJsonHoldsTheErrorsByClassVariantAndReplicas() {
        JsonNode accuracy = json(CHAT_REPORT).get("accuracy");

        // Predicted are 8 ms throughout; observed afterwards 12, 13, 8 and, idle, 0.
        assertThat(accuracy.at("/overall/itl/meanAbsoluteMillis").asDouble()).isEqualTo(17 / 4.0);
        assertThat(accuracy.at("/byClass/CLEAN/itl/meanMillis").asDouble()).isEqualTo(3);
        assertThat(accuracy.at("/byClass/GAP/itl/n").asInt()).isZero();
        assertThat(accuracy.at("/byClass/GAP/itl/meanMillis").isNull()).isTrue();
        assertThat(accuracy.at("/byVariant/0/variant").asString()).isEqualTo("chat");
        assertThat(accuracy.at("/byReplicas/0/replicas").asInt()).isEqualTo(1);
        assertThat(accuracy.at("/byReplicas/0/itl/n").asInt()).isEqualTo(4);
        assertThat(accuracy.at("/overall/itl/calibration").isNull())
                .as("all predictions are equal")
                .isTrue();
        // Persistence expects 9, 12, 13, 8.
        assertThat(accuracy.at("/overall/itl/skill/persistenceMeanAbsoluteMillis")
                        .asDouble())
                .isEqualTo(17 / 4.0);
    }

    @Test
    void theJsonHoldsAttainmentEpisodesAndWhereTheObjectiveComesFrom() {
        JsonNode slo = json(CHAT_REPORT).get("slo");

        assertThat(slo.at("/targets/0/since").asString()).isEqualTo("2025-12-01T10:00:00Z");
        assertThat(slo.at("/targets/0/source").asString()).isEqualTo("FOUND_LINE");
        assertThat(slo.at("/any/slices").asInt()).isEqualTo(5);
        assertThat(slo.at("/any/notEvaluatedByReason/IDLE").asInt()).isEqualTo(1);
        assertThat(slo.at("/any/attainment").asDouble()).isEqualTo(0.5);
        // Wilson with z = 1.959964, n = 4, p = 0.5: 0.5 ∓ z √(1/16 + z²/64) / (1 + z²/4).
        assertThat(slo.at("/any/attainmentInterval/low").asDouble()).isCloseTo(0.1500, within(1e-4));
        assertThat(slo.at("/any/attainmentInterval/high").asDouble()).isCloseTo(0.8500, within(1e-4));
        assertThat(slo.at("/any/errorBudget").isNull()).isTrue();
        assertThat(slo.at("/any/burnAlerts").isNull()).isTrue();
        assertThat(slo.at("/byVariant/0/itl/violated").asInt()).isEqualTo(2);
        JsonNode episode = slo.at("/episodes/0");
        assertThat(slo.get("episodes")).hasSize(1);
        assertThat(episode.get("metric").asString()).isEqualTo("ITL");
        assertThat(episode.get("peakMillis").asDouble()).isEqualTo(13);
        assertThat(episode.get("excessMillisSeconds").asDouble()).isEqualTo((2 + 3) * 60);
        assertThat(episode.get("secondsToRecovery").asDouble()).isEqualTo(120);
        assertThat(episode.at("/decisionBefore/targetReplicas").asInt()).isEqualTo(2);
    }

    @Test
    void aGoalGivesBudgetsAndAlertsAndIsNamed() {
        WvaReport report = CHAT_REPORT.withGoal(0.75);
        JsonNode json = json(report);

        assertThat(json.at("/rules/goal").asDouble()).isEqualTo(0.75);
        // Half of the slices are bad, a quarter may be.
        assertThat(json.at("/slo/any/errorBudget/consumed").asDouble()).isEqualTo(2);
        assertThat(json.at("/slo/itl/errorBudget/goal").asDouble()).isEqualTo(0.75);
        assertThat(json.at("/slo/any/burnAlerts").isEmpty()).isTrue();
        assertThat(json.at("/slo/any/refusedBurnWindows")).hasSize(3);
        assertThat(summary(report))
                .contains("Goal: 75% of the slices meet both objectives.", "- Error Budget Consumed: 200.0%")
                .contains("(0 of 3 pairs of windows can be told in this run)");
        assertThat(summary(CHAT_REPORT)).doesNotContain("Goal", "Budget");
    }

    @Test
    void burnAlertsHaveAnEndWhereTheyCease() {
        List<WvaEvent> events = new ArrayList<>(List.of(target(0, Latencies.ofMillis(10, 1000))));
        for (int minute = 0; minute < 600; minute++) {
            boolean bad = (minute >= 200 && minute < 260) || minute >= 560;
            events.add(minute(60.0 * minute, bad ? 20 : 5, 100));
        }
        JsonNode alerts = json(report(events).withGoal(0.95)).at("/slo/itl/burnAlerts");

        assertThat(alerts).isNotEmpty().allSatisfy(alert -> {
            assertThat(alert.get("peakLongBurnRate").asDouble()).isPositive();
            assertThat(alert.get("longWindowSeconds").asDouble())
                    .isGreaterThan(alert.get("shortWindowSeconds").asDouble());
        });
        assertThat(alerts.get(0).get("start").asString()).startsWith("2025-12-01T13:2");
        assertThat(alerts.get(0).get("end").asString()).startsWith("2025-12-01T14:2");
        assertThat(alerts.get(alerts.size() - 1).get("end").isNull())
                .as("the last one still fires")
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.5, Double.NaN})
    void aGoalThatIsNoShareIsRefused(double goal) {
        assertThatThrownBy(() -> CHAT_REPORT.withGoal(goal))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("goal " + goal);
    }

    @Test
    void theJsonHoldsHowEachVariantWasScaled() {
        JsonNode scaling = json(CHAT_REPORT).get("scaling");

        assertThat(scaling.get("reversals")).hasSize(1);
        assertThat(scaling.at("/reversals/0/afterSeconds").asDouble()).isEqualTo(60);
        JsonNode variant = scaling.at("/variants/0");
        assertThat(variant.at("/targets/source").asString()).isEqualTo("DECISION");
        assertThat(variant.at("/targets/secondsAtReplicas").toString()).isEqualTo("{\"1\":179.0,\"2\":60.0}");
        // Two replicas were asked for from 1 s to 61 s and one until 240 s; there was one throughout.
        assertThat(variant.at("/elasticity/underProvisioning").asDouble()).isCloseTo(60 / 239.0, within(1e-12));
        assertThat(variant.at("/elasticity/overProvisioning").asDouble()).isZero();
        assertThat(variant.at("/elasticity/supplySources/0").asString()).isEqualTo("OBSERVATION");
        assertThat(variant.at("/cost/replicaSeconds").asDouble()).isEqualTo(240);
        assertThat(variant.at("/cost/costRateSeconds").isNull()).isTrue();
        assertThat(variant.at("/lags/n").asInt()).isEqualTo(2);
        assertThat(variant.at("/lags/outcomes/OVERTAKEN").asInt()).isEqualTo(1);
        assertThat(scaling.at("/kvCacheUsage/pods").asInt()).isZero();
        assertThat(scaling.at("/kvCacheUsage/meanOfPods/mean").isNull()).isTrue();
        assertThat(scaling.at("/saturation/analyses").asInt()).isZero();
    }

    @Test
    void theSummaryHasTheSkeletonWithTheNewSections() {
        assertThat(summary(CHAT_REPORT).lines().filter(line -> line.startsWith("#")))
                .containsExactly(
                        "# WVA Model-Based Experiment Analysis",
                        "## Summary Statistics",
                        "### Coverage",
                        "### Pairs by Class",
                        "## SLO Configuration",
                        "### SLO Attainment",
                        "### Violation Episodes",
                        "## Prediction Accuracy",
                        "### ITL Predictions",
                        "### TTFT Predictions",
                        "## Scaling Behavior",
                        "### Elasticity",
                        "### Decision-to-Replica Lags",
                        "### Cost",
                        "### KV Cache, Queue and Saturation",
                        "## Decisions",
                        "## Files Generated");
        assertThat(summary(CHAT_REPORT))
                .contains("- CLEAN: 3 (75.0%)")
                .contains("- Unpaired Observations: 1 (before first prediction: 1)")
                .contains("- **SLO Violations:** 2/4 (50.0%) of the evaluated slices; 1 of 5 not evaluated (idle: 1)")
                .contains("| ITL and TTFT | 2 | 2 | 1 | 50.0% | 15.0% - 85.0% |")
                .contains("| 2025-12-01 10:01:00 UTC | chat | ITL | 2 | 13.00 ms | 300 ms·s | 120 s |")
                .contains("| Mean Error | 0.25 ms | 3.00 ms |")
                .contains("| Pairs | 4 (left out: 0) | 3 (left out: 0) |")
                .contains("| chat | 239 s | 0.25 | 0.00 | 25.1% of time | 0.0% of time | target replicas |")
                .contains("- overtaken: 1")
                .contains("| chat | 240 | n/a | observation | n/a |")
                .contains("n/a: no KV cache, queue or saturation line in this log");
    }

    @Test
    void theCsvSaysWhatEachPairCanJudge() {
        assertThat(CHAT_REPORT.toCsv().lines().map(line -> line.substring(line.lastIndexOf(',') + 1)))
                .containsExactly("pair_class", "CLEAN", "CLEAN", "CLEAN", "IDLE");
    }

    @Test
    void anEmptyLogHasNoFigureThatIsMetOrZero() {
        WvaReport report = report(List.of());
        JsonNode json = json(report);

        assertThat(json.get("coverage")).allSatisfy(part -> {
            assertThat(part.get("support").asString()).isEqualTo("UNSUPPORTED");
            assertThat(part.get("reasons")).hasSize(1);
        });
        assertThat(json.at("/alignment/cycleIntervalSeconds").isNull()).isTrue();
        assertThat(json.at("/accuracy/overall/ttft/absoluteQuantilesMillis/p99").isNull())
                .isTrue();
        assertThat(json.at("/slo/any/attainment").isNull()).isTrue();
        assertThat(json.at("/slo/any/attainmentInterval").isNull()).isTrue();
        assertThat(json.at("/scaling/cost/replicaSeconds").isNull()).isTrue();
        assertThat(json.at("/scaling/targetChangesPerHour").isNull()).isTrue();
        assertThat(summary(report))
                .startsWith("# WVA Experiment Analysis")
                .contains("- **SLO Violations:** n/a: no observation in this log")
                .contains("n/a: no prediction in this log", "n/a: no scaling decision in this log")
                .doesNotContain("%", " ms");
        assertThat(report.toCsv()).hasLineCount(1).endsWith(",pair_class\n");
    }

    @Test
    void aLogOf2026SaysThatItHoldsNoLatencies() throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        GeneratedLog.console().withLines(3000).writeTo(text);
        WvaLog log = WvaLog.read(
                LogSource.of("2026", new ByteArrayInputStream(text.toByteArray())), ReadSettings.withDefaults());
        WvaReport report = WvaReport.of(WvaAnalysis.of(log));
        JsonNode json = json(report);

        assertThat(summary(report))
                .contains("n/a: no prediction in this log: controllers of 2026 log no ITL and no TTFT")
                .contains(" by ", "| analyzer |");
        assertThat(json.at("/accuracy/overall/itl/meanMillis").isNull()).isTrue();
        assertThat(json.at("/slo/itl/attainment").isNull()).isTrue();
        assertThat(json.at("/decisions/cycles").asInt()).isPositive();
        assertThat(json.at("/scaling/analyzers")).isNotEmpty().allSatisfy(analyzer -> assertThat(
                        analyzer.at("/elasticity/demandSource").asString())
                .isEqualTo("ANALYZER"));
    }

    @Test
    void aCapacityBasedLogHasSaturationButNeitherAccuracyNorVerdicts() {
        List<WvaEvent> events = new ArrayList<>();
        for (int minute = 0; minute < 4; minute++) {
            double seconds = 60 * minute;
            int replicas = minute < 2 ? 1 : 2;
            events.add(new KvCacheUsage(at(seconds), "chat-abcde-12345", OptionalDouble.of(0.25 * minute)));
            events.add(new SaturationAnalysis(
                    at(seconds + 1),
                    Optional.of("m"),
                    OptionalInt.of(replicas),
                    OptionalInt.of(replicas),
                    Optional.of(minute == 1),
                    Optional.of(false)));
            events.add(decision(seconds + 2, replicas, minute == 1 ? 2 : replicas));
            events.add(new ReplicaStatus(
                    at(seconds + 3),
                    CHAT,
                    OptionalInt.of(replicas),
                    OptionalInt.of(minute == 0 ? 1 : 2),
                    Optional.empty()));
        }
        WvaReport report = report(events);
        JsonNode json = json(report);

        assertThat(json.at("/accuracy/overall/itl/meanMillis").isNull()).isTrue();
        assertThat(json.at("/slo/any/attainment").isNull()).isTrue();
        assertThat(json.at("/scaling/kvCacheUsage/maxOfPods/max").asDouble()).isEqualTo(0.5);
        assertThat(json.at("/scaling/queueLength/totalOfPods/max").isNull()).isTrue();
        assertThat(json.at("/scaling/saturation/outcomes/SCALED_UP").asInt()).isEqualTo(1);
        assertThat(json.at("/scaling/saturation/cases/0/decision/targetReplicas")
                        .asInt())
                .isEqualTo(2);
        assertThat(json.at("/scaling/variants/0/lags/intervals/0/outcome").asString())
                .isEqualTo("REACHED");
        assertThat(summary(report))
                .startsWith("# WVA Experiment Analysis")
                .contains("- Saturation Analyses: 4", "- scaled up: 1", "- reached: 1")
                .contains("- Time until reached: median between ")
                .contains("| Queue, longest | n/a | n/a | n/a | n/a | 0 |");
    }

    @Test
    void objectivesOfSeveralModelsAreListedWithTheirSource() {
        WvaRules rules = WvaRules.withDefaults()
                .with(Targets.of(Latencies.ofMillis(10, 1000))
                        .with(TargetScope.ofModel("b"), at(30).timestamp(), Latencies.ofMillis(5.5, 500)));
        WvaReport report = WvaReport.of(rules.analyze(WvaLog.of(List.of(
                observes(60, workload("x", "a"), Latencies.ofMillis(9, 20), 1, OptionalDouble.of(100)),
                observes(60, workload("y", "b"), Latencies.ofMillis(9, 20), 1, OptionalDouble.of(100))))));

        assertThat(summary(report))
                .contains("| \\* in \\* | the start | 10 ms | 1000 ms | the caller |")
                .contains("| b in \\* | 2025-12-01 10:00:30 UTC | 5.5 ms | 500 ms | the caller |")
                .contains("| ITL | 1 | 1 | 0 | 50.0% |")
                .contains("n/a: the log ends")
                .contains("- Unpaired Observations: 2 (before first prediction: 2)");
        assertThat(json(report).at("/slo/targets/0/since").isNull()).isTrue();
        assertThat(json(report).at("/slo/byVariant")).hasSize(2);
    }

    @Test
    void aGeneratedLogOfTwoModelsHasEverySection() {
        WvaReport report = report(TwoModels.events()).withGoal(0.9);
        JsonNode json = json(report);

        assertThat(json.at("/accuracy/byVariant")).hasSize(2);
        assertThat(json.at("/slo/byVariant")).hasSize(2);
        assertThat(json.at("/accuracy/overall/itl/calibration/slopeInterval/level")
                        .asDouble())
                .isEqualTo(0.95);
        assertThat(json.at("/slo/any/attainment").asDouble()).isBetween(0.0, 1.0);
        assertThat(summary(report)).contains("Burn Alerts: ");
        assertThat(report.toJson()).as("nothing undefined is a text").doesNotContain("NaN", "Infinity");
    }

    @Test
    void slicesWithoutAVerdictFailTheReportWhereTheRulesSaySo() {
        WvaReport report = WvaReport.of(WvaRules.withDefaults()
                .with(SloRules.withDefaults().with(NotEvaluated.FAIL))
                .analyze(WvaLog.of(List.of(target(0, Latencies.ofMillis(10, 1000)), minute(0, 0, 0)))));

        assertThatThrownBy(report::toJson).isInstanceOf(SlicesNotEvaluatedException.class);
    }
}
