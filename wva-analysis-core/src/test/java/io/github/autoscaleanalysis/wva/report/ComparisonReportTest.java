package io.github.autoscaleanalysis.wva.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autoscaleanalysis.testing.JsonFigures;
import io.github.autoscaleanalysis.wva.analysis.ComparedRuns;
import io.github.autoscaleanalysis.wva.analysis.WvaAnalysis;
import io.github.autoscaleanalysis.wva.analysis.WvaComparison;
import io.github.autoscaleanalysis.wva.log.WvaLog;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ComparisonReportTest {

    private static final WvaAnalysis FAST = WvaAnalysis.of(ComparedRuns.withItl(10, 11, 13, 12, 11));
    private static final WvaAnalysis SLOW = WvaAnalysis.of(ComparedRuns.withItl(12, 14, 15, 14, 12));
    private static final WvaAnalysis NOTHING = WvaAnalysis.of(WvaLog.of(List.of()));
    private static final ComparisonReport SMALL =
            ComparisonReport.of(WvaComparison.of("fast|one", FAST).and("slow", SLOW));

    private static String golden(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(ComparisonReportTest.class.getResourceAsStream(name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void theMarkdownPutsTheRunsInColumns() throws IOException {
        assertThat(SMALL.toMarkdown()).isEqualTo(golden("comparison.md"));
    }

    @Test
    void theJsonHoldsEveryFigureAtFullPrecision() throws IOException {
        JsonFigures.assertEqual(SMALL.toJson(), golden("comparison.json"), 1e-12);
        assertThat(SMALL.toJson()).endsWith("}\n").isEqualTo(SMALL.toJson());
    }

    @Test
    void whatIsUndefinedIsNeverPrintedAsZero() {
        ComparisonReport report =
                ComparisonReport.of(WvaComparison.of("nothing", NOTHING).and("neither", NOTHING));

        assertThat(report.toMarkdown())
                .contains("not enough", "n/a (0)")
                .doesNotContain("| 0 |", " 0 (", "Intervals are of", "NaN");
        assertThat(report.toJson())
                .contains("\"notCompared\" : \"TOO_FEW_VALUES\"", "\"welch\" : null", "\"interval\" : null")
                .doesNotContain("NaN", "\"p\"");
    }

    @Test
    void moreThanTwoRunsHaveAColumnAndADifferenceEach() {
        WvaComparison comparison = WvaComparison.of("run 0", FAST).and("run 1", SLOW);
        for (int i = 2; i < 27; i++) {
            comparison = comparison.and("run " + i, i % 2 == 0 ? NOTHING : SLOW);
        }
        String markdown = ComparisonReport.of(comparison).toMarkdown();

        assertThat(markdown)
                .contains("- **A:** run 0 (baseline)\n- **B:** run 1\n", "- **Z:** run 25\n- **A1:** run 26\n")
                .contains("| A1 − A |");
    }

    private static WvaAnalysis around(double itl) {
        return WvaAnalysis.of(ComparedRuns.withItl(ComparedRuns.correlated(1, 60, itl)));
    }

    private static String html(WvaAnalysis baseline, WvaAnalysis run) {
        return ComparisonReport.of(WvaComparison.of("a", baseline).and("b", run))
                .toHtml();
    }

    @Test
    void theFirstScreenSaysWhetherARunIsBetterAndWhetherThatIsShown() {
        // Predicted are 10 and 100 ms: nearer to the lower latencies.
        assertThat(html(around(20), around(14)))
                .contains(
                        "<div class=\"good\"><dt>Is B better than A?</dt><dd>Yes, where a difference is shown<small>of 4"
                                + " differences in latencies and errors: 4 shown; ITL observed -6 ms; TTFT observed -60 ms;")
                .contains(
                        "<div class=\"good\"><dt>Is observed ITL lower?</dt><dd>Yes: -6 ms<small>60 values against 60;")
                .contains("<div class=\"good\"><dt>Is TTFT predicted better?</dt><dd>Yes: -60 ms<small>")
                .contains(
                        "<dt>Were the objectives met more often?</dt><dd>ITL ",
                        "% against ",
                        "TTFT 100.0% against 100.0%")
                // One replica for two minutes and two for 57.
                .contains("<dt>At what cost?</dt><dd>1.97 against 1.97 replicas of a variant<small>")
                .contains("asked to do?</dt><dd>No log speaks against it");
        assertThat(html(around(14), around(20)))
                .contains("<div class=\"bad\"><dt>Is B better than A?</dt><dd>No, worse where a difference is shown")
                .contains("<div class=\"bad\"><dt>Is observed ITL lower?</dt><dd>No: +6 ms<small>");
        // Below what is predicted the latency is lower and the error larger.
        assertThat(html(around(10), around(4)))
                .contains("<div class=\"neutral\"><dt>Is B better than A?</dt><dd>In part: better here, worse there");
        assertThat(html(around(14), around(14)))
                .contains("<div class=\"neutral\"><dt>Is B better than A?</dt><dd>Not shown either way<small>of 4"
                        + " differences in latencies and errors: 4 not shown</small>")
                .contains("<dt>Is observed ITL lower?</dt><dd>Not shown: 0 ms<small>");
    }

    @Test
    void runsThatSayNothingAnswerNothing() {
        assertThat(html(NOTHING, NOTHING))
                .contains("<div class=\"unknown\"><dt>Is B better than A?</dt><dd>The runs do not say<small>")
                .contains("<div class=\"unknown\"><dt>Is observed ITL lower?</dt><dd>Too few values to tell<small>")
                .contains("<div class=\"unknown\"><dt>Were the objectives met more often?</dt>")
                .contains("<div class=\"unknown\"><dt>At what cost?</dt>", "asked to do?</dt><dd>With ")
                .doesNotContain("class=\"good\"", "class=\"bad\"");
    }

    @Test
    void thePageHoldsAllThatMarkdownSays() {
        String text = SMALL.toHtml().replaceAll("<[^>]+>", "");

        assertThat(SMALL.toMarkdown().lines().filter(line -> line.startsWith("|") && !line.startsWith("|:")))
                .hasSizeGreaterThan(30)
                .allSatisfy(row -> {
                    for (String cell : row.split("\\|", -1)) {
                        assertThat(text)
                                .contains(cell.strip().replace("<", "&lt;").replace("\\", ""));
                    }
                });
        assertThat(SMALL.toHtml())
                .contains("<h1>WVA Runs Side by Side</h1>", "<strong>A:</strong> fast|one (baseline)", ">Caveats</h2>")
                .isEqualTo(SMALL.toHtml());
    }

    @Test
    void ofManyRunsTheFirstScreenHasTheFirst() {
        WvaComparison comparison = WvaComparison.of("run 0", FAST).and("run 1", SLOW);
        for (int i = 2; i < 12; i++) {
            comparison = comparison.and("run <" + i + ">", NOTHING);
        }
        String page = ComparisonReport.of(comparison).toHtml();

        assertThat(page)
                .contains("Is B better than A?", "Is I better than A?", "The first 8 of 11 runs; the others are in")
                .contains("run &lt;2&gt;")
                .doesNotContain("Is J better than A?", "Is observed ITL lower?", "run <");
    }

    @Test
    void theTextsAreTheSameInEveryLocale() throws IOException {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(SMALL.toMarkdown()).isEqualTo(golden("comparison.md"));
        } finally {
            Locale.setDefault(before);
        }
    }
}
