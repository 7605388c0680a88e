package io.github.autoscaleanalysis.wva.decision;

import io.github.autoscaleanalysis.wva.event.Origin;
import io.github.autoscaleanalysis.wva.event.VariantId;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Collects the findings. */
final class Findings {

    private static final MathContext SIX_DIGITS = new MathContext(6);

    private final List<Finding> found = new ArrayList<>();

    void add(
            FindingKind kind,
            ControlCycle cycle,
            Origin origin,
            @Nullable VariantId variant,
            @Nullable String analyzer,
            double value,
            String basis) {
        found.add(new Finding(
                kind,
                cycle.index(),
                origin,
                cycle.model(),
                Optional.ofNullable(variant),
                Optional.ofNullable(analyzer),
                Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value),
                basis));
    }

    List<Finding> inOrder() {
        found.sort(Comparator.comparingInt(Finding::cycle).thenComparing(Finding::kind));
        return found;
    }

    static String figure(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        return value == 0
                ? "0"
                : BigDecimal.valueOf(value)
                        .round(SIX_DIGITS)
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
