package io.github.autoscaleanalysis.scale.duration;

import io.github.autoscaleanalysis.scale.run.ScaleMetric;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.stream.Collectors;

/** Puts a finding in words. */
final class FindingText {

    private final Finding finding;
    private final double value;

    private FindingText(Finding finding) {
        this.finding = finding;
        this.value = finding.value();
    }

    static String of(Finding finding) {
        String caveats = finding.caveats().stream().map(Caveat::text).collect(Collectors.joining("; "));
        return new FindingText(finding).words() + (caveats.isEmpty() ? "" : " (" + caveats + ")");
    }

    private String words() {
        return switch (finding.kind()) {
            case STRONGEST_PREDICTOR ->
                "Of all metrics " + metric() + " goes along most with duration: r = " + signed(value, 3) + over();
            case EXPLAINED_VARIANCE -> "The model explains R² = " + fixed(value, 3) + " of its own " + runs();
            case SLOWEST_SCENARIO -> scenario() + " is the slowest scenario: mean " + fixed(value, 1) + " min" + over();
            case MOST_VARIABLE_SCENARIO ->
                scenario() + " varies most: standard deviation " + fixed(value, 1) + " min" + over();
            case LOW_PREDICTED_R_SQUARED ->
                "The predicted R² is " + fixed(value, 2) + " beside an R² of " + reference(2)
                        + ": the model explains little of runs that it has not seen";
            case LOW_SCENARIO_R_SQUARED ->
                "R² over scenarios left out is " + fixed(value, 2) + " beside an R² of " + reference(2)
                        + ": the model explains little of scenarios that it has not seen";
            case COLLINEAR_PREDICTOR ->
                "The VIF of " + metric() + " is " + fixed(value, 1) + ", above " + reference(0)
                        + ": its coefficient and importance say little by themselves";
            case HIGH_LEVERAGE ->
                run() + " has a leverage of " + fixed(value, 2) + ", above " + reference(2)
                        + ": what the model says of figures like its own rests on it";
            case INFLUENTIAL_RUN ->
                run() + " has a Cook's distance of " + fixed(value, 2) + ", above " + reference(0)
                        + ": without it the model would be another";
            case SIGN_CONFLICT ->
                "The coefficient of " + metric() + " is " + signed(value, 4) + " s per unit, its correlation with "
                        + "duration " + signed(finding.basis().reference().orElseThrow(), 3)
                        + ": the coefficient does not say what more of it brings";
            case OUTLYING_RUN ->
                run() + " was " + (value < 0 ? "faster" : "slower") + " than chance lets one run be: studentized "
                        + "residual " + signed(value, 2) + ", beyond ±" + reference(2);
            case TIME_TREND ->
                "Runs became " + change(value) + " by " + fixed(Math.abs(value), 2) + " s a day" + over()
                        + ", Mann–Kendall p = " + reference(4);
            case DURATION_CHANGE ->
                "From " + run().toLowerCase(Locale.ROOT) + " on runs were " + change(value) + " by "
                        + fixed(Math.abs(value), 0) + " s on average, before " + reference(0) + " s";
        };
    }

    private static String change(double difference) {
        return difference < 0 ? "faster" : "slower";
    }

    private String metric() {
        return finding.basis().metric().map(ScaleMetric::key).orElseThrow();
    }

    private String scenario() {
        return finding.basis().scenario().orElseThrow();
    }

    private String run() {
        return "Run " + finding.basis().run().orElseThrow();
    }

    private String over() {
        return " over " + runs();
    }

    private String runs() {
        return finding.n() + (finding.n() == 1 ? " run" : " runs");
    }

    private String reference(int digits) {
        return fixed(finding.basis().reference().orElseThrow(), digits);
    }

    private static String signed(double figure, int digits) {
        return (figure > 0 ? "+" : "") + fixed(figure, digits);
    }

    private static String fixed(double figure, int digits) {
        return new BigDecimal(figure).setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
    }
}
