package io.github.autoscaleanalysis.wva.report;

import io.github.autoscaleanalysis.scale.document.KeyFigure;
import io.github.autoscaleanalysis.scale.document.KeyFigure.Tone;
import io.github.autoscaleanalysis.wva.decision.ControlAudit;
import io.github.autoscaleanalysis.wva.decision.Finding;
import io.github.autoscaleanalysis.wva.decision.ReplayResult;
import io.github.autoscaleanalysis.wva.decision.Severity;

/** Did the controller obey its own rule? */
final class ControlAnswer {

    private static final String QUESTION = "Did the controller obey its own rule?";

    private ControlAnswer() {}

    static KeyFigure of(Page page) {
        ControlAudit audit = page.analysis().decisions();
        long conforms = audit.count(ReplayResult.Conforms.class);
        long differs = audit.count(ReplayResult.Differs.class);
        long not = audit.count(ReplayResult.NotReplayable.class);
        String detail = conforms + " of " + audit.cycles().size() + " cycles conform, " + differs + " differ, " + not
                + " not replayable" + Texts.among(audit.notReplayable()) + "; findings: " + count(audit, Severity.ERROR)
                + " errors, " + count(audit, Severity.WARNING) + " warnings, " + count(audit, Severity.NOTICE)
                + " notices";
        if (conforms + differs == 0) {
            return Answers.unknown(QUESTION, "no cycle can be replayed: " + detail);
        }
        if (differs > 0) {
            return new KeyFigure(
                    QUESTION, "No, " + differs + " of " + (conforms + differs) + " cycles differ", detail, Tone.BAD);
        }
        return count(audit, Severity.ERROR) == 0
                ? new KeyFigure(QUESTION, "Yes, in all " + conforms + " replayed cycles", detail, Tone.GOOD)
                : new KeyFigure(QUESTION, "Yes, but its figures contradict each other", detail, Tone.BAD);
    }

    private static long count(ControlAudit audit, Severity severity) {
        return audit.findings().stream()
                .map(Finding::severity)
                .filter(of -> of == severity)
                .count();
    }
}
