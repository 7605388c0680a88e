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
