package io.github.autoscaleanalysis.examples.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.autoscaleanalysis.scale.analysis.ScaleAnalysis;
import io.github.autoscaleanalysis.scale.duration.Efficiency;
import io.github.autoscaleanalysis.scale.duration.RunDiagnosis;
import io.github.autoscaleanalysis.scale.duration.RunResidual;
import io.github.autoscaleanalysis.scale.duration.Trend;
import io.github.autoscaleanalysis.scale.run.ScaleMetric;
import io.github.autoscaleanalysis.scale.run.ScaleRun;
import io.github.autoscaleanalysis.scale.run.ScaleRuns;
import io.github.autoscaleanalysis.scale.stats.ConfidenceInterval;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.annotations.CategoryTextAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.CombinedDomainCategoryPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.TextTitle;
import org.jfree.data.xy.IntervalXYDataset;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.XYZDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

class ScalePlotsTest {

    private static final List<String> ALL = List.of(
            "correlation_matrix",
            "scatter_panels",
            "duration_over_time",
            "efficiency",
            "residuals",
            "predicted_vs_actual",
            "influence");

    private final ScaleAnalysis sample = ScaleAnalysis.of(ScaleRuns.sample());

    @TempDir
    Path directory;

    @Test
    void theSampleHasAllPicturesInBothFormats() throws IOException {
        Gallery gallery = ScalePlots.of(sample);
        PlotFiles files = PlotFiles.in(directory);
        for (Plot plot : gallery.plots()) {
            files.write(plot);
        }

        assertThat(gallery.plots()).extracting(Plot::name).containsExactlyElementsOf(ALL);
        assertThat(gallery.leftOut()).isEmpty();
        for (Plot plot : gallery.plots()) {
            BufferedImage image =
                    ImageIO.read(directory.resolve(plot.name() + ".png").toFile());
            assertThat(image.getWidth()).isEqualTo((int) Math.round(plot.widthInches() * 150));
            assertThat(image.getHeight()).isEqualTo((int) Math.round(plot.heightInches() * 150));
            assertThat(image.getRGB(2, 2)).isEqualTo(0xFFFFFFFF);
            assertThat(directory.resolve(plot.name() + ".svg"))
                    .content()
                    .contains("<title id=\"" + plot.name() + "-title\"");
        }
        try (Stream<Path> written = Files.list(directory)) {
            assertThat(written).hasSize(2 * ALL.size());
        }
    }

    @Test
    void theSameRunsGiveTheSameBytes() throws IOException {
        ScaleRuns runs = ScaleRuns.of(PlottedRuns.generated(60, 9));
        List<Plot> once = ScalePlots.of(ScaleAnalysis.of(runs)).plots();
        List<Plot> again = ScalePlots.of(ScaleAnalysis.of(runs)).plots();
        List<Plot> others = ScalePlots.of(sample).plots();

        assertThat(once).hasSize(ALL.size());
        for (int i = 0; i < once.size(); i++) {
            assertThat(Svg.document(once.get(i))).isEqualTo(Svg.document(again.get(i)));
            assertThat(Png.of(once.get(i))).isEqualTo(Png.of(again.get(i)));
            assertThat(Svg.document(once.get(i))).isNotEqualTo(Svg.document(others.get(i)));
        }
    }

    @Test
    void theHeatMapHasTheCorrelationsAndSaysWhereThereIsNone() {
        XYPlot plot = xyPlot(sample, "correlation_matrix");
        XYZDataset cells = (XYZDataset) plot.getDataset();
        ScaleMetric[] metrics = ScaleMetric.values();

        assertThat(cells.getItemCount(0)).isEqualTo(25);
        for (int i = 0; i < 25; i++) {
            assertThat(cells.getZValue(0, i))
                    .isEqualTo(sample.correlations()
                            .between(metrics[(int) cells.getYValue(0, i)], metrics[(int) cells.getXValue(0, i)])
                            .coefficient()
                            .orElseThrow());
        }
        // The reference's picture: observations go along with duration by 0.77, risk count by -0.30.
        assertThat(texts(plot)).hasSize(25).contains("0.77", "−0.30").doesNotContain("n/a");
        assertThat(note(chart(sample, "correlation_matrix"))).isEqualTo("Pearson's r, n = 14");

        List<ScaleRun> runs = new ArrayList<>();
        for (ScaleRun run : ScaleRuns.sample().runs()) {
            runs.add(run.with(ScaleMetric.RISK_COUNT, 1));
        }
        runs.add(ScaleRun.of("a").with(ScaleMetric.DURATION, 90));
        ScaleAnalysis constant = ScaleAnalysis.of(ScaleRuns.of(runs));
        plot = xyPlot(constant, "correlation_matrix");
        assertThat(texts(plot)).filteredOn("n/a"::equals).hasSize(9); // a row and a column of 5
        assertThat(texts(plot)).filteredOn("n = 15"::equals).hasSize(1); // duration with itself
        assertThat(texts(plot)).filteredOn("n = 14"::equals).hasSize(24);
    }

    @Test
    void thePanelsHaveThePointsAndTheTrends() {
        Panels panels = (Panels) chart(sample, "scatter_panels").getPlot();

        assertThat(panels.charts()).hasSize(4);
        int i = 0;
        for (Trend trend : sample.trends().values()) {
            XYPlot plot = panels.charts().get(i++).getXYPlot();
            assertThat(points(plot.getDataset(0)))
                    .containsExactlyInAnyOrderElementsOf(ScaleRuns.sample().runs().stream()
                            .map(run -> List.of(
                                    run.of(trend.metric()).orElseThrow(),
                                    run.durationMinutes().orElseThrow()))
                            .toList());
            double from = trend.from().orElseThrow();
            double to = trend.to().orElseThrow();
            assertThat(points(plot.getDataset(1)))
                    .containsExactly(
                            List.of(from, trend.at(from).orElseThrow()),
                            List.of(to, trend.at(to).orElseThrow()));
            assertThat(plot.getRangeAxis().getRange())
                    .isEqualTo(panels.charts().get(0).getXYPlot().getRangeAxis().getRange());
        }
        assertThat(legend(chart(sample, "scatter_panels")))
                .containsExactly(
                        "lambda_timeout",
                        "shared_sg_open",
                        "combined_network",
                        "combined_all",
                        "kms_orphan_simulation",
                        "central_sns_change",
                        "vpc_peering_change",
                        "least squares line");
    }

    @Test
    void aPanelWithoutALineSaysWhy() {
        List<ScaleRun> runs = List.of(
                PlottedRuns.run("a", 1, 2, 3).with(ScaleMetric.DURATION, 60),
                PlottedRuns.run("a", 2, 2, 4).with(ScaleMetric.DURATION, 70),
                PlottedRuns.run("a", 3, 2, 6).with(ScaleMetric.DURATION, 90));
        Panels panels = (Panels)
                chart(ScaleAnalysis.of(ScaleRuns.of(runs)), "scatter_panels").getPlot();

        assertThat(panels.charts())
                .extracting(panel -> panel.getTitle().getText())
                .containsExactly(
                        "Duration and blast radius: r = 0.98, n = 3",
                        "Duration and edges: r = n/a, n = 3",
                        "Duration and observations: r = 1.00, n = 3",
                        "Duration and risk count: r = n/a, n = 0");
        assertThat(note(panels.charts().get(1))).isEqualTo("no line: column is constant: edges");
        assertThat(note(panels.charts().get(3))).startsWith("no line: too few rows: 0 for 2 coefficients");
        assertThat(panels.charts().get(0).getSubtitles()).isEmpty();
        assertThat(panels.charts().get(1).getXYPlot().getDatasetCount()).isEqualTo(1);
    }

    @Test
    void residualsHaveTheirOutliersNamed() {
        XYPlot plot = xyPlot(sample, "residuals");
        List<RunResidual> residuals = sample.durationModel().residuals();

        assertThat(points(plot.getDataset(0)))
                .containsExactlyInAnyOrderElementsOf(residuals.stream()
                        .map(run -> List.of(run.predicted() / 60, run.residual() / 60))
                        .toList());
        // The notebook's outliers beyond 20 %, the farthest first.
        assertThat(names(plot))
                .containsExactly(
                        "central_sns_change, run 11: +51 %",
                        "combined_network, run 10: +36 %",
                        "shared_sg_open, run 7: +24 %",
                        "central_sns_change, run 4: −22 %",
                        "kms_orphan_simulation, run 8: −21 %");
        assertThat(note(chart(sample, "residuals"))).isEqualTo("5 runs off by more than 20 %, all named");
    }

    @Test
    void runsThatTheModelCannotTakeAreCounted() {
        List<ScaleRun> runs = new ArrayList<>(ScaleRuns.sample().runs());
        runs.add(ScaleRun.of("a").with(ScaleMetric.DURATION, 90));
        ScaleAnalysis analysis = ScaleAnalysis.of(ScaleRuns.of(runs));

        for (String name : List.of("residuals", "predicted_vs_actual", "influence")) {
            assertThat(note(chart(analysis, name))).endsWith("; 1 run without all figures of the model left out");
        }
    }

    @Test
    void predictionsHaveTheirIntervals() {
        XYPlot plot = xyPlot(sample, "predicted_vs_actual");
        List<RunDiagnosis> runs = sample.durationModel().diagnoses();
        IntervalXYDataset intervals = (IntervalXYDataset) plot.getDataset(2);

        assertThat(points(plot.getDataset(0)))
                .containsExactlyInAnyOrderElementsOf(runs.stream()
                        .map(run -> List.of(
                                run.residual().predicted() / 60, run.residual().actual() / 60))
                        .toList());
        assertThat(intervals.getItemCount(0)).isEqualTo(14);
        for (int i = 0; i < 14; i++) {
            ConfidenceInterval interval = runs.get(i).predictionInterval(0.95);
            assertThat(intervals.getXValue(0, i))
                    .isEqualTo(runs.get(i).residual().predicted() / 60);
            assertThat(intervals.getStartYValue(0, i)).isEqualTo(interval.low() / 60);
            assertThat(intervals.getEndYValue(0, i)).isEqualTo(interval.high() / 60);
        }
        // R² and predicted R² as the README gives them.
        assertThat(note(chart(sample, "predicted_vs_actual")))
                .isEqualTo("R² 0.757 of the 14 runs fitted, 0.160 of each predicted by the others; no runs outside the"
                        + " interval");
    }

    @Test
    void aRunOutsideItsIntervalIsNamed() {
        List<ScaleRun> runs = PlottedRuns.generated(40, 4);
        runs.set(16, runs.get(16).with(ScaleMetric.DURATION, 4000));

        ScaleAnalysis analysis = ScaleAnalysis.of(ScaleRuns.of(runs));

        assertThat(names(xyPlot(analysis, "predicted_vs_actual"))).containsExactly("scenario_0, run 17");
        assertThat(note(chart(analysis, "predicted_vs_actual"))).endsWith("1 run outside the interval, named");
        assertThat(names(xyPlot(analysis, "influence"))).contains("scenario_0, run 17");
    }

    @Test
    void influenceHasTheDiagnosesAndTheCurvesOfCooksDistance() {
        XYPlot plot = xyPlot(sample, "influence");
        List<RunDiagnosis> runs = sample.durationModel().diagnoses();

        assertThat(points(plot.getDataset(0)))
                .containsExactlyInAnyOrderElementsOf(runs.stream()
                        .map(run -> List.of(
                                run.figures().leverage(),
                                run.figures().externallyStudentized().orElseThrow()))
                        .toList());
        assertThat(names(plot)).containsExactly("lambda_timeout, run 6");
        assertThat(legend(chart(sample, "influence"))).contains("Cook's distance 0.5", "Cook's distance 1");
        XYDataset curve = plot.getDataset(plot.getDatasetCount() - 1);
        assertThat(curve.getItemCount(0)).isGreaterThan(100);
        for (int i = 0; i < curve.getItemCount(0); i++) {
            // Back from the externally to the internally studentized residual r: t² = r² (df - 1) / (df - r²), df = 10.
            double square = Math.pow(curve.getYValue(0, i), 2);
            double internal = square * 10 / (9 + square);
            double leverage = curve.getXValue(0, i);
            assertThat(internal / 4 * leverage / (1 - leverage)).isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void withoutStudentizedResidualsThereIsNoInfluence() {
        List<ScaleRun> five = ScaleRuns.sample().runs().subList(0, 5);

        Gallery gallery = ScalePlots.of(ScaleAnalysis.of(ScaleRuns.of(five)));

        assertThat(gallery.leftOut()).containsExactly("influence: no run has a studentized residual");
    }

    @Test
    void efficiencyHasAPanelForEachMeasureInTheOrderOfTheAnalysis() {
        List<Efficiency> efficiency = sample.efficiency();
        CombinedDomainCategoryPlot panels =
                (CombinedDomainCategoryPlot) chart(sample, "efficiency").getPlot();

        assertThat(panels.getSubplots().size()).isEqualTo(3);
        for (int i = 0; i < efficiency.size(); i++) {
            assertThat(panels.getCategories().get(i))
                    .hasToString(efficiency.get(i).scenario());
            assertThat(value(panels, 0, i))
                    .isEqualTo(efficiency.get(i).secondsPerNode().mean());
            assertThat(value(panels, 1, i))
                    .isEqualTo(efficiency.get(i).secondsPerThousandEdges().mean());
            assertThat(value(panels, 2, i))
                    .isEqualTo(efficiency.get(i).secondsPerObservation().mean());
        }
    }

    @Test
    void aScenarioWithoutAMeasureHasNoBarOfIt() {
        List<ScaleRun> runs = new ArrayList<>(ScaleRuns.sample().runs());
        runs.add(PlottedRuns.run("no_edges", 10, 0, 5).with(ScaleMetric.DURATION, 90));
        CombinedDomainCategoryPlot panels = (CombinedDomainCategoryPlot)
                chart(ScaleAnalysis.of(ScaleRuns.of(runs)), "efficiency").getPlot();

        assertThat(panels.getCategories().get(7)).hasToString("no_edges");
        assertThat(value(panels, 1, 7)).isEmpty();
        assertThat(value(panels, 0, 7)).hasValue(9);
        CategoryPlot perEdge = (CategoryPlot) panels.getSubplots().get(1);
        assertThat(perEdge.getAnnotations().size()).isEqualTo(1);
        assertThat(((CategoryTextAnnotation) perEdge.getAnnotations().get(0)).getText())
                .isEqualTo(" n/a");
    }

    @Test
    void moreScenariosThanThereIsRoomForAreCounted() {
        ScaleAnalysis analysis = ScaleAnalysis.of(ScaleRuns.of(PlottedRuns.generated(100, 50)));

        assertThat(note(chart(analysis, "efficiency"))).endsWith("; the first 40 of 50 scenarios");
    }

    @Test
    void withoutTimesTheOrderIsThatOfTheDataAndHasNoTrend() {
        JFreeChart chart = chart(sample, "duration_over_time");

        assertThat(chart.getTitle().getText()).isEqualTo("Duration in the order of the data");
        assertThat(note(chart)).startsWith("the runs have no times");
        assertThat(chart.getXYPlot().getDatasetCount()).isEqualTo(1);
        assertThat(points(chart.getXYPlot().getDataset())).hasSize(14).contains(List.of(6.0, 1445 / 60.0));
    }

    @Test
    void overTimeThereAreTheTrendAndTheChanges() {
        List<ScaleRun> runs = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            runs.add(ScaleRun.of("a")
                    .with(ScaleMetric.DURATION, (i < 25 ? 300 : 600) + i % 5)
                    .at(PlottedRuns.START.plus(Duration.ofDays(i))));
        }
        runs.add(ScaleRun.of("a").with(ScaleMetric.DURATION, 1));
        ScaleAnalysis analysis = ScaleAnalysis.of(ScaleRuns.of(runs));
        JFreeChart chart = chart(analysis, "duration_over_time");
        XYPlot plot = chart.getXYPlot();

        double start = PlottedRuns.START.toEpochMilli();
        double day = 86_400_000;
        assertThat(points(plot.getDataset(0))).hasSize(40).contains(List.of(start + day, 301 / 60.0));
        assertThat(points(plot.getDataset(1)))
                .containsExactly(
                        List.of(start, analysis.timeTrend().at(0).orElseThrow() / 60),
                        List.of(start + 39 * day, analysis.timeTrend().at(39).orElseThrow() / 60));
        // By hand: means of 302 s and 602 s, the change at the 26th run.
        assertThat(points(plot.getDataset(2)))
                .containsExactly(
                        List.of(start, 302 / 60.0),
                        List.of(start + 25 * day, 302 / 60.0),
                        List.of(start + 25 * day, 602 / 60.0),
                        List.of(start + 39 * day, 602 / 60.0));
        assertThat(plot.getDomainAxis().getLabel()).isEqualTo("time (UTC), 2026-03-01 to 2026-04-09");
        assertThat(note(chart)).contains("; 1 change; 1 run without duration or time left out", "p < 0.001");
    }

    @Test
    void agesHaveTheOldestOnTheLeft() {
        List<ScaleRun> runs = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            runs.add(ScaleRun.of("a").with(ScaleMetric.DURATION, 300 + i * i).aged(Duration.ofHours(3L + i)));
        }
        ScaleAnalysis hours = ScaleAnalysis.of(ScaleRuns.of(runs));
        XYPlot plot = xyPlot(hours, "duration_over_time");

        assertThat(plot.getDomainAxis().isInverted()).isTrue();
        assertThat(plot.getDomainAxis().getLabel()).isEqualTo("hours before the data was taken");
        assertThat(points(plot.getDataset(0))).contains(List.of(8.0, 325 / 60.0));
        assertThat(points(plot.getDataset(1)))
                .containsExactly(
                        List.of(8.0, hours.timeTrend().at(0).orElseThrow() / 60),
                        List.of(3.0, hours.timeTrend().at(5 / 24.0).orElseThrow() / 60));

        runs.add(ScaleRun.of("a").with(ScaleMetric.DURATION, 300).aged(Duration.ofDays(2)));
        assertThat(xyPlot(ScaleAnalysis.of(ScaleRuns.of(runs)), "duration_over_time")
                        .getDomainAxis()
                        .getLabel())
                .isEqualTo("days before the data was taken");
        assertThat(xyPlot(
                                ScaleAnalysis.of(ScaleRuns.of(List.of(ScaleRun.of("a")
                                        .with(ScaleMetric.DURATION, 3)
                                        .aged(Duration.ofMinutes(9))))),
                                "duration_over_time")
                        .getDomainAxis()
                        .getLabel())
                .isEqualTo("minutes before the data was taken");
    }

    @Test
    void whatIsMissingIsSaidInALineEach() {
        String few = ": no duration model, too few rows: 3 for 4 coefficients, at least 5 are needed";
        Gallery three = ScalePlots.of(
                ScaleAnalysis.of(ScaleRuns.of(ScaleRuns.sample().runs().subList(0, 3))));
        Gallery none = ScalePlots.of(ScaleAnalysis.of(ScaleRuns.of(List.of())));
        Gallery noScenarios = ScalePlots.of(ScaleAnalysis.of(PlottedRuns.sampleWithoutScenarios()));

        assertThat(three.plots())
                .extracting(Plot::name)
                .containsExactly("correlation_matrix", "scatter_panels", "duration_over_time", "efficiency");
        assertThat(three.leftOut()).containsExactly("residuals" + few, "predicted_vs_actual" + few, "influence" + few);
        assertThat(none.plots()).isEmpty();
        assertThat(none.leftOut())
                .hasSize(ALL.size())
                .startsWith(
                        "correlation_matrix: no metric has two different figures",
                        "scatter_panels: no run has a duration and another figure",
                        "duration_over_time: no run has a duration",
                        "efficiency: no run has a scenario, a duration and a size");
        assertThat(noScenarios.plots())
                .extracting(Plot::name)
                .doesNotContain("efficiency")
                .hasSize(6);
        assertThat(noScenarios.leftOut()).containsExactly("efficiency: no run has a scenario, a duration and a size");
    }

    /** Every picture that one odd run, equal runs or runs of nothing have can be drawn. */
    @Test
    void degenerateRunsAreDrawnAsFarAsTheyGo() throws Exception {
        ScaleRun zero = PlottedRuns.run("z", 0, 0, 0).with(ScaleMetric.DURATION, 0);
        ScaleRun odd = PlottedRuns.run("a\u0000<b>&\u001b\"", 1, 2, 3)
                .with(ScaleMetric.DURATION, 1e15)
                .at(PlottedRuns.START);
        List<ScaleRun> perfect = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            perfect.add(PlottedRuns.run("p", i, i * i, i % 3).with(ScaleMetric.DURATION, 3 * i + 60));
        }
        List<ScaleRun> decisive = new ArrayList<>(PlottedRuns.generated(12, 2));
        decisive.replaceAll(run -> run.with(ScaleMetric.EDGES, 5));
        decisive.set(3, decisive.get(3).with(ScaleMetric.EDGES, 50));
        Map<String, List<ScaleRun>> sets = new HashMap<>();
        sets.put("zero", List.of(zero));
        sets.put("equal", List.of(zero, zero, zero));
        sets.put("odd", List.of(odd));
        sets.put("odd and equal", List.of(zero, odd, odd));
        sets.put("perfect", perfect);
        sets.put("decisive", decisive);
        for (Map.Entry<String, List<ScaleRun>> set : sets.entrySet()) {
            Gallery gallery = ScalePlots.of(ScaleAnalysis.of(ScaleRuns.of(set.getValue())));
            assertThat(gallery.plots()).as(set.getKey()).isNotEmpty();
            assertThat(gallery.plots().size() + gallery.leftOut().size()).isEqualTo(ALL.size());
            for (Plot plot : gallery.plots()) {
                assertThat(Png.of(plot)).isNotEmpty();
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(Svg.document(plot))));
            }
        }
        assertThat(note(chart(ScaleAnalysis.of(ScaleRuns.of(decisive)), "influence")))
                .contains("; 1 run without studentized residual left out");
    }

    private static JFreeChart chart(ScaleAnalysis analysis, String name) {
        return ScalePlots.of(analysis).plots().stream()
                .filter(plot -> plot.name().equals(name))
                .findFirst()
                .orElseThrow()
                .chart();
    }

    private static XYPlot xyPlot(ScaleAnalysis analysis, String name) {
        return chart(analysis, name).getXYPlot();
    }

    private static List<List<Double>> points(XYDataset data) {
        List<List<Double>> points = new ArrayList<>();
        for (int series = 0; series < data.getSeriesCount(); series++) {
            for (int item = 0; item < data.getItemCount(series); item++) {
                points.add(List.of(data.getXValue(series, item), data.getYValue(series, item)));
            }
        }
        return points;
    }

    private static List<String> texts(XYPlot plot) {
        List<String> texts = new ArrayList<>();
        for (Object annotation : plot.getAnnotations()) {
            texts.add(((XYTextAnnotation) annotation).getText());
        }
        return texts;
    }

    private static List<String> names(XYPlot plot) {
        return ((PointNames) plot.getAnnotations().get(0))
                .names().stream().map(PointNames.Name::text).toList();
    }

    private static List<String> legend(JFreeChart chart) {
        LegendItemCollection items = chart.getLegend().getSources()[0].getLegendItems();
        return IntStream.range(0, items.getItemCount())
                .mapToObj(i -> items.get(i).getLabel())
                .toList();
    }

    private static String note(JFreeChart chart) {
        return chart.getSubtitles().stream()
                .filter(TextTitle.class::isInstance)
                .map(title -> ((TextTitle) title).getText())
                .findFirst()
                .orElseThrow();
    }

    private static OptionalDouble value(CombinedDomainCategoryPlot panels, int panel, int scenario) {
        Number value =
                ((CategoryPlot) panels.getSubplots().get(panel)).getDataset().getValue(0, scenario);
        return Objects.isNull(value) ? OptionalDouble.empty() : OptionalDouble.of(value.doubleValue());
    }
}
