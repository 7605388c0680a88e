package io.github.autoscaleanalysis.examples.plot;

import io.github.autoscaleanalysis.scale.run.ScaleRun;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.OptionalDouble;

/** Figures and names as they stand in pictures. */
final class PlotText {

    static final String UNDEFINED = "n/a";
    static final String NO_SCENARIO = "(no scenario)";

    private static final double SECONDS_PER_MINUTE = 60;
    private static final BigDecimal SMALL = new BigDecimal("0.0001");
    private static final double LEAST_P = 0.001;
    private static final int LONGEST_NAME = 32;
    private static final int BEGIN = 20;

    private PlotText() {}

    /** A figure to three digits. */
    static String figure(double value) {
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(3));
        if (rounded.signum() == 0) {
            return "0";
        }
        return rounded.abs().compareTo(SMALL) < 0
                ? rounded.toString()
                : rounded.setScale(Math.max(0, rounded.scale())).toPlainString();
    }

    /** A correlation, as in all pictures. */
    static String correlation(double r) {
        String text = String.format(Locale.ROOT, "%.2f", r);
        return text.equals("-0.00") ? "0.00" : text.replace('-', '−');
    }

    /** A probability after its name, such as {@code p = 0.03}. */
    static String p(double value) {
        return value < LEAST_P ? "p < " + chosen(LEAST_P) : "p = " + figure(value);
    }

    static String figure(OptionalDouble value) {
        return value.isPresent() ? figure(value.getAsDouble()) : UNDEFINED;
    }

    static String signed(double value) {
        String text = figure(value);
        return value > 0 && !text.equals("0") ? "+" + text : text.replace('-', '−');
    }

    /** A figure that was chosen, in its own digits. */
    static String chosen(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /** A whole number with its sign, whichever it is. */
    static String signedWhole(double value) {
        return (value < 0 ? "−" : "+") + Math.round(Math.abs(value));
    }

    static double minutes(double seconds) {
        return seconds / SECONDS_PER_MINUTE;
    }

    /** Some things by their number. */
    static String count(long count, String one, String more) {
        return (count == 0 ? "no" : count) + " " + (count == 1 ? one : more);
    }

    /** Says what was left out, to follow a sentence. */
    static String leftOut(long runs, String why) {
        return runs == 0 ? "" : "; " + count(runs, "run", "runs") + " " + why + " left out";
    }

    /** Text from the data, without what no file of text may hold, and not so long that it leaves no room. */
    static String name(String text) {
        String plain = text.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", " ").strip();
        return plain.length() <= LONGEST_NAME
                ? plain
                : plain.substring(0, BEGIN) + "…" + plain.substring(plain.length() - LONGEST_NAME + BEGIN + 1);
    }

    /** A run by its scenario and its place among all runs, from 1. */
    static String name(ScaleRun run, int index) {
        return run.scenario().map(PlotText::name).orElse(NO_SCENARIO) + ", run " + index;
    }
}
