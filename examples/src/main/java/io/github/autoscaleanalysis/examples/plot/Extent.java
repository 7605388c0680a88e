package io.github.autoscaleanalysis.examples.plot;

import java.util.DoubleSummaryStatistics;
import java.util.stream.DoubleStream;
import org.jfree.chart.axis.ValueAxis;

/**
 * From where to where an axis reaches: beyond its points by a margin.
 *
 * @param low its lower end
 * @param high its upper end, above the lower one
 */
record Extent(double low, double high) {

    private static final double MARGIN = 0.06;

    static Extent of(DoubleStream values) {
        DoubleSummaryStatistics range = values.summaryStatistics();
        double width = range.getMax() - range.getMin();
        double margin = width > 0 ? width * MARGIN : range.getMax() == 0 ? 0.5 : Math.abs(range.getMax()) * MARGIN;
        return new Extent(range.getMin() - margin, range.getMax() + margin);
    }

    /** This extent, wide enough for one more value. */
    Extent with(double value) {
        double margin = (high - low) * MARGIN;
        return new Extent(value < low ? value - margin : low, value > high ? value + margin : high);
    }

    /** This extent, or one as wide as given around its middle, so that rounding does not fill a plot. */
    Extent atLeast(double width) {
        double middle = low + (high - low) / 2;
        return high - low < width ? new Extent(middle - width / 2, middle + width / 2) : this;
    }

    /** This extent, but not beyond two values. */
    Extent within(double least, double most) {
        return new Extent(Math.max(low, least), Math.min(high, most));
    }

    boolean contains(double value) {
        return low <= value && value <= high;
    }

    void applyTo(ValueAxis axis) {
        axis.setRange(low, high);
    }
}
