package io.github.autoscaleanalysis.examples.plot;

import io.github.autoscaleanalysis.scale.duration.Efficiency;
import io.github.autoscaleanalysis.scale.duration.EfficiencyRatio;
import java.awt.Color;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.CategoryTextAnnotation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.CombinedDomainCategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.data.general.DatasetUtils;

/** How long the runs of each scenario take for their size: a panel a measure of size, since the scales differ. */
final class EfficiencyPlot {

    /** How many scenarios are shown at most, the least efficient first. */
    static final int MOST_SCENARIOS = 40;

    private static final Color GRID = new Color(0xDDDDDD);
    private static final double ROOM_FOR_FIGURES = 0.22;

    /** A measure of size. */
    private enum Measure {
        NODES("seconds per node"),
        EDGES("seconds per 1,000 edges"),
        OBSERVATIONS("seconds per observation");

        private final String label;

        Measure(String label) {
            this.label = label;
        }

        EfficiencyRatio of(Efficiency scenario) {
            return switch (this) {
                case NODES -> scenario.secondsPerNode();
                case EDGES -> scenario.secondsPerThousandEdges();
                case OBSERVATIONS -> scenario.secondsPerObservation();
            };
        }
    }

    /**
     * A scenario as a category, which names alone would not tell apart once they are cut.
     *
     * @param place its place among all, from 0
     * @param label what is shown of it
     */
    record Scenario(int place, String label) implements Comparable<Scenario> {

        @Override
        public int compareTo(Scenario other) {
            return Integer.compare(place, other.place);
        }

        @Override
        public String toString() {
            return label;
        }
    }

    private EfficiencyPlot() {}

    /** Whether there is any figure to show. */
    static boolean canShow(List<Efficiency> scenarios) {
        return scenarios.stream()
                .flatMap(scenario -> List.of(Measure.values()).stream().map(measure -> measure.of(scenario)))
                .anyMatch(ratio -> ratio.mean().isPresent());
    }

    static Plot of(List<Efficiency> scenarios) {
        List<Efficiency> shown = scenarios.subList(0, Math.min(scenarios.size(), MOST_SCENARIOS));
        CombinedDomainCategoryPlot panels = new CombinedDomainCategoryPlot(scenarioAxis());
        panels.setOrientation(PlotOrientation.HORIZONTAL);
        panels.setGap(14);
        for (Measure measure : Measure.values()) {
            panels.add(panel(measure, shown));
        }
        String title = "Efficiency by scenario";
        JFreeChart chart = PlotTheme.chart(title, panels);
        PlotTheme.note(
                chart,
                "mean of the runs' ratios, lower is faster; sorted by seconds per 1,000 edges"
                        + (shown.size() < scenarios.size()
                                ? "; the first " + shown.size() + " of " + scenarios.size() + " scenarios"
                                : ""));
        return new Plot("efficiency", title, chart, 12, 1.5 + 0.4 * Math.max(3, shown.size()));
    }

    private static CategoryPlot panel(Measure measure, List<Efficiency> scenarios) {
        NumberAxis axis = PlotTheme.numbers(measure.label);
        axis.setAutoRangeIncludesZero(true);
        axis.setUpperMargin(ROOM_FOR_FIGURES);
        CategoryPlot plot = new CategoryPlot(null, null, axis, null);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlinePaint(GRID);
        plot.setRangeGridlinePaint(GRID);
        plot.setRangeGridlineStroke(PlotTheme.THIN);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        for (int i = 0; i < scenarios.size(); i++) {
            EfficiencyRatio ratio = measure.of(scenarios.get(i));
            Scenario scenario = new Scenario(i, PlotText.name(scenarios.get(i).scenario()));
            if (ratio.mean().isPresent()) {
                data.addValue(ratio.mean().getAsDouble(), measure, scenario);
            } else {
                data.addValue(null, measure, scenario);
                plot.addAnnotation(undefined(scenario));
            }
        }
        plot.setDataset(data);
        plot.setRenderer(bars(Objects.requireNonNullElse(DatasetUtils.findMaximumRangeValue(data), 0)
                .doubleValue()));
        return plot;
    }

    private static CategoryTextAnnotation undefined(Scenario scenario) {
        CategoryTextAnnotation text = new CategoryTextAnnotation(" " + PlotText.UNDEFINED, scenario, 0);
        text.setFont(PlotTheme.TEXT);
        text.setPaint(PlotTheme.GREY);
        text.setTextAnchor(TextAnchor.CENTER_LEFT);
        return text;
    }

    private static BarRenderer bars(double largest) {
        BarRenderer bars = new BarRenderer();
        bars.setBarPainter(new StandardBarPainter());
        bars.setShadowVisible(false);
        bars.setSeriesPaint(0, PlotTheme.BLUE);
        bars.setMaximumBarWidth(0.2);
        bars.setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator(" {2}", figures(largest)));
        bars.setDefaultItemLabelsVisible(true);
        bars.setDefaultItemLabelFont(PlotTheme.TEXT);
        bars.setDefaultPositiveItemLabelPosition(
                new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
        return bars;
    }

    /** Figures with as many digits as the largest needs for three. */
    private static DecimalFormat figures(double largest) {
        String digits = largest >= 100 ? "#,##0" : largest >= 10 ? "0.0" : largest >= 1 ? "0.00" : "0.0000";
        return new DecimalFormat(digits, DecimalFormatSymbols.getInstance(Locale.ROOT));
    }

    private static CategoryAxis scenarioAxis() {
        CategoryAxis axis = new CategoryAxis();
        axis.setTickLabelFont(PlotTheme.TEXT);
        axis.setTickLabelPaint(Color.BLACK);
        axis.setMaximumCategoryLabelWidthRatio(1);
        axis.setCategoryMargin(0.25);
        axis.setLowerMargin(0.02);
        axis.setUpperMargin(0.02);
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        return axis;
    }
}
