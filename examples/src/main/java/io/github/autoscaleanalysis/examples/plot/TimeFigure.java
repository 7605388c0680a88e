package io.github.autoscaleanalysis.examples.plot;

import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYSeries;

/** Panels one below the other over the same time: that of the whole log. */
final class TimeFigure {

    private static final double WIDTH = 10;
    private static final double AROUND_PANELS = 0.9;
    private static final double NOTE = 0.2;
    private static final double MARGIN = 0.015;
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    private final Instant from;
    private final Instant to;
    private final double panelInches;
    private final List<JFreeChart> panels = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private long thinned;
    private long unmarked;

    private TimeFigure(Instant from, Instant to, double panelInches) {
        this.from = from;
        this.to = to;
        this.panelInches = panelInches;
    }

    /** Over the time of some events in any order. */
    static TimeFigure over(List<? extends WvaEvent> events, double panelInches) {
        Instant from = events.get(0).timestamp();
        Instant to = from;
        for (WvaEvent event : events) {
            from = event.timestamp().isBefore(from) ? event.timestamp() : from;
            to = event.timestamp().isAfter(to) ? event.timestamp() : to;
        }
        Instant atLeast = from.plus(SHORTEST);
        return new TimeFigure(from, to.isBefore(atLeast) ? atLeast : to, panelInches);
    }

    /** A new panel below those before it. */
    XYPlot panel(String title, ValueAxis values) {
        DateAxis times = PlotTheme.times(null);
        double margin = length() * MARGIN;
        times.setRange(Points.millis(from) - margin, Points.millis(to) + margin);
        XYPlot plot = PlotTheme.plot(times, values);
        panels.add(PlotTheme.panel(title, plot));
        return plot;
    }

    /** When the log ends. */
    Instant end() {
        return to;
    }

    /** The time in milliseconds. */
    double length() {
        return Points.millis(to) - Points.millis(from);
    }

    /** Something to be said below the title. */
    void note(String note) {
        notes.add(note);
    }

    /** Points as a line; the picture says if they are too many to be drawn one by one. */
    XYSeries line(String name, Points points) {
        thinned += points.isLineThinned() ? points.size() : 0;
        return points.line(name);
    }

    /** Points as marks; the picture says if they are too many to be drawn one by one. */
    XYSeries marks(String name, Points points) {
        unmarked += points.areMarksThinned() ? points.size() : 0;
        return points.marks(name);
    }

    /** All panels as one picture; none without panels. */
    Optional<Plot> plot(String name, String title) {
        if (panels.isEmpty()) {
            return Optional.empty();
        }
        panels.get(panels.size() - 1).getXYPlot().getDomainAxis().setLabel("time in UTC, " + days());
        if (thinned > 0) {
            notes.add(Words.count(thinned, "point") + ", drawn by the first, lowest, highest and last in each 1/"
                    + Points.COLUMNS + " of the time");
        }
        if (unmarked > 0) {
            notes.add(Words.count(unmarked, "mark") + ", drawn by the highest in each 1/" + Points.MARKS
                    + " of the time");
        }
        Panels all = new Panels(1, panels);
        JFreeChart chart = PlotTheme.chart(title, all, all);
        for (int i = notes.size() - 1; i >= 0; i--) {
            PlotTheme.note(chart, notes.get(i));
        }
        double height = AROUND_PANELS + notes.size() * NOTE + panels.size() * panelInches;
        return Optional.of(new Plot(name, title, chart, WIDTH, height));
    }

    private String days() {
        String first = from.atOffset(ZoneOffset.UTC).toLocalDate().toString();
        String last = to.atOffset(ZoneOffset.UTC).toLocalDate().toString();
        return first.equals(last) ? first : first + " to " + last;
    }
}
