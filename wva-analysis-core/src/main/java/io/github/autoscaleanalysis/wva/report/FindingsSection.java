package io.github.autoscaleanalysis.wva.report;

import io.github.autoscaleanalysis.scale.document.Content;
import io.github.autoscaleanalysis.scale.document.Table;
import io.github.autoscaleanalysis.scale.document.Text;
import io.github.autoscaleanalysis.wva.decision.ControlAudit;
import io.github.autoscaleanalysis.wva.decision.Finding;
import io.github.autoscaleanalysis.wva.event.VariantId;
import java.util.Comparator;
import java.util.List;

/** The cycles that differ from the rule or have other findings, the gravest of them one by one. */
final class FindingsSection {

    private static final int SHOWN = 30;
    private static final int DIGITS = 4;

    private FindingsSection() {}

    static void write(Content text, ControlAudit audit) {
        List<Finding> findings = audit.findings();
        text.part("Cycles That Differ or Have Findings");
        if (findings.isEmpty()) {
            text.paragraph("None.");
            return;
        }
        if (findings.size() > SHOWN) {
            text.paragraph(Text.of("The gravest " + SHOWN + " of " + findings.size() + " findings, the others are in ")
                    .andCode("analysis.json")
                    .and(":"));
        }
        Table table = Table.ofWords("Time", "Line", "Model and variant", "What", "Value", "Basis");
        // A stable sort: of the same severity, the first in the log are shown.
        for (Finding finding : findings.stream()
                .sorted(Comparator.comparing(Finding::severity))
                .limit(SHOWN)
                .sorted(Comparator.comparingInt(Finding::cycle).thenComparing(Finding::kind))
                .toList()) {
            table = table.row(
                    Times.forPeople(finding.origin().timestamp()),
                    Long.toString(finding.origin().line()),
                    finding.model()
                            + finding.variant()
                                    .map(VariantId::name)
                                    .map(name -> " " + name)
                                    .orElse(""),
                    Texts.words(finding.kind())
                            + finding.analyzer().map(name -> " (" + name + ")").orElse(""),
                    Texts.rounded(finding.value(), DIGITS),
                    finding.basis());
        }
        text.table(table);
    }
}
