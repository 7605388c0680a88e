package io.github.autoscaleanalysis.wva.report;

import io.github.autoscaleanalysis.scale.document.KeyFigure;
import io.github.autoscaleanalysis.scale.document.KeyFigure.Tone;
import io.github.autoscaleanalysis.wva.analysis.Support;
import io.github.autoscaleanalysis.wva.analysis.WvaAnalysis;
import io.github.autoscaleanalysis.wva.log.IssueReason;
import io.github.autoscaleanalysis.wva.log.Ledger;
import java.util.Map;
import java.util.StringJoiner;

/** What was wrong with the data? */
final class DataAnswer {

    private static final String QUESTION = "What was wrong with the data?";

    private DataAnswer() {}

    static KeyFigure of(Page page) {
        WvaAnalysis analysis = page.analysis();
        Ledger ledger = analysis.log().ledger();
        Map<IssueReason, Long> issues = analysis.log().issueCounts();
        UnpairedCounts unpaired = UnpairedCounts.of(analysis.alignment());
        StringJoiner detail = new StringJoiner("; ");
        detail.add(ledger.toString());
        if (!issues.isEmpty()) {
            detail.add("issues" + Texts.among(issues));
        }
        if (unpaired.predictions() > 0) {
            detail.add("unpaired predictions: " + unpaired.predictions() + Texts.among(unpaired.predictionsByReason()));
        }
        long parts = page.coverage().parts().stream()
                .filter(part -> part.support() != Support.UNSUPPORTED)
                .count();
        detail.add(parts + " of " + page.coverage().parts().size() + " parts of the analysis are supported");
        if (ledger.lines() == 0) {
            return Answers.unknown(QUESTION, "no line was read; " + detail);
        }
        return new KeyFigure(QUESTION, answer(ledger, issues), detail.toString(), tone(issues));
    }

    private static String answer(Ledger ledger, Map<IssueReason, Long> issues) {
        if (ledger.unreadable() > 0) {
            return ledger.unreadable() + " of " + ledger.lines() + " lines unreadable";
        }
        long all = issues.values().stream().mapToLong(Long::longValue).sum();
        return all == 0 ? "Nothing: every line was read" : all + " lines could be used only in part";
    }

    /** Lines of other programs are no loss; records of the controller that cannot be used are. */
    private static Tone tone(Map<IssueReason, Long> issues) {
        if (issues.isEmpty()) {
            return Tone.GOOD;
        }
        return issues.keySet().stream().allMatch(reason -> reason == IssueReason.FOREIGN) ? Tone.NEUTRAL : Tone.BAD;
    }
}
