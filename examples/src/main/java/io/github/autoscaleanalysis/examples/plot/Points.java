package io.github.autoscaleanalysis.examples.plot;

import java.time.Instant;
import java.util.Arrays;
import org.jfree.data.Range;
import org.jfree.data.xy.XYSeries;
import org.jspecify.annotations.Nullable;

/**
 * Values over time, in time order, that become a series of at most four points a column, whatever their number: the
 * first, the lowest, the highest and the last. A line through these covers the same pixels as one through all.
 */
final class Points {

    /** About the dots of a panel's width. */
    static final int COLUMNS = 1350;
    /** As many marks as can be told apart beside each other, and some more. */
    static final int MARKS = 450;

    private static final int PER_COLUMN = 4;

    private double[] times = new double[64];
    private double[] values = new double[64];
    private int size;

    /** The milliseconds since 1970, to the fraction. */
    static double millis(Instant time) {
        return time.getEpochSecond() * 1e3 + time.getNano() / 1e6;
    }

    Points add(Instant time, double value) {
        return add(millis(time), value);
    }

    Points add(double millis, double value) {
        if (size == times.length) {
            times = Arrays.copyOf(times, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        times[size] = millis;
        values[size++] = value;
        return this;
    }

    /** Ends the line at a time, if there is one; the next value begins another. */
    Points gap(Instant time) {
        return size == 0 || Double.isNaN(values[size - 1]) ? this : add(time, Double.NaN);
    }

    int size() {
        return size;
    }

    /** From the lowest value to the highest; null without values. */
    @Nullable
    Range range() {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < size; i++) {
            lowest = values[i] < lowest ? values[i] : lowest;
            highest = values[i] > highest ? values[i] : highest;
        }
        return lowest > highest ? null : new Range(lowest, highest);
    }

    /** Whether a line has fewer points than were added. */
    boolean isLineThinned() {
        return size > PER_COLUMN * COLUMNS;
    }

    /** Whether there are fewer marks than points were added. */
    boolean areMarksThinned() {
        return size > MARKS;
    }

    /** The points as a line, thinned where there are too many. */
    XYSeries line(String name) {
        XYSeries series = new XYSeries(name, false, true);
        if (!isLineThinned()) {
            for (int i = 0; i < size; i++) {
                series.add(times[i], values[i], false);
            }
            return series;
        }
        for (int from = 0; from < size; ) {
            int to = endOfColumn(from, COLUMNS);
            addColumn(series, from, to);
            from = to;
        }
        return series;
    }

    /** The points as marks, of each column the highest where there are too many. */
    XYSeries marks(String name) {
        XYSeries series = new XYSeries(name, false, true);
        for (int from = 0; from < size; ) {
            int to = areMarksThinned() ? endOfColumn(from, MARKS) : from + 1;
            int highest = from;
            for (int i = from; i < to; i++) {
                highest = values[i] > values[highest] ? i : highest;
            }
            series.add(times[highest], values[highest], false);
            from = to;
        }
        return series;
    }

    private int endOfColumn(int from, int columns) {
        int column = column(from, columns);
        int to = from + 1;
        while (to < size && column(to, columns) == column) {
            to++;
        }
        return to;
    }

    private int column(int point, int columns) {
        double length = times[size - 1] - times[0];
        return length > 0 ? Math.min(columns - 1, (int) ((times[point] - times[0]) / length * columns)) : 0;
    }

    private void addColumn(XYSeries series, int from, int to) {
        int lowest = from;
        int highest = from;
        for (int i = from; i < to; i++) {
            lowest = values[i] < values[lowest] || Double.isNaN(values[lowest]) ? i : lowest;
            highest = values[i] > values[highest] || Double.isNaN(values[highest]) ? i : highest;
        }
        int[] kept = {from, Math.min(lowest, highest), Math.max(lowest, highest), to - 1};
        for (int i = 0; i < kept.length; i++) {
            if (i == 0 || kept[i] != kept[i - 1]) {
                series.add(times[kept[i]], values[kept[i]], false);
            }
        }
    }
}
