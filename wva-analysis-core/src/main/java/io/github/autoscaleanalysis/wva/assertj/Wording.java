package io.github.autoscaleanalysis.wva.assertj;

import io.github.autoscaleanalysis.wva.event.VariantId;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** How figures, times and places read in a failure. Nothing depends on a locale. */
final class Wording {

    private static final MathContext FOUR_DIGITS = new MathContext(4);

    private Wording() {}

    /** A figure as it is: {@code 11.06}, {@code 10}. */
    static String exact(double figure) {
        return BigDecimal.valueOf(figure).stripTrailingZeros().toPlainString();
    }

    /** A figure of four digits. */
    static String rounded(double figure) {
        return BigDecimal.valueOf(figure)
                .round(FOUR_DIGITS)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** A figure of four digits, but of all where rounding moves it to the limit that it is held against, or past it. */
    static String beside(double figure, double limit) {
        double rounded = BigDecimal.valueOf(figure).round(FOUR_DIGITS).doubleValue();
        return Double.compare(rounded, limit) == Double.compare(figure, limit) ? rounded(figure) : exact(figure);
    }

    /** A share in percent, with all digits that the share itself has. */
    static String percent(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    }

    static String percent(double share, double limit) {
        return beside(
                        BigDecimal.valueOf(share).movePointRight(2).doubleValue(),
                        BigDecimal.valueOf(limit).movePointRight(2).doubleValue())
                + " %";
    }

    /** A length of time: {@code 1 h 5 min 3.2 s}, {@code 45 s}. */
    static String time(Duration time) {
        StringBuilder text = new StringBuilder();
        if (time.toHours() > 0) {
            text.append(time.toHours()).append(" h ");
        }
        if (time.toMinutesPart() > 0) {
            text.append(time.toMinutesPart()).append(" min ");
        }
        BigDecimal seconds = BigDecimal.valueOf(time.toSecondsPart()).add(BigDecimal.valueOf(time.toNanosPart(), 9));
        if (seconds.signum() != 0 || text.length() == 0) {
            text.append(seconds.stripTrailingZeros().toPlainString()).append(" s ");
        }
        return text.toString().stripTrailing();
    }

    /** {@code 1 slice}, {@code 3 slices}. */
    static String count(long count, String one, String several) {
        return count + " " + (count == 1 ? one : several);
    }

    /** {@code 12 no target, 5 idle}, of counts that are not 0. */
    static String counts(Map<? extends Enum<?>, Long> counts) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> entry.getValue() + " " + word(entry.getKey()))
                .collect(Collectors.joining(", "));
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String names(List<VariantId> variants) {
        return variants.isEmpty()
                ? "none"
                : variants.stream().map(VariantId::toString).collect(Collectors.joining(", "));
    }

    static String replicas(OptionalInt count) {
        return count.isPresent() ? Integer.toString(count.getAsInt()) : "?";
    }

    /** The file and the line where an event was logged; nothing for an event that no log holds. */
    static String place(WvaEvent event) {
        String source = event.origin().source();
        String file = source.substring(Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\')) + 1);
        return event.line() == 0 ? "" : " (" + (file.isEmpty() ? "line" : file) + ":" + event.line() + ")";
    }

    /** The line of another event, where a log holds it. */
    static String inLine(WvaEvent event) {
        return event.line() == 0 ? "" : " in line " + event.line();
    }
}
