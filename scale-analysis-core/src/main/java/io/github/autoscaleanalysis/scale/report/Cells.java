package io.github.autoscaleanalysis.scale.report;

import io.github.autoscaleanalysis.scale.document.Content;
import io.github.autoscaleanalysis.scale.document.Note;
import io.github.autoscaleanalysis.scale.run.ScaleRun;
import io.github.autoscaleanalysis.scale.stats.ConfidenceInterval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/** Figures and names as text. */
final class Cells {

    static final String UNDEFINED = "n/a";

    /** The share of cases of all intervals in reports. */
    static final double LEVEL = 0.95;

    /** Below this a difference or a trend counts as shown. */
    static final double SIGNIFICANCE = 0.05;

    private Cells() {}

    static String fixed(OptionalDouble value, int digits) {
        return value.isPresent() ? fixed(value.getAsDouble(), digits) : UNDEFINED;
    }

    static String fixed(double value, int digits) {
        return new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
    }

    static String signed(OptionalDouble value, int digits) {
        return value.isPresent() ? signed(value.getAsDouble(), digits) : UNDEFINED;
    }

    static String signed(double value, int digits) {
        return (value > 0 ? "+" : "") + fixed(value, digits);
    }

    static String range(ConfidenceInterval interval, int digits) {
        return fixed(interval.low(), digits) + " to " + fixed(interval.high(), digits);
    }

    /** A count with what is counted, such as {@code 1 run} or {@code 3 runs}. */
    static String count(long count, String one) {
        return count + " " + one + (count == 1 ? "" : "s");
    }

    static String scenario(ScaleRun run) {
        return run.scenario().orElse("(no scenario)");
    }

    /** Instead of figures, why there are none. */
    static void unavailable(Content content, String reason) {
        content.note(Note.Kind.UNAVAILABLE, UNDEFINED + " (" + reason + ")");
    }
}
