package io.github.autoscaleanalysis.wva.scenario;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/**
 * A point of a {@link LoadCurve}. Immutable and thread-safe.
 *
 * @param at time since the start of the scenario, 0 or longer
 * @param perMinute requests per minute, from 0 to {@link LoadCurve#MOST}
 */
public record LoadPoint(Duration at, double perMinute) {

    /**
     * Checks the figures.
     *
     * @param at time since the start of the scenario
     * @param perMinute requests per minute
     * @throws IllegalArgumentException if the time is negative, or the load is not from 0 to {@link LoadCurve#MOST}
     */
    public LoadPoint {
        Checks.notNegative("time", at);
        Checks.notNegative("load", perMinute, LoadCurve.MOST);
    }

    static LoadPoint parse(String row) {
        int comma = row.indexOf(',');
        try {
            BigDecimal seconds =
                    new BigDecimal(row.substring(0, Math.max(0, comma)).strip());
            double perMinute = new BigDecimal(row.substring(comma + 1).strip()).doubleValue();
            return new LoadPoint(Duration.ofNanos(seconds.movePointRight(9).longValueExact()), perMinute);
        } catch (ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException("no 'seconds,requestsPerMinute': " + row, e);
        }
    }

    static List<LoadPoint> inOrder(List<LoadPoint> points) {
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i).at.compareTo(points.get(i - 1).at) <= 0) {
                throw new IllegalArgumentException(
                        "a point at " + points.get(i).at + " is not after " + points.get(i - 1).at);
            }
        }
        return List.copyOf(points);
    }

    /** The index of the last point at or before a time; -1 if there is none. */
    static int lastAt(List<LoadPoint> points, Duration time) {
        int low = 0;
        int high = points.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (points.get(middle).at.compareTo(time) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /** The load on the straight line to another point. */
    double towards(LoadPoint next, Duration time) {
        double share = (double) time.minus(at).toNanos() / next.at.minus(at).toNanos();
        return perMinute + (next.perMinute - perMinute) * share;
    }
}
