package io.github.autoscaleanalysis.examples.plot;

import io.github.autoscaleanalysis.wva.align.PairClass;
import io.github.autoscaleanalysis.wva.event.LatencyMetric;
import io.github.autoscaleanalysis.wva.event.VariantId;
import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;

/** What things are called in pictures. */
final class Words {

    private static final int LONGEST_NAME = 84;

    private Words() {}

    static String of(LatencyMetric metric) {
        return switch (metric) {
            case ITL -> "inter-token latency (ITL)";
            case TTFT -> "time to first token (TTFT)";
        };
    }

    static String of(PairClass pairClass) {
        return pairClass.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String of(Optional<VariantId> variant) {
        return variant.map(Words::of).orElse("variant not named");
    }

    /** The name, shortened in its middle where a line has no room for it. */
    static String of(VariantId variant) {
        String name = variant.toString();
        int half = LONGEST_NAME / 2;
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, half) + '…' + name.substring(name.length() - half);
    }

    /** With thousands separated, exact to six digits after the point. */
    static String of(double value) {
        return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ENGLISH)).format(value);
    }

    static String whole(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** To four digits. */
    static String rounded(double value) {
        return of(new BigDecimal(value).round(new MathContext(4)).doubleValue());
    }

    static String count(long count, String thing) {
        return whole(count) + ' ' + thing + (count == 1 ? "" : "s");
    }
}
