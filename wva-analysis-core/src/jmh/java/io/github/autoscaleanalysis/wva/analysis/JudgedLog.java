package io.github.autoscaleanalysis.wva.analysis;

import io.github.autoscaleanalysis.wva.event.LatencyMetric;
import io.github.autoscaleanalysis.wva.slo.Attainment;
import io.github.autoscaleanalysis.wva.slo.Verdict;

/**
 * What every way to judge a log must find.
 *
 * @param pairs pairs with an ITL error
 * @param itlError mean absolute error of the ITL, in ms
 * @param ttftError mean absolute error of the TTFT, in ms
 * @param itlViolations slices that violate the ITL objective
 * @param ttftViolations slices that violate the TTFT objective
 * @param evaluated slices with a verdict on the ITL
 * @param scaleUps decisions to scale up
 */
record JudgedLog(
        long pairs,
        double itlError,
        double ttftError,
        long itlViolations,
        long ttftViolations,
        long evaluated,
        long scaleUps) {

    private static final double TOLERANCE = 1e-9;

    static JudgedLog of(WvaAnalysis analysis) {
        Attainment itl = analysis.slo().attainment(LatencyMetric.ITL);
        Attainment ttft = analysis.slo().attainment(LatencyMetric.TTFT);
        long scaleUps = analysis.scaling().actions().entrySet().stream()
                .filter(action -> action.getKey().word().equals("scale-up"))
                .mapToLong(action -> action.getValue())
                .sum();
        return new JudgedLog(
                analysis.accuracy().of(LatencyMetric.ITL).count(),
                analysis.accuracy().of(LatencyMetric.ITL).meanAbsoluteError().orElse(Double.NaN),
                analysis.accuracy().of(LatencyMetric.TTFT).meanAbsoluteError().orElse(Double.NaN),
                itl.count(Verdict.VIOLATED),
                ttft.count(Verdict.VIOLATED),
                itl.evaluated(),
                scaleUps);
    }

    /** Fails unless another way found the same, up to rounding. */
    void requireSame(JudgedLog other) {
        boolean same = pairs == other.pairs
                && Math.abs(itlError - other.itlError) <= TOLERANCE * itlError
                && Math.abs(ttftError - other.ttftError) <= TOLERANCE * ttftError
                && itlViolations == other.itlViolations
                && ttftViolations == other.ttftViolations
                && evaluated == other.evaluated
                && scaleUps == other.scaleUps;
        if (!same) {
            throw new IllegalStateException("expected " + this + "\nbut found " + other);
        }
    }
}
