package io.github.autoscaleanalysis.wva.report;

import io.github.autoscaleanalysis.scale.stats.BootstrapInterval;
import io.github.autoscaleanalysis.wva.analysis.ComparisonFigure;
import io.github.autoscaleanalysis.wva.analysis.RunDifference;
import io.github.autoscaleanalysis.wva.analysis.RunFigure;
import io.github.autoscaleanalysis.wva.analysis.WvaComparison;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The comparison for people: runs under letters, so that tables stay narrow. */
final class ComparisonMarkdown {

    private static final String UNDEFINED = "n/a";
    private static final double LEAST_P_VALUE = 0.001;
    private static final MathContext FOUR_DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);

    private final StringBuilder text = new StringBuilder();
    private final WvaComparison comparison;
    private final List<String> names;

    private ComparisonMarkdown(WvaComparison comparison) {
        this.comparison = comparison;
        this.names = List.copyOf(comparison.runs().keySet());
    }

    static String write(WvaComparison comparison) {
        ComparisonMarkdown markdown = new ComparisonMarkdown(comparison);
        markdown.text.append("# WVA Runs Side by Side\n\n");
        markdown.runs();
        markdown.figures();
        markdown.differences();
        markdown.caveats();
        return markdown.text.toString();
    }

    private void runs() {
        for (String name : names) {
            text.append("- **").append(letter(name)).append(":** ").append(Markdown.escaped(name));
            text.append(name.equals(comparison.baseline()) ? " (baseline)\n" : "\n");
        }
    }

    private void figures() {
        text.append("\n## Figures\n\nIn brackets: how many a figure rests on, of what the second column says.\n\n");
        ComparisonTable table = new ComparisonTable();
        List<String> header = new ArrayList<>(List.of("figure", "of", "unit"));
        names.forEach(name -> header.add(letter(name)));
        others().forEach(name -> header.add(letter(name) + " − A"));
        table.row(header);
        for (ComparisonFigure figure : comparison.figures()) {
            List<String> row = new ArrayList<>(List.of(figure.name(), figure.counted(), figure.unit()));
            for (RunFigure run : figure.runs()) {
                row.add(figure(run.value()) + " (" + run.count() + ')');
            }
            figure.runs().stream().skip(1).forEach(run -> row.add(signed(run.difference())));
            table.row(row);
        }
        text.append(table.write());
    }

    private void differences() {
        text.append("\n## Do the Differences Mean Anything?\n\nDifferences of means in ms with 95 % intervals (circular"
                + " block bootstrap), and p-values adjusted by Holm for all tests below. A difference is shown where the"
                + " interval does not hold 0 and both adjusted p-values are below 0.05.\n\n");
        ComparisonTable table = new ComparisonTable();
        table.row(
                List.of("series", "runs", "n", "difference", "interval", "Welch p", "Mann–Whitney p", "difference is"));
        List<RunDifference> differences = comparison.differences();
        for (RunDifference difference : differences) {
            table.row(List.of(
                    difference.metric() + " " + difference.series().title(),
                    letter(difference.run()) + " − A",
                    difference.samples().sample().count() + ", "
                            + difference.samples().baseline().count(),
                    signed(difference.samples().difference()),
                    difference.interval().map(ComparisonMarkdown::interval).orElse(UNDEFINED),
                    pValue(difference.welchAdjusted()),
                    pValue(difference.mannWhitneyAdjusted()),
                    difference.evidence().title()));
        }
        text.append(table.write());
        differences.stream()
                .flatMap(difference -> difference.interval().stream())
                .findFirst()
                .ifPresent(interval -> text.append("\nIntervals are of ")
                        .append(interval.resamples())
                        .append(" resamples from seed ")
                        .append(interval.seed())
                        .append("; in brackets the length of their blocks.\n"));
    }

    private void caveats() {
        text.append("\n## Caveats\n\n");
        comparison.caveats().forEach(caveat -> text.append("- ")
                .append(Markdown.escaped(caveat))
                .append('\n'));
    }

    private List<String> others() {
        return names.subList(1, names.size());
    }

    /** A to Z, then A1 to Z1 and so on. */
    private String letter(String name) {
        int index = names.indexOf(name);
        char letter = (char) ('A' + index % 26);
        return index < 26 ? String.valueOf(letter) : letter + String.valueOf(index / 26);
    }

    private static String interval(BootstrapInterval interval) {
        return figure(OptionalDouble.of(interval.interval().low())) + " to "
                + figure(OptionalDouble.of(interval.interval().high())) + " ("
                + interval.blockLengths().get(0) + ')';
    }

    private static String pValue(OptionalDouble pValue) {
        if (pValue.isEmpty()) {
            return UNDEFINED;
        }
        return pValue.getAsDouble() < LEAST_P_VALUE
                ? "< " + LEAST_P_VALUE
                : new BigDecimal(pValue.getAsDouble())
                        .setScale(3, RoundingMode.HALF_EVEN)
                        .toPlainString();
    }

    private static String signed(OptionalDouble value) {
        return (value.orElse(0) > 0 ? "+" : "") + figure(value);
    }

    /** Four digits, but all of those before the point. */
    private static String figure(OptionalDouble value) {
        if (value.isEmpty()) {
            return UNDEFINED;
        }
        BigDecimal exact = new BigDecimal(value.getAsDouble());
        BigDecimal rounded = exact.round(FOUR_DIGITS);
        BigDecimal whole = rounded.scale() < 0 ? exact.setScale(0, RoundingMode.HALF_EVEN) : rounded;
        return whole.signum() == 0 ? "0" : whole.stripTrailingZeros().toPlainString();
    }
}
