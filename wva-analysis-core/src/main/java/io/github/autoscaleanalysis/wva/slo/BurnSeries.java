package io.github.autoscaleanalysis.wva.slo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Good and bad slices over time, and the alerts that windows over them raise. */
final class BurnSeries {

    /** A share over one slice is no rate. */
    private static final int FEWEST = 2;

    private final List<Instant> times = new ArrayList<>();
    private final double[] nanos;
    /** Good and bad slices up to each time, from an empty start. */
    private final long[] good;

    private final long[] bad;
    private final OptionalDouble sliceNanos;

    BurnSeries(List<Slice> slices, Function<Slice, Outcome> outcome, NotEvaluated choice) {
        this.nanos = new double[slices.size()];
        this.good = new long[slices.size() + 1];
        this.bad = new long[slices.size() + 1];
        this.sliceNanos = SliceIntervals.median(slices);
        for (Slice slice : slices) {
            Instant time = slice.timestamp();
            if (times.isEmpty() || time.isAfter(times.get(times.size() - 1))) {
                times.add(time);
                nanos[times.size() - 1] = Nanos.between(times.get(0), time);
                good[times.size()] = good[times.size() - 1];
                bad[times.size()] = bad[times.size() - 1];
            }
            count(outcome.apply(slice), choice);
        }
    }

    private void count(Outcome outcome, NotEvaluated choice) {
        boolean judged = outcome.verdict() != Verdict.NOT_EVALUATED;
        if (outcome == Outcome.MET || (!judged && choice == NotEvaluated.COUNT_AS_GOOD)) {
            good[times.size()]++;
        } else if (outcome == Outcome.VIOLATED || (!judged && choice == NotEvaluated.COUNT_AS_BAD)) {
            bad[times.size()]++;
        }
    }

    /** The counts at each time up to which some slice counts. */
    List<AttainmentPoint> attainment() {
        List<AttainmentPoint> points = new ArrayList<>();
        for (int i = 0; i < times.size(); i++) {
            long counted = good[i + 1] + bad[i + 1];
            if (counted > 0) {
                points.add(new AttainmentPoint(times.get(i), good[i + 1], counted));
            }
        }
        return Collections.unmodifiableList(points);
    }

    BurnAlerts alerts(BurnAlertRules rules) {
        double scale = 1;
        if (rules.scale() == BurnPeriod.THE_RUN) {
            double run = times.isEmpty() ? 0 : nanos[times.size() - 1];
            scale = run / Nanos.of(rules.period());
        }
        double allowed = ErrorBudget.allowed(rules.goal());
        List<BurnAlert> alerts = new ArrayList<>();
        List<RefusedWindow> refused = new ArrayList<>();
        for (BurnRateWindow window : rules.windows()) {
            double factor = window.factor(rules.period());
            double shortNanos = scale * Nanos.of(window.shortWindow());
            Duration shortWindow = Nanos.duration(shortNanos);
            if (sliceNanos.isEmpty() || shortNanos < 2 * sliceNanos.getAsDouble()) {
                refused.add(new RefusedWindow(window, shortWindow, RefusalReason.TOO_SHORT));
            } else if (factor * allowed >= 1) {
                refused.add(new RefusedWindow(window, shortWindow, RefusalReason.OUT_OF_REACH));
            } else {
                alerts(window, scale, factor, allowed, alerts);
            }
        }
        return new BurnAlerts(alerts, refused);
    }

    private void alerts(BurnRateWindow window, double scale, double factor, double allowed, List<BurnAlert> alerts) {
        double longNanos = scale * Nanos.of(window.longWindow());
        double shortNanos = scale * Nanos.of(window.shortWindow());
        int longFrom = 0;
        int shortFrom = 0;
        int start = -1;
        double longPeak = 0;
        double shortPeak = 0;
        for (int i = 0; i < times.size(); i++) {
            longFrom = from(longFrom, nanos[i] - longNanos);
            shortFrom = from(shortFrom, nanos[i] - shortNanos);
            double longRate = burnRate(longFrom, i, allowed);
            double shortRate = burnRate(shortFrom, i, allowed);
            if (longRate > factor && shortRate > factor) {
                start = start < 0 ? i : start;
                longPeak = Math.max(longPeak, longRate);
                shortPeak = Math.max(shortPeak, shortRate);
            } else if (start >= 0) {
                alerts.add(new BurnAlert(window, times.get(start), Optional.of(times.get(i)), longPeak, shortPeak));
                start = -1;
                longPeak = 0;
                shortPeak = 0;
            }
        }
        if (start >= 0) {
            alerts.add(new BurnAlert(window, times.get(start), Optional.empty(), longPeak, shortPeak));
        }
    }

    /** The first time after an edge: a window leaves out its begin and holds its end. */
    private int from(int from, double edge) {
        int first = from;
        while (nanos[first] <= edge) {
            first++;
        }
        return first;
    }

    private double burnRate(int from, int to, double allowed) {
        long badSlices = bad[to + 1] - bad[from];
        long counted = badSlices + good[to + 1] - good[from];
        return counted < FEWEST ? 0 : (double) badSlices / counted / allowed;
    }
}
