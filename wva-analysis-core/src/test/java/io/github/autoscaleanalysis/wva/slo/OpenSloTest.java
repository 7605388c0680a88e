package io.github.autoscaleanalysis.wva.slo;

import static io.github.autoscaleanalysis.wva.event.LatencyMetric.ITL;
import static io.github.autoscaleanalysis.wva.event.LatencyMetric.TTFT;
import static io.github.autoscaleanalysis.wva.slo.SloEvents.CHAT;
import static io.github.autoscaleanalysis.wva.slo.SloEvents.observed;
import static io.github.autoscaleanalysis.wva.slo.SloEvents.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autoscaleanalysis.wva.event.Latencies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenSloTest {

    private static final String QUERY =
            "sum(rate(vllm:time_per_output_token_seconds_sum{model_name=\\\"org/chat-8B\\\"}[1m]))"
                    + " / sum(rate(vllm:time_per_output_token_seconds_count{model_name=\\\"org/chat-8B\\\"}[1m]))";
    private static final String OBJECTIVE = "{\"op\": \"lte\", \"value\": 0.0241, \"target\": 0.95}";

    @TempDir
    Path directory;

    private static String slo(String name, String labels, String indicator, String objectives) {
        return """
                {"apiVersion": "openslo/v1", "kind": "SLO",
                 "metadata": {"name": "%s", "labels": {%s}},
                 "spec": {"service": "chat", %s, "budgetingMethod": "Timeslices",
                          "timeWindow": [{"duration": "30d", "isRolling": true}],
                          "objectives": [%s]}}""".formatted(name, labels, indicator, objectives);
    }

    private static String threshold(String name, String query) {
        return """
                {"metadata": {"name": "%s"}, "spec": {"thresholdMetric": {
                 "metricSource": {"type": "Prometheus", "spec": {"query": "%s"}}}}}""".formatted(name, query);
    }

    private static String inline(String name, String query) {
        return "\"indicator\": " + threshold(name, query);
    }

    private static LatencyObjective only(String json) {
        assertThat(OpenSlo.read(json).objectives()).hasSize(1);
        return OpenSlo.read(json).objectives().get(0);
    }

    private static LatencyObjective named(String labels, String sli, String query) {
        return only(slo("chat-slo", labels, inline(sli, query), OBJECTIVE));
    }

    private static void assertRefused(String json, String pointer, String reason) {
        assertThatThrownBy(() -> OpenSlo.read(json)).isInstanceOfSatisfying(OpenSloException.class, e -> {
            assertThat(e.source()).isEqualTo("JSON");
            assertThat(e.pointer()).isEqualTo(pointer);
            assertThat(e.reason()).contains(reason);
            assertThat(e).hasMessage("JSON" + (pointer.isEmpty() ? "" : " at " + pointer) + ": " + e.reason());
        });
    }

    @Test
    void aPrometheusQuerySaysWhichLatencyInWhichUnitOfWhichModel() {
        assertThat(only(slo("chat", "", inline("speed", QUERY), OBJECTIVE)))
                .isEqualTo(new LatencyObjective("chat", TargetScope.ofModel("org/chat-8B"), ITL, 24.1, 0.95));
    }

    @Test
    void labelsSayItToo() {
        assertThat(named(
                        "\"latency-metric\": \"TTFT\", \"unit\": \"ms\", \"model\": \"m\", \"service-class\": [\"Premium\"]",
                        "speed",
                        "our_latency"))
                .isEqualTo(new LatencyObjective("chat-slo", TargetScope.of("m", "Premium"), TTFT, 0.0241, 0.95));
    }

    @ParameterizedTest
    @CsvSource({
        "chat-itl, ITL",
        "TPOT, ITL",
        "inter-token-latency-p50, ITL",
        "chat.time-per-output-token, ITL",
        "ttft-of-chat, TTFT",
        "time_to_first_token, TTFT"
    })
    void namesSayWhichLatencyItIs(String name, String metric) {
        assertThat(named("\"unit\": \"s\"", name, "our_latency").metric()).hasToString(metric);
    }

    @ParameterizedTest
    @CsvSource({
        "vllm:time_to_first_token_seconds_sum, TTFT, 24.1",
        "inter_token_latency_milliseconds, ITL, 0.0241",
        "x_time_per_output_token_ms, ITL, 0.0241"
    })
    void theQueriedMetricsNameSaysTheUnit(String query, String metric, double millis) {
        LatencyObjective objective = named("", "speed", query);

        assertThat(objective.metric()).hasToString(metric);
        assertThat(objective.targetMillis()).isEqualTo(millis);
        assertThat(objective.scope()).isEqualTo(TargetScope.everything());
    }

    @Test
    void aGoalInPercentIsTheSameGoal() {
        assertThat(only(slo(
                                "chat-itl",
                                "",
                                inline("x", QUERY),
                                "{\"op\": \"lte\", \"value\": 1, \"targetPercent\": 99.9}"))
                        .goal())
                .isEqualTo(0.999);
    }

    @Test
    void anIndicatorCanStandInADocumentOfItsOwn() {
        String sli = """
                {"apiVersion": "openslo/v1", "kind": "SLI",
                 "metadata": {"name": "first", "annotations": {"model": "m", "unit": "ms"}},
                 "spec": {"thresholdMetric": {"metricSource": {"spec": {"query": "time_to_first_token"}}}}}""";
        String slo = slo("chat", "", "\"indicatorRef\": \"first\"", OBJECTIVE);
        String service = "{\"apiVersion\": \"openslo/v1\", \"kind\": \"Service\", \"metadata\": {\"name\": \"s\"}}";
        LatencyObjective expected = new LatencyObjective("chat", TargetScope.ofModel("m"), TTFT, 0.0241, 0.95);

        assertThat(only("[" + slo + "," + service + "," + sli + "]")).isEqualTo(expected);
        assertThat(only("{\"kind\": \"List\", \"items\": [" + sli + "," + slo + "]}"))
                .isEqualTo(expected);
    }

    @Test
    void anObjectiveCanHaveAnIndicatorOfItsOwn() {
        String objectives = "{\"op\": \"lte\", \"value\": 10, \"target\": 0.9, " + inline("itl", "a_metric") + "},"
                + "{\"op\": \"lte\", \"value\": 1000, \"target\": 0.99, " + inline("ttft", "b_metric") + "}";
        OpenSlo slo = OpenSlo.read(slo("chat", "\"unit\": \"ms\"", "\"description\": \"both\"", objectives));

        assertThat(slo.objectives()).extracting(LatencyObjective::metric).containsExactly(ITL, TTFT);
        assertThat(slo.goal(ITL, TargetScope.everything())).hasValue(0.9);
        assertThat(slo.goal(TTFT, TargetScope.everything())).hasValue(0.99);
        assertThat(slo.goal(TTFT, TargetScope.ofModel("m"))).isEmpty();
        assertThat(slo.targets().changes()).singleElement().satisfies(change -> {
            assertThat(change.objective()).isEqualTo(new Objective(Latencies.ofMillis(10, 1000), TargetSource.CALLER));
        });
    }

    @Test
    void theTargetsHoldForTheModelTheyName() {
        Targets targets = Targets.of(List.of(row(0, CHAT, "org/chat-8B", "Premium", SloEvents.TEN)))
                .and(OpenSlo.read(slo("chat", "", inline("x", QUERY), OBJECTIVE))
                        .targets());

        assertThat(SloJudge.of(targets, SloRules.withDefaults())
                        .judge(observed(60, CHAT, 24.1, 5000))
                        .objective())
                .contains(new Objective(
                        new Latencies(OptionalDouble.of(24.1), OptionalDouble.empty()), TargetSource.CALLER));
    }

    @Test
    void aFileIsReadAndNamedInErrors() throws IOException {
        Path file = directory.resolve("slo.json");
        Files.writeString(file, slo("chat", "", inline("x", QUERY), OBJECTIVE));
        assertThat(OpenSlo.read(file).objectives()).hasSize(1);

        Files.writeString(file, "{");
        assertThatThrownBy(() -> OpenSlo.read(file))
                .isInstanceOf(OpenSloException.class)
                .hasMessageStartingWith(file + ": no JSON: ")
                .hasMessageNotContaining("\n");
        assertThatThrownBy(() -> OpenSlo.read(directory.resolve("none"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void whatIsNoOpenSloIsRefused() {
        assertRefused("", "", "an object");
        assertRefused("1", "", "an object or a list");
        assertRefused("{\"a\": 1, \"a\": 2}", "", "no JSON: ");
        assertRefused("[] []", "", "no JSON: ");
        assertRefused("[]", "", "no document of kind SLO");
        assertRefused("{\"kind\": \"List\"}", "/items", "a list");
        assertRefused("{\"kind\": \"SLO\"}", "/apiVersion", "a text is needed");
        assertRefused("{\"apiVersion\": \"openslo/v1alpha\", \"kind\": \"SLO\"}", "/apiVersion", "not openslo/v1");
        assertRefused("[{\"apiVersion\": \"openslo/v1\", \"kind\": \"Pod\"}]", "/0/kind", "no kind of OpenSLO: Pod");
        assertRefused("[{\"apiVersion\": \"openslo/v1\", \"kind\": 7}]", "/0/kind", "one text");
        assertRefused("[{\"apiVersion\": \"openslo/v1\", \"kind\": \" \"}]", "/0/kind", "one text");
        assertRefused(
                "{\"apiVersion\": \"openslo/v1\", \"kind\": \"SLO\", \"spec\": {}}", "/spec/objectives", "a list");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{\"value\": 1, \"target\": 0.9} | /op | a text",
                "{\"op\": \"lt\", \"value\": 1, \"target\": 0.9} | /op | lte only, not by lt",
                "{\"op\": \"lte\", \"target\": 0.9} | /value | a number",
                "{\"op\": \"lte\", \"value\": \"1\", \"target\": 0.9} | /value | a number",
                "{\"op\": \"lte\", \"value\": 0, \"target\": 0.9} | /value | above 0",
                "{\"op\": \"lte\", \"value\": 1e999, \"target\": 0.9} | /value | above 0",
                "{\"op\": \"lte\", \"value\": 1} | `` | exactly one of target and targetPercent",
                "{\"op\": \"lte\", \"value\": 1, \"target\": 0.9, \"targetPercent\": 90} | `` | exactly one of target",
                "{\"op\": \"lte\", \"value\": 1, \"target\": 1} | /target | between 0 and 1",
                "{\"op\": \"lte\", \"value\": 1, \"target\": 0} | /target | between 0 and 1",
                "{\"op\": \"lte\", \"value\": 1, \"targetPercent\": 100} | /targetPercent | between 0 and 100"
            })
    void anObjectiveThatCannotBeUnderstoodIsRefusedByItsPlace(String objective, String place, String reason) {
        assertRefused(
                slo("chat", "", inline("x", QUERY), objective),
                "/spec/objectives/0" + (place == null ? "" : place),
                reason);
    }

    @Test
    void twoObjectivesForTheSameLatencyAreRefused() {
        assertRefused(
                slo("chat", "", inline("x", QUERY), OBJECTIVE + "," + OBJECTIVE),
                "/spec/objectives/1",
                "a second objective for ITL of org/chat-8B in *");
    }

    @Test
    void anIndicatorThatCannotBeFoundIsRefused() {
        assertRefused(slo("x", "", "\"description\": \"\"", OBJECTIVE), "/spec", "exactly one of indicator");
        assertRefused(
                slo("x", "", "\"indicatorRef\": \"a\", " + inline("x", QUERY), OBJECTIVE),
                "/spec",
                "exactly one of indicator");
        assertRefused(slo("x", "", "\"indicatorRef\": \"a\"", OBJECTIVE), "/spec/indicatorRef", "no SLI of this name");
        String sli = "{\"apiVersion\": \"openslo/v1\", \"kind\": \"SLI\", \"metadata\": {\"name\": \"a\"}}";
        assertRefused("[" + sli + "," + sli + "]", "/1/metadata/name", "a second SLI");
        assertRefused(
                slo("x", "", "\"indicator\": {\"spec\": {\"ratioMetric\": {}}}", OBJECTIVE),
                "/spec/indicator/spec",
                "a thresholdMetric is needed");
    }

    @Test
    void aLatencyThatIsNotCertainIsRefused() {
        assertRefused(
                slo("x", "", inline("speed", "our_latency"), OBJECTIVE), "/spec/indicator", "whether this is ITL");
        assertRefused(slo("ttft", "", inline("x", QUERY), OBJECTIVE), "/spec/indicator", "both ITL and TTFT");
        assertRefused(
                slo("x", "\"latency-metric\": \"e2e\"", inline("x", QUERY), OBJECTIVE),
                "/metadata/labels/latency-metric",
                "neither itl nor ttft: e2e");
        assertRefused(
                slo("x", "\"latency-metric\": [\"itl\", \"ttft\"]", inline("x", QUERY), OBJECTIVE),
                "/metadata/labels/latency-metric",
                "one text");
        assertRefused(
                slo("little-mittl", "\"unit\": \"s\"", inline("x", "our_latency"), OBJECTIVE),
                "/spec/indicator",
                "whether this is ITL");
    }

    @Test
    void aUnitThatIsNotCertainIsRefused() {
        assertRefused(slo("x", "", inline("itl", "our_latency"), OBJECTIVE), "/spec/indicator", "one unit");
        assertRefused(
                slo("x", "", inline("x", "1000 * time_to_first_token_seconds"), OBJECTIVE),
                "/spec/indicator/spec/thresholdMetric/metricSource/spec",
                "the label unit is needed");
        assertRefused(
                slo("x", "", inline("x", "time_to_first_token_seconds + time_to_first_token_ms"), OBJECTIVE),
                "/spec/indicator",
                "one unit");
        assertRefused(
                slo("x", "\"unit\": \"min\"", inline("x", QUERY), OBJECTIVE),
                "/metadata/labels/unit",
                "neither ms nor s: min");
        assertThat(named("\"unit\": \"ms\"", "x", "1000 * time_to_first_token_seconds")
                        .targetMillis())
                .isEqualTo(0.0241);
    }

    @Test
    void aModelThatIsNotCertainIsRefused() {
        String place = "/spec/indicator/spec/thresholdMetric/metricSource/spec";
        for (String matcher : List.of("=~\\\"chat.*\\\"", "!=\\\"chat\\\"", "=\\\"\\\"")) {
            assertRefused(
                    slo("x", "", inline("x", "time_to_first_token_seconds{model_name" + matcher + "}"), OBJECTIVE),
                    place,
                    "the label model is needed");
        }
        assertRefused(
                slo(
                        "x",
                        "",
                        inline("x", "time_to_first_token_ms{model_name=\\\"a\\\"} + b{model_name=\\\"b\\\"}"),
                        OBJECTIVE),
                place,
                "several models");
        assertThat(named("\"model\": \"m\"", "x", "time_to_first_token_ms{model_name=~\\\"a.*\\\"}")
                        .scope())
                .isEqualTo(TargetScope.ofModel("m"));
        assertThat(named("", "x", "time_to_first_token_ms{model_name=\\\"a\\\\\\\\b\\\"}")
                        .scope())
                .isEqualTo(TargetScope.ofModel("a\\b"));
    }
}
