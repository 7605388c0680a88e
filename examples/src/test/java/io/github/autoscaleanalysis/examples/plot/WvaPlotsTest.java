package io.github.autoscaleanalysis.examples.plot;

import static io.github.autoscaleanalysis.examples.plot.Charts.last;
import static io.github.autoscaleanalysis.examples.plot.Charts.named;
import static io.github.autoscaleanalysis.examples.plot.Charts.notes;
import static io.github.autoscaleanalysis.examples.plot.Charts.panel;
import static io.github.autoscaleanalysis.examples.plot.Charts.points;
import static io.github.autoscaleanalysis.examples.plot.Charts.shades;
import static io.github.autoscaleanalysis.examples.plot.Charts.titles;
import static io.github.autoscaleanalysis.examples.plot.Charts.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.autoscaleanalysis.wva.align.PairClass;
import io.github.autoscaleanalysis.wva.analysis.WvaAnalysis;
import io.github.autoscaleanalysis.wva.decision.ReplicaTruth;
import io.github.autoscaleanalysis.wva.decision.ReplicaView;
import io.github.autoscaleanalysis.wva.event.AnalyzerResult;
import io.github.autoscaleanalysis.wva.event.LatencyMetric;
import io.github.autoscaleanalysis.wva.event.ScalingAction;
import io.github.autoscaleanalysis.wva.log.WvaLog;
import io.github.autoscaleanalysis.wva.slo.Episode;
import io.github.autoscaleanalysis.wva.slo.Verdict;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is on the plots is what the analysis says. */
class WvaPlotsTest {

    private static final String MODEL_BASED = "wva-controller-logs.jsonl";
    private static final String CAPACITY_BASED = "capacity-based.jsonl";
    private static final String SUPPLY_AND_DEMAND = "supply-and-demand.log";

    @TempDir
    Path folder;

    private static WvaAnalysis demo(String log) {
        try {
            return WvaAnalysis.of(
                    WvaLog.read(Path.of(Objects.requireNonNull(WvaPlotsTest.class.getResource("/demo/" + log))
                            .toURI())));
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Plot plot(String name, WvaAnalysis analysis) {
        return named(name, WvaPlots.of(analysis));
    }

    private static int place(LatencyMetric metric) {
        return metric == LatencyMetric.ITL ? 0 : 1;
    }

    private static int decisions(WvaAnalysis analysis, ScalingAction action) {
        return Math.toIntExact(analysis.scaling().actions().getOrDefault(action, 0L));
    }

    @Test
    void aLogHasThePlotsItHasDataForAndAReasonForEachOther() {
        assertThat(WvaPlots.of(demo(MODEL_BASED)).plots())
                .extracting(Plot::name)
                .containsExactly(
                        "prediction_vs_observation",
                        "scaling_behavior",
                        "prediction_error_distribution",
                        "predicted_vs_observed_by_class",
                        "cost_and_attainment",
                        "kv_cache_and_queue");
        assertThat(WvaPlots.of(demo(MODEL_BASED)).leftOut())
                .containsExactly("supply_vs_demand: no analyzer results in this log");
        assertThat(WvaPlots.of(demo(CAPACITY_BASED)).plots())
                .extracting(Plot::name)
                .containsExactly("observed_latency", "scaling_behavior", "cost_and_attainment", "kv_cache_and_queue");
        assertThat(WvaPlots.of(demo(SUPPLY_AND_DEMAND)).plots())
                .extracting(Plot::name)
                .containsExactly("scaling_behavior", "cost_and_attainment", "supply_vs_demand");
        assertThat(WvaPlots.of(demo(SUPPLY_AND_DEMAND)).leftOut())
                .contains("kv_cache_and_queue: no samples of pods in this log")
                .allMatch(reason -> reason.lines().count() == 1);
    }

    @Test
    void aLogWithoutEventsHasNoPlots() throws IOException {
        Gallery none = WvaPlots.of(analysis("{\"level\":\"INFO\",\"ts\":\"2025-12-01T10:00:00Z\",\"msg\":\"x\"}\n"));

        assertThat(none.plots()).isEmpty();
        assertThat(none.leftOut()).containsExactly("all plots: no events in this log");
    }

    @ParameterizedTest
    @EnumSource(LatencyMetric.class)
    void predictionsObservationsAndViolationsAreThoseOfTheAnalysis(LatencyMetric metric) {
        WvaAnalysis analysis = demo(MODEL_BASED);
        Plot plot = plot("prediction_vs_observation", analysis);
        XYPlot panel = panel(plot, place(metric));
        long idle = analysis.slo().count(metric, Verdict.NOT_EVALUATED);

        assertThat(idle).isEqualTo(5);
        assertThat(values(panel, "observed"))
                .hasSize(Math.toIntExact(analysis.slo().slices().size() - idle));
        assertThat(values(panel, "predicted"))
                .hasSize(analysis.alignment().pairs().size())
                .containsExactlyElementsOf(analysis.alignment().pairs().stream()
                        .map(pair -> pair.prediction().predicted().of(metric).getAsDouble())
                        .toList());
        assertThat(values(panel, "SLO violated"))
                .hasSize(Math.toIntExact(analysis.slo().count(metric, Verdict.VIOLATED)))
                .allMatch(value -> value > (metric == LatencyMetric.ITL ? 10 : 1000));
        assertThat(values(panel, "SLO")).containsOnly(metric == LatencyMetric.ITL ? 10.0 : 1000.0);
        assertThat(notes(plot)).anyMatch(note -> note.startsWith("5 idle observations not drawn"));
        assertThat(panel.getRangeAxis().getRange().getUpperBound())
                .isGreaterThan(values(panel, "SLO").get(0));
    }

    @Test
    void violationEpisodesAreShadedFromOnsetToRecovery() {
        WvaAnalysis analysis = demo(MODEL_BASED);
        XYPlot itl = panel(plot("prediction_vs_observation", analysis), 0);
        XYPlot ttft = panel(plot("prediction_vs_observation", analysis), 1);

        Episode episode = analysis.slo().episodes().get(0);
        assertThat(analysis.slo().episodes()).hasSize(1);
        assertThat(shades(itl)).singleElement().satisfies(shade -> {
            assertThat(shade.getStartValue()).isEqualTo(Points.millis(episode.start()));
            assertThat(shade.getEndValue())
                    .isEqualTo(Points.millis(
                            episode.start().plus(episode.timeToRecovery().orElseThrow())));
        });
        assertThat(shades(ttft)).isEmpty();
    }

    @Test
    void theLegendNamesWhatIsThereAndEachThingOnce() {
        Plot plot = plot("prediction_vs_observation", demo(MODEL_BASED));

        assertThat(legend(plot)).containsExactly("violation episode", "SLO", "observed", "predicted", "SLO violated");
        assertThat(legend(plot("observed_latency", demo(CAPACITY_BASED)))).containsExactly("observed");
    }

    private static List<String> legend(Plot plot) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < plot.chart().getPlot().getLegendItems().getItemCount(); i++) {
            words.add(plot.chart().getPlot().getLegendItems().get(i).getLabel());
        }
        return words;
    }

    @Test
    void anAxisIsLogarithmicWhereALinearOneWouldShowNothing() {
        Plot plot = plot("prediction_vs_observation", demo(MODEL_BASED));

        assertThat(panel(plot, 0).getRangeAxis()).as("7 to 14 ms").isNotInstanceOf(LogAxis.class);
        assertThat(panel(plot, 1).getRangeAxis()).as("14 to 1000 ms").isInstanceOf(LogAxis.class);
        assertThat(panel(plot, 1).getRangeAxis().getLabel()).contains("log scale");
    }

    @Test
    void scalingShowsEveryDecisionToScaleAtItsTarget() {
        WvaAnalysis analysis = demo(MODEL_BASED);
        XYPlot panel = panel(plot("scaling_behavior", analysis), 0);

        assertThat(values(panel, "scale-up"))
                .hasSize(decisions(analysis, ScalingAction.SCALE_UP))
                .containsExactly(2.0, 3.0, 4.0);
        assertThat(values(panel, "scale-down"))
                .hasSize(decisions(analysis, ScalingAction.SCALE_DOWN))
                .containsExactly(3.0, 2.0, 1.0);
        assertThat(values(panel, "target replicas")).containsExactly(1.0, 2.0, 3.0, 4.0, 3.0, 2.0, 1.0, 1.0);
        assertThat(panel.getRangeAxis().getRange().getLowerBound()).isLessThan(0);
        assertThat(panel.getRangeAxis().getRange().getUpperBound()).isGreaterThan(4);
        assertThat(panel.getRangeAxis()
                        .getStandardTickUnits()
                        .getCeilingTickUnit(0.1)
                        .getSize())
                .as("whole numbers")
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(LatencyMetric.class)
    void errorsAreInTwentyBinsWithZeroAndTheMean(LatencyMetric metric) {
        WvaAnalysis analysis = demo(MODEL_BASED);
        XYPlot panel = panel(plot("prediction_error_distribution", analysis), place(metric));

        assertThat(values(panel, "all pairs")).hasSize(20);
        assertThat(sum(values(panel, "all pairs")))
                .isEqualTo((double) analysis.accuracy().of(metric).count());
        assertThat(sum(values(panel, "of these clean"))).isEqualTo((double)
                analysis.accuracy().of(metric, PairClass.CLEAN).count());
        assertThat(points(panel, "no error")).allMatch(point -> point[0] == 0);
        assertThat(points(panel, "mean error of all"))
                .hasSize(2)
                .allMatch(point ->
                        point[0] == analysis.accuracy().of(metric).meanError().orElseThrow());
        assertThat(panel.getDomainAxis().getRange().contains(0)).isTrue();
        assertThat(panel.getRangeAxis().getRange().getUpperBound())
                .isGreaterThan(
                        values(panel, "all pairs").stream().max(Double::compare).orElseThrow());
    }

    private static double sum(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sum();
    }

    @Test
    void everyPairIsDrawnInItsClass() {
        WvaAnalysis analysis = demo(MODEL_BASED);
        XYPlot panel = panel(plot("predicted_vs_observed_by_class", analysis), 0);

        for (PairClass pairClass : List.of(PairClass.IDLE, PairClass.LOAD_SHIFT, PairClass.CLEAN)) {
            long pairs = analysis.alignment().count(pairClass);
            assertThat(values(panel, Words.of(pairClass) + " (" + pairs + ')'))
                    .hasSize(Math.toIntExact(pairs))
                    .isNotEmpty();
        }
        assertThat(panel.getDomainAxis().getRange())
                .isEqualTo(panel.getRangeAxis().getRange());
        assertThat(points(panel, "observed as predicted")).allMatch(point -> point[0] == point[1]);
    }

    @Test
    void costAndAttainmentEndWithTheFiguresOfTheAnalysis() {
        WvaAnalysis analysis = demo(MODEL_BASED);
        Plot plot = plot("cost_and_attainment", analysis);

        assertThat(plot.title()).contains("cumulative");
        assertThat(last(panel(plot, 1), "cost so far"))
                .isCloseTo(analysis.scaling().cost().cost().orElseThrow() / 3600, within(1e-9));
        assertThat(last(panel(plot, 2), "attainment of ITL"))
                .isCloseTo(
                        100
                                * analysis.slo()
                                        .attainment(LatencyMetric.ITL)
                                        .ratio()
                                        .orElseThrow(),
                        within(1e-9));
        assertThat(last(panel(plot, 2), "attainment of ITL and TTFT"))
                .isCloseTo(100 * analysis.slo().attainment().ratio().orElseThrow(), within(1e-9));
    }

    @Test
    void withoutCostsReplicasAreCountedAndWithoutVerdictsThePlotSaysSo() {
        WvaAnalysis analysis = demo(SUPPLY_AND_DEMAND);
        Plot plot = plot("cost_and_attainment", analysis);

        assertThat(last(panel(plot, 0), "replica-hours so far"))
                .isCloseTo(analysis.scaling().cost().replicaSeconds().orElseThrow() / 3600, within(1e-9));
        assertThat(notes(plot)).containsExactly("without attainment: no observation has a verdict");
    }

    @Test
    void eachVariantHasItsOwnPanels() {
        WvaAnalysis analysis = demo(CAPACITY_BASED);

        assertThat(titles(plot("scaling_behavior", analysis)))
                .containsExactly("chat-decode: 3 scale-ups, 3 scale-downs", "code-decode: 2 scale-ups, 1 scale-down");
        assertThat(titles(plot("kv_cache_and_queue", analysis)))
                .containsExactly(
                        "KV cache, pods of chat-decode (4 pods sampled)",
                        "Queue, pods of chat-decode (4 pods sampled)",
                        "KV cache, pods of code-decode (3 pods sampled)",
                        "Queue, pods of code-decode (3 pods sampled)");
        assertThat(titles(plot("observed_latency", analysis))).hasSize(4).allMatch(title -> title.endsWith(", no SLO"));
        XYPlot caches = panel(plot("kv_cache_and_queue", analysis), 0);
        assertThat(values(caches, "KV cache, fullest pod")).allMatch(value -> value >= 0 && value <= 100);
        assertThat(values(caches, "KV cache, fullest pod").stream()
                        .max(Double::compare)
                        .orElseThrow())
                .isGreaterThan(80);
    }

    @Test
    void supplyAndDemandAreThoseOfTheAnalyzersAndReplicasThoseOfTheAudit() {
        WvaAnalysis analysis = demo(SUPPLY_AND_DEMAND);
        Plot plot = plot("supply_vs_demand", analysis);
        XYPlot saturation = panel(plot, 0);
        List<AnalyzerResult> results = analysis.log().events(AnalyzerResult.class).stream()
                .filter(result -> result.analyzer().equals("saturation"))
                .toList();

        assertThat(titles(plot))
                .containsExactly(
                        "Analyzer saturation of acme/Chat-8B",
                        "Analyzer throughput of acme/Chat-8B",
                        "Replicas of demo/chat-decode-scaler");
        assertThat(values(saturation, "demand"))
                .hasSize(60)
                .containsExactlyElementsOf(results.stream()
                        .map(result -> result.capacity().demand().getAsDouble())
                        .toList());
        assertThat(values(saturation, "scale-up above this").get(0))
                .isEqualTo(values(saturation, "supply").get(0) * 0.85);
        ReplicaTruth truth = analysis.decisions().replicaTruth().get(0);
        assertThat(values(panel(plot, 2), "target"))
                .hasSize(truth.series(ReplicaView.TARGET).points().size() + 1);
    }

    @Test
    void variantsBeyondWhatAPlotCanHoldAreNamedOnIt() throws IOException {
        StringBuilder log = new StringBuilder();
        for (int minute = 0; minute < 3; minute++) {
            for (int variant = 0; variant < 20; variant++) {
                String start = "{\"level\":\"INFO\",\"ts\":\"2025-12-01T10:0" + minute + ":00.000Z\",\"msg\":\"";
                log.append(start)
                        .append("Metrics collected for VA: variant=v%02d, replicas=1, accelerator=H100, ttft=20.00ms,"
                                        .formatted(variant)
                                + " itl=9.00ms, cost=10.00, arrivalRate=60.00\"}\n")
                        .append(start)
                        .append("Processing decision: variant=v%02d, action=no-change, current=1→target=1\"}\n"
                                .formatted(variant));
            }
        }
        WvaAnalysis analysis = analysis(log.toString());

        Plot scaling = plot("scaling_behavior", analysis);
        assertThat(titles(scaling)).hasSize(5).first().asString().startsWith("v00: ");
        assertThat(notes(scaling))
                .containsExactly("5 of 20 variants; not shown: v05, v06, v07, v08, v09, v10, v11, v12, v13, v14, v15,"
                        + " v16 and 3 more");
        assertThat(titles(plot("observed_latency", analysis))).hasSize(6);
        assertThat(notes(plot("cost_and_attainment", analysis)))
                .first()
                .asString()
                .startsWith("6 of 20 variants' cost rates; not shown: v06");
    }

    @ParameterizedTest
    @ValueSource(strings = {MODEL_BASED, CAPACITY_BASED, SUPPLY_AND_DEMAND})
    void theSameLogGivesTheSameBytes(String log) throws IOException {
        Gallery first = WvaPlots.of(demo(log));
        Gallery second = WvaPlots.of(demo(log));

        for (Plot plot : first.plots()) {
            assertThat(Svg.document(plot)).isEqualTo(Svg.document(named(plot.name(), second)));
            assertThat(Png.of(plot)).isEqualTo(Png.of(named(plot.name(), second)));
        }
    }

    private WvaAnalysis analysis(String log) throws IOException {
        return WvaAnalysis.of(WvaLog.read(Files.writeString(folder.resolve("log.jsonl"), log)));
    }
}
