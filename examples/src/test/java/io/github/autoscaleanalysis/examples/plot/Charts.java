package io.github.autoscaleanalysis.examples.plot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYDataset;

/** Looks into plots. */
final class Charts {

    private Charts() {}

    static Plot named(String name, Gallery gallery) {
        return gallery.plots().stream()
                .filter(plot -> plot.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not in " + gallery));
    }

    static List<JFreeChart> panels(Plot plot) {
        return ((Panels) plot.chart().getPlot()).charts();
    }

    static XYPlot panel(Plot plot, int panel) {
        return panels(plot).get(panel).getXYPlot();
    }

    static List<String> titles(Plot plot) {
        return panels(plot).stream().map(chart -> chart.getTitle().getText()).toList();
    }

    /** What stands between title and legend. */
    static List<String> notes(Plot plot) {
        List<String> notes = new ArrayList<>();
        for (Object subtitle : plot.chart().getSubtitles()) {
            if (subtitle instanceof TextTitle text) {
                notes.add(text.getText());
            }
        }
        return notes;
    }

    /** The points of a series without those that break its line. */
    static List<double[]> points(XYPlot plot, String series) {
        for (int i = 0; i < plot.getDatasetCount(); i++) {
            XYDataset data = plot.getDataset(i);
            int index = data == null ? -1 : data.indexOf(series);
            if (index >= 0) {
                List<double[]> points = new ArrayList<>();
                for (int item = 0; item < data.getItemCount(index); item++) {
                    if (!Double.isNaN(data.getYValue(index, item))) {
                        points.add(new double[] {data.getXValue(index, item), data.getYValue(index, item)});
                    }
                }
                return points;
            }
        }
        throw new AssertionError("no series " + series);
    }

    static List<Double> values(XYPlot plot, String series) {
        return points(plot, series).stream().map(point -> point[1]).toList();
    }

    static List<IntervalMarker> shades(XYPlot plot) {
        List<IntervalMarker> shades = new ArrayList<>();
        Collection<?> markers = plot.getDomainMarkers(Layer.BACKGROUND);
        if (markers != null) {
            markers.forEach(marker -> shades.add((IntervalMarker) marker));
        }
        return shades;
    }

    static double last(XYPlot plot, String series) {
        List<Double> values = values(plot, series);
        return values.get(values.size() - 1);
    }
}
