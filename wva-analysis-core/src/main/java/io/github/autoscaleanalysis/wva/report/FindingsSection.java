package io.github.autoscaleanalysis.wva.report;

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

    static void write(Markdown text, ControlAudit audit) {
        List<Finding> findings = audit.findings();
        text.line("### Cycles That Differ or Have Findings");
        if (findings.isEmpty()) {
            text.line("None.");
            return;
        }
        if (findings.size() > SHOWN) {
            text.line("The gravest " + SHOWN + " of " + findings.size()
                    + " findings, the others are in `analysis.json`:");
        }
        text.headerOfTexts("Time", "Line", "Model and variant", "What", "Value", "Basis");
        // A stable sort: of the same severity, the first in the log are shown.
        findings.stream()
                .sorted(Comparator.comparing(Finding::severity))
                .limit(SHOWN)
                .sorted(Comparator.comparingInt(Finding::cycle).thenComparing(Finding::kind))
                .forEach(finding -> row(text, finding));
        text.end();
    }

    private static void row(Markdown text, Finding finding) {
        text.row(
                Times.forPeople(finding.origin().timestamp()),
                Long.toString(finding.origin().line()),
                Markdown.escaped(finding.model()
                        + finding.variant()
                                .map(VariantId::name)
                                .map(name -> " " + name)
                                .orElse("")),
                Texts.words(finding.kind())
                        + finding.analyzer()
                                .map(name -> Markdown.escaped(" (" + name + ")"))
                                .orElse(""),
                Texts.rounded(finding.value(), DIGITS),
                Markdown.escaped(finding.basis()));
    }
}
