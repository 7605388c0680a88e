package io.github.autoscaleanalysis.wva.report;

import io.github.autoscaleanalysis.scale.document.Content;
import io.github.autoscaleanalysis.scale.document.Document;
import io.github.autoscaleanalysis.scale.document.Note;
import io.github.autoscaleanalysis.scale.document.Table;
import io.github.autoscaleanalysis.scale.document.Text;
import io.github.autoscaleanalysis.scale.stats.BootstrapInterval;
import io.github.autoscaleanalysis.wva.analysis.ComparisonFigure;
import io.github.autoscaleanalysis.wva.analysis.RunDifference;
import io.github.autoscaleanalysis.wva.analysis.RunFigure;
import io.github.autoscaleanalysis.wva.analysis.WvaComparison;
import java.util.ArrayList;
import java.util.List;

/** The comparison for people: runs under letters, so that tables stay narrow. */
final class ComparisonSummary {

    private final Content text = new Content();
    private final WvaComparison comparison;
    private final List<String> names;
    private final List<ComparisonFigure> figures;
    private final List<RunDifference> differences;

    private ComparisonSummary(WvaComparison comparison) {
        this.comparison = comparison;
        this.names = List.copyOf(comparison.runs().keySet());
        this.figures = comparison.figures();
        this.differences = comparison.differences();
    }

    static Document of(WvaComparison comparison) {
        ComparisonSummary summary = new ComparisonSummary(comparison);
        summary.runs();
        List<String> caveats = comparison.caveats();
        ComparisonAnswers.write(summary.text, summary.names, summary.figures, summary.differences, caveats);
        summary.figures();
        summary.differences();
        summary.text.section("Caveats");
        caveats.forEach(summary.text::item);
        return new Document("WVA Runs Side by Side", summary.text.blocks());
    }

    private void runs() {
        for (String name : names) {
            text.item(Text.strong(letter(name) + ":")
                    .and(" " + name + (name.equals(comparison.baseline()) ? " (baseline)" : "")));
        }
    }

    private void figures() {
        text.section("Figures").paragraph("In brackets: how many a figure rests on, of what the second column says.");
        List<String> header = new ArrayList<>(List.of("figure", "of", "unit"));
        names.forEach(name -> header.add(letter(name)));
        names.stream().skip(1).forEach(name -> header.add(letter(name) + " − A"));
        Table table = Table.ofFigures(header.toArray(new String[0])).withWords("of", "unit");
        for (ComparisonFigure figure : figures) {
            List<String> row = new ArrayList<>(List.of(figure.name(), figure.counted(), figure.unit()));
            for (RunFigure run : figure.runs()) {
                row.add(ComparisonTexts.figure(run.value()) + " (" + run.count() + ')');
            }
            figure.runs().stream().skip(1).forEach(run -> row.add(ComparisonTexts.signed(run.difference())));
            table = table.row(row.toArray(new String[0]));
        }
        text.table(table);
    }

    private void differences() {
        text.section("Do the Differences Mean Anything?")
                .paragraph("Differences of means in ms with 95 % intervals (circular block bootstrap), and p-values"
                        + " adjusted by Holm for all tests below. A difference is shown where the interval does not hold 0"
                        + " and both adjusted p-values are below 0.05.");
        Table table = Table.ofFigures(
                        "series", "runs", "n", "difference", "interval", "Welch p", "Mann–Whitney p", "difference is")
                .withWords("runs", "difference is");
        for (RunDifference difference : differences) {
            table = table.row(
                    difference.metric() + " " + difference.series().title(),
                    letter(difference.run()) + " − A",
                    difference.samples().sample().count() + ", "
                            + difference.samples().baseline().count(),
                    ComparisonTexts.signed(difference.samples().difference()),
                    difference.interval().map(ComparisonSummary::interval).orElse(Texts.UNDEFINED),
                    ComparisonTexts.pValue(difference.welchAdjusted()),
                    ComparisonTexts.pValue(difference.mannWhitneyAdjusted()),
                    difference.evidence().title());
        }
        text.table(table);
        differences.stream()
                .flatMap(difference -> difference.interval().stream())
                .findFirst()
                .ifPresent(interval -> text.note(
                        Note.Kind.CAVEAT,
                        "Intervals are of " + interval.resamples() + " resamples from seed " + interval.seed()
                                + "; in brackets the length of their blocks."));
    }

    private String letter(String name) {
        return ComparisonTexts.letter(names.indexOf(name));
    }

    private static String interval(BootstrapInterval interval) {
        return ComparisonTexts.figure(interval.interval().low()) + " to "
                + ComparisonTexts.figure(interval.interval().high()) + " ("
                + interval.blockLengths().get(0) + ')';
    }
}
