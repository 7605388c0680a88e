package io.github.autoscaleanalysis.examples.plot;

import io.github.autoscaleanalysis.scale.analysis.ScaleAnalysis;
import io.github.autoscaleanalysis.scale.duration.ScenarioStatistics;
import io.github.autoscaleanalysis.scale.run.ScaleRun;
import java.awt.Color;
import java.awt.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleFunction;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * How the runs of each scenario are marked, in all pictures alike: by a colour and a shape together, which tell more
 * scenarios apart than colours alone, and tell them to everybody. The scenarios of most runs have a mark of their own, in
 * the order of their mean durations; the others share one that says how many they are.
 */
final class ScenarioMarks {

    /** How many scenarios have a mark of their own; more cannot be told apart by looking. */
    static final int MOST_MARKS = 20;

    /** Of coprime sizes, so that no colour and shape come together twice before they have to. */
    private static final List<Color> COLORS = List.of(
            PlotTheme.BLUE,
            PlotTheme.VERMILLION,
            PlotTheme.GREEN,
            PlotTheme.ORANGE,
            PlotTheme.SKY_BLUE,
            PlotTheme.PURPLE,
            PlotTheme.BLACK);

    private static final List<DoubleFunction<Shape>> SHAPES = List.of(
            PlotTheme::circle, PlotTheme::square, PlotTheme::upTriangle, PlotTheme::diamond, PlotTheme::downTriangle);
    private static final int ALPHA = 180;
    private static final double LEGEND_SIZE = 8;

    /** What is marked alike. */
    private record Mark(String label, Color color, DoubleFunction<Shape> shape) {}

    private final List<Mark> marks = new ArrayList<>();
    private final Map<String, Integer> byScenario = new HashMap<>();
    private final int others;
    private final int none;
    private final double size;

    ScenarioMarks(ScaleAnalysis analysis) {
        List<ScenarioStatistics> scenarios = analysis.scenarios();
        Set<ScenarioStatistics> marked = new HashSet<>(scenarios.stream()
                .sorted(Comparator.comparingInt(ScenarioStatistics::runs).reversed())
                .limit(MOST_MARKS)
                .toList());
        for (ScenarioStatistics scenario : scenarios) {
            if (marked.contains(scenario)) {
                int place = marks.size();
                byScenario.put(scenario.scenario(), place);
                marks.add(new Mark(
                        PlotText.name(scenario.scenario()),
                        COLORS.get(place % COLORS.size()),
                        SHAPES.get(place % SHAPES.size())));
            }
        }
        this.others = marks.size();
        marks.add(new Mark(
                "other (" + PlotText.count(scenarios.size() - marked.size(), "scenario", "scenarios") + ")",
                PlotTheme.GREY,
                PlotTheme::circle));
        this.none = marks.size();
        marks.add(new Mark(PlotText.NO_SCENARIO, PlotTheme.GREY, PlotTheme::cross));
        int runs = analysis.runs().runs().size();
        this.size = runs <= 50 ? LEGEND_SIZE : runs <= 200 ? 6.5 : 5;
    }

    /** No points yet. There is a series per mark, so that a series looks the same in all pictures. */
    XYSeriesCollection noPoints() {
        XYSeriesCollection points = new XYSeriesCollection();
        for (int i = 0; i < marks.size(); i++) {
            points.addSeries(new XYSeries(i, false));
        }
        return points;
    }

    /** Adds the point of one run. */
    void add(XYSeriesCollection points, ScaleRun run, double x, double y) {
        int place = run.scenario()
                .map(scenario -> byScenario.getOrDefault(scenario, others))
                .orElse(none);
        points.getSeries(place).add(x, y);
    }

    /** Lays points upon a plot, as its first dataset; those of the first mark lie on top. */
    void draw(XYPlot plot, XYSeriesCollection points) {
        plot.setDataset(0, points);
        plot.setRenderer(0, renderer());
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.REVERSE);
    }

    private XYLineAndShapeRenderer renderer() {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        renderer.setUseFillPaint(true);
        renderer.setUseOutlinePaint(true);
        renderer.setDrawOutlines(true);
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            PlotTheme.draw(renderer, i, mark.color, PlotTheme.THIN, mark.shape.apply(size));
            renderer.setSeriesFillPaint(i, filled(mark.color));
            renderer.setSeriesOutlinePaint(i, mark.color);
            renderer.setSeriesOutlineStroke(i, PlotTheme.THIN);
        }
        return renderer;
    }

    /** The marks of which there are points. */
    LegendItemCollection legend(List<XYSeriesCollection> panels) {
        LegendItemCollection legend = new LegendItemCollection();
        for (int i = 0; i < marks.size(); i++) {
            int place = i;
            if (panels.stream().anyMatch(points -> points.getItemCount(place) > 0)) {
                Mark mark = marks.get(i);
                legend.add(new LegendItem(
                        mark.label,
                        null,
                        null,
                        null,
                        mark.shape.apply(LEGEND_SIZE),
                        filled(mark.color),
                        PlotTheme.THIN,
                        mark.color));
            }
        }
        return legend;
    }

    private static Color filled(Color color) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), ALPHA);
    }
}
