package io.github.autoscaleanalysis.scale.report;

import static io.github.autoscaleanalysis.scale.report.Cells.fixed;

import io.github.autoscaleanalysis.scale.analysis.ScaleAnalysis;
import io.github.autoscaleanalysis.scale.document.KeyFigure;
import io.github.autoscaleanalysis.scale.document.KeyFigure.Tone;
import io.github.autoscaleanalysis.scale.duration.Caveat;
import io.github.autoscaleanalysis.scale.duration.Finding;
import io.github.autoscaleanalysis.scale.duration.FindingKind;
import io.github.autoscaleanalysis.scale.duration.Severity;
import io.github.autoscaleanalysis.scale.duration.TimeTrend;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether runs became slower; no question where no run says when it was played. */
final class OverTimeAnswer {

    private static final String QUESTION = "Did runs become slower with time?";
    private static final Set<FindingKind> OVER_TIME = EnumSet.of(FindingKind.TIME_TREND, FindingKind.DURATION_CHANGE);

    private OverTimeAnswer() {}

    static Optional<KeyFigure> of(ScaleAnalysis analysis) {
        TimeTrend trend = analysis.timeTrend();
        return trend.basis().isEmpty() ? Optional.empty() : Optional.of(answer(analysis, trend));
    }

    private static KeyFigure answer(ScaleAnalysis analysis, TimeTrend trend) {
        List<Finding> found = analysis.findings().stream()
                .filter(finding -> OVER_TIME.contains(finding.kind()))
                .toList();
        String runs = Cells.count(trend.count(), "run") + " with a time";
        if (found.stream().anyMatch(finding -> finding.severity() == Severity.WARNING)) {
            return new KeyFigure(QUESTION, "Yes", details(found, runs), Tone.BAD);
        }
        if (!found.isEmpty()) {
            return new KeyFigure(QUESTION, "No, faster", details(found, runs), Tone.GOOD);
        }
        if (trend.test().pValue().isEmpty()) {
            return new KeyFigure(
                    QUESTION,
                    "Cannot be said",
                    runs + ": too few, or all of one time or of one duration",
                    Tone.UNKNOWN);
        }
        return new KeyFigure(
                QUESTION,
                "Not shown",
                runs + ", Mann–Kendall p = " + fixed(trend.test().pValue(), 2)
                        + (analysis.durationChanges().isPresent() ? "; no change found" : "; no search for changes"),
                Tone.NEUTRAL);
    }

    private static String details(List<Finding> found, String runs) {
        boolean mixed = found.stream().anyMatch(finding -> finding.caveats().contains(Caveat.SEVERAL_SCENARIOS));
        return found.stream().map(OverTimeAnswer::words).collect(Collectors.joining("; ")) + "; " + runs
                + (mixed ? ", scenarios mixed" : "");
    }

    private static String words(Finding finding) {
        String change = finding.value() < 0 ? " faster" : " slower";
        return finding.kind() == FindingKind.TIME_TREND
                ? fixed(Math.abs(finding.value()), 2) + " s a day" + change
                : "from run " + finding.basis().run().orElseThrow() + " on " + fixed(Math.abs(finding.value()), 0)
                        + " s" + change;
    }
}
