package io.github.autoscaleanalysis.scale.report;

import io.github.autoscaleanalysis.scale.analysis.ScaleAnalysis;
import io.github.autoscaleanalysis.scale.document.Content;
import io.github.autoscaleanalysis.scale.document.Note;
import io.github.autoscaleanalysis.scale.duration.Finding;
import io.github.autoscaleanalysis.scale.duration.FindingKind;
import io.github.autoscaleanalysis.scale.duration.Severity;
import java.util.List;

/** The findings to bear in mind with some figures, beside them. */
final class FindingNotes {

    /** Of each kind; the section of findings has them all. */
    private static final int MOST_OF_A_KIND = 3;

    private FindingNotes() {}

    static void write(ScaleAnalysis analysis, Content content, FindingKind... kinds) {
        for (FindingKind kind : kinds) {
            List<Finding> findings = analysis.findings().stream()
                    .filter(finding -> finding.kind() == kind && isRemark(finding))
                    .toList();
            findings.stream().limit(MOST_OF_A_KIND).forEach(finding -> content.note(noteKind(finding), finding.text()));
            if (findings.size() > MOST_OF_A_KIND) {
                content.note(
                        Note.Kind.CAVEAT,
                        "And " + (findings.size() - MOST_OF_A_KIND) + " more of the same, see the findings");
            }
        }
    }

    /** Not one that only says what the figures say. */
    private static boolean isRemark(Finding finding) {
        return finding.severity() != Severity.INFO || !finding.caveats().isEmpty();
    }

    private static Note.Kind noteKind(Finding finding) {
        return finding.severity() == Severity.WARNING ? Note.Kind.WARNING : Note.Kind.CAVEAT;
    }
}
