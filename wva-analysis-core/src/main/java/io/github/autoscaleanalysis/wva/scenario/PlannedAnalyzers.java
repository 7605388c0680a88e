package io.github.autoscaleanalysis.wva.scenario;

import static io.github.autoscaleanalysis.wva.event.EventType.ANALYZER_RESULT;

import java.math.BigDecimal;
import java.math.MathContext;

/** Writes analyzer results with all the digits of their figures, as Go prints them. */
final class PlannedAnalyzers implements SupplyDemandWording.AnalyzerWording {

    /** So many digits of a decimal survive in a double, with zeros after those it has. */
    private static final int SAFE_DIGITS = 15;

    /** With so many digits a double survives. */
    private static final int ENOUGH_DIGITS = 17;

    private final LogLines lines;

    PlannedAnalyzers(LogLines lines) {
        this.lines = lines;
    }

    @Override
    public void write(ModelState model) {
        for (AnalyzerFigures figures : model.analyzers) {
            lines.info("saturation/engine_v2.go:695", "analyzer-result")
                    .field("modelID", model.name)
                    .field("namespace", model.namespace)
                    .field("analyzer", figures.analyzer());
            number("supply", figures.supply());
            number("demand", figures.demand());
            number("util", figures.utilization());
            number("rc", figures.required());
            number("sc", figures.spare());
            number("scaleUpThreshold", AnalyzerFigures.SCALE_UP_THRESHOLD);
            number("scaleDownBoundary", AnalyzerFigures.SCALE_DOWN_BOUNDARY);
            lines.field("variants").add("[");
            for (int i = 0; i < model.variants.size(); i++) {
                lines.add(i == 0 ? "{\"name\":\"" : ",{\"name\":\"").add(model.variants.get(i).name);
                lines.add("\",\"prc\":").add(shortest(figures.perReplica().get(i)));
                lines.add(",\"role\":\"decode\",\"reason\":\"")
                        .add(figures.reason())
                        .add("\"}");
            }
            lines.add("]").event(ANALYZER_RESULT);
        }
    }

    private void number(String key, double value) {
        lines.field(key).add(shortest(value));
    }

    /**
     * The fewest digits that give the number back. Not {@link Double#toString}, whose digits differ between versions of
     * Java.
     */
    static String shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = SAFE_DIGITS; digits < ENOUGH_DIGITS; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits));
            if (rounded.doubleValue() == value) {
                return plain(rounded);
            }
        }
        return plain(exact.round(new MathContext(ENOUGH_DIGITS)));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
