package io.github.autoscaleanalysis.examples.plot;

import io.github.autoscaleanalysis.wva.align.Pair;
import io.github.autoscaleanalysis.wva.align.PairClass;
import io.github.autoscaleanalysis.wva.event.LatencyMetric;
import java.util.BitSet;
import java.util.List;
import org.jfree.data.Range;
import org.jfree.data.xy.XYSeries;

/** Pairs as points of predicted and observed latency, on the same scale both ways. */
final class Scatter {

    /** Points in all from which on, of those that would lie on top of each other, only one is drawn. */
    static final int MOST = 2000;

    static final int CELLS = 100;
    private static final double MARGIN = 0.05;

    private final List<Pair> pairs;
    private final LatencyMetric metric;
    private double lowest = Double.POSITIVE_INFINITY;
    private double highest = Double.NEGATIVE_INFINITY;
    private boolean hasZeros;

    private Scatter(List<Pair> pairs, LatencyMetric metric) {
        this.pairs = pairs;
        this.metric = metric;
    }

    /** Of the pairs that have both latencies. */
    static Scatter of(List<Pair> pairs, LatencyMetric metric) {
        Scatter scatter = new Scatter(
                pairs.stream().filter(pair -> pair.error(metric).isPresent()).toList(), metric);
        for (Pair pair : scatter.pairs) {
            scatter.widenTo(scatter.predicted(pair));
            scatter.widenTo(scatter.observed(pair));
        }
        return scatter;
    }

    private void widenTo(double value) {
        hasZeros |= value <= 0;
        if (value > 0) {
            lowest = Math.min(lowest, value);
            highest = Math.max(highest, value);
        }
    }

    /** Whether not all points are drawn. */
    boolean isThinned() {
        return pairs.size() > MOST;
    }

    boolean isEmpty() {
        return pairs.isEmpty();
    }

    /** Whether some latency is 0, which a logarithmic scale has no place for. */
    boolean hasZeros() {
        return hasZeros;
    }

    boolean isLogarithmic() {
        return PlotTheme.isWide(lowest, highest);
    }

    /** What both axes show. */
    Range range() {
        if (lowest > highest) {
            return new Range(-1, 1);
        }
        if (isLogarithmic()) {
            return new Range((hasZeros ? zero() : lowest) / margin(), highest * margin());
        }
        double from = hasZeros ? 0 : lowest;
        return from == highest ? new Range(from / 2, from * 2) : Range.expand(new Range(from, highest), MARGIN, MARGIN);
    }

    XYSeries marks(PairClass pairClass, String name) {
        XYSeries marks = new XYSeries(name, false, true);
        Range range = range();
        BitSet taken = new BitSet();
        for (Pair pair : pairs) {
            if (pair.pairClass() == pairClass) {
                double x = onScale(predicted(pair));
                double y = onScale(observed(pair));
                int cell = cell(x, range) * CELLS + cell(y, range);
                if (!isThinned() || !taken.get(cell)) {
                    taken.set(cell);
                    marks.add(x, y, false);
                }
            }
        }
        return marks;
    }

    private double onScale(double value) {
        return isLogarithmic() && value <= 0 ? zero() : value;
    }

    /** Where 0 is drawn on a logarithmic scale: below all else. */
    private double zero() {
        return lowest / margin();
    }

    private double margin() {
        return Math.pow(highest / lowest, MARGIN);
    }

    private int cell(double value, Range range) {
        double share = isLogarithmic()
                ? Math.log(value / range.getLowerBound()) / Math.log(range.getUpperBound() / range.getLowerBound())
                : (value - range.getLowerBound()) / range.getLength();
        return (int) (share * (CELLS - 1));
    }

    private double predicted(Pair pair) {
        return pair.prediction().predicted().of(metric).orElse(Double.NaN);
    }

    private double observed(Pair pair) {
        return pair.observation().observed().of(metric).orElse(Double.NaN);
    }
}
