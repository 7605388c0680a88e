package io.github.autoscaleanalysis.examples.plot;

import io.github.autoscaleanalysis.wva.analysis.WvaAnalysis;
import io.github.autoscaleanalysis.wva.event.LatencyMetric;
import io.github.autoscaleanalysis.wva.slo.Episode;
import java.awt.Color;
import java.awt.Shape;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYSeries;

/** Latencies over time, predicted and observed, with the objective and where it was violated. */
final class LatencyPlot {

    static final String PREDICTIONS = "prediction_vs_observation";
    static final String OBSERVATIONS = "observed_latency";

    private static final int MOST_VARIANTS = 3;
    private static final double PANEL_INCHES = 2.9;
    private static final int MOST_MARKS = 150;
    private static final double MARK = 5.5;
    private static final double CROSS = 10;
    private static final double NARROWEST_SHADE = 0.003;
    private static final Color SHADE = new Color(0xF9DFD0); // vermillion on white

    private final TimeFigure figure;
    private final boolean predicted;

    private LatencyPlot(TimeFigure figure, boolean predicted) {
        this.figure = figure;
        this.predicted = predicted;
    }

    /** Predictions and observations; none where no prediction can be held against an observation. */
    static Optional<Plot> predictions(WvaAnalysis analysis) {
        return analysis.alignment().pairs().isEmpty() ? Optional.empty() : draw(analysis, true);
    }

    /** Observations alone; none where predictions are there too, or nothing was observed. */
    static Optional<Plot> observations(WvaAnalysis analysis) {
        boolean isOfUse = analysis.alignment().pairs().isEmpty()
                && !analysis.slo().slices().isEmpty();
        return isOfUse ? draw(analysis, false) : Optional.empty();
    }

    private static Optional<Plot> draw(WvaAnalysis analysis, boolean predicted) {
        TimeFigure figure = TimeFigure.over(analysis.log().events(), PANEL_INCHES);
        LatencyPlot plot = new LatencyPlot(figure, predicted);
        List<LatencyTrack> tracks = LatencyTrack.of(analysis);
        Shown<LatencyTrack> shown = Shown.first(MOST_VARIANTS, tracks, "variants", track -> Words.of(track.variant))
                .notedOn(figure);
        for (LatencyTrack track : shown.things()) {
            for (LatencyMetric metric : LatencyMetric.values()) {
                plot.panel(track, metric, tracks.size() > 1);
            }
        }
        if (tracks.size() == 1) {
            figure.note(Words.of(tracks.get(0).variant));
        }
        long idle = shown.things().stream().mapToLong(LatencyTrack::idle).sum();
        if (idle > 0) {
            figure.note(
                    Words.count(idle, "idle observation") + " not drawn: without traffic a latency of 0 says nothing");
        }
        return predicted
                ? figure.plot(PREDICTIONS, "Latency: predicted and observed")
                : figure.plot(OBSERVATIONS, "Latency: observed");
    }

    private void panel(LatencyTrack track, LatencyMetric metric, boolean isOneOfSeveral) {
        if (!track.isObserved(metric) && !predicted) {
            return;
        }
        String title = (isOneOfSeveral ? Words.of(track.variant) + ": " : "")
                + Words.of(metric)
                + objectives(track.objectives(metric));
        XYPlot plot = figure.panel(title, track.axis(metric, predicted));
        shade(plot, track.episodes(metric));
        Layers.steps(plot, figure.line("SLO", track.objective(metric)), PlotTheme.BLACK, PlotTheme.DASHED);
        line(plot, "observed", track.observed(metric), PlotTheme.ORANGE, PlotTheme.square(MARK));
        if (predicted) {
            line(plot, "predicted", track.predicted(metric), PlotTheme.BLUE, PlotTheme.circle(MARK));
        }
        XYSeries violated = figure.marks("SLO violated", track.violated(metric));
        Layers.marks(plot, violated, PlotTheme.VERMILLION, PlotTheme.cross(CROSS));
    }

    private void line(XYPlot plot, String name, Points points, Color color, Shape mark) {
        if (points.size() <= MOST_MARKS) {
            Layers.markedLine(plot, figure.line(name, points), color, PlotTheme.LINE, mark);
        } else {
            Layers.line(plot, figure.line(name, points), color, PlotTheme.LINE);
        }
    }

    /** From the onset to the recovery, or where there is none to the end; what would touch in the picture is one shade. */
    private void shade(XYPlot plot, List<Episode> episodes) {
        if (!episodes.isEmpty()) {
            Layers.key(plot, "violation episode", SHADE);
        }
        double narrowest = figure.length() * NARROWEST_SHADE;
        double column = figure.length() / Points.COLUMNS;
        double from = Double.NaN;
        double to = Double.NaN;
        for (Episode episode : episodes) {
            double start = Points.millis(episode.start());
            Instant end = episode.timeToRecovery().map(episode.start()::plus).orElse(episode.end());
            double until = Math.max(Points.millis(end), start + narrowest);
            if (start - to <= column) {
                to = Math.max(to, until);
            } else {
                shade(plot, from, to);
                from = start;
                to = until;
            }
        }
        shade(plot, from, to);
    }

    private static void shade(XYPlot plot, double from, double to) {
        if (!Double.isNaN(from)) {
            IntervalMarker shade = new IntervalMarker(from, to, SHADE);
            shade.setAlpha(1);
            plot.addDomainMarker(shade, Layer.BACKGROUND);
        }
    }

    private static String objectives(SortedSet<Double> objectives) {
        if (objectives.isEmpty()) {
            return ", no SLO";
        }
        String all = objectives.stream().map(Words::of).collect(Collectors.joining(", "));
        return ", SLO "
                + (objectives.size() <= 3 ? all : Words.of(objectives.first()) + " to " + Words.of(objectives.last()))
                + " ms";
    }
}
