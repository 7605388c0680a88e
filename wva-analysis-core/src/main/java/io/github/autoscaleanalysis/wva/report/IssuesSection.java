package io.github.autoscaleanalysis.wva.report;

import io.github.autoscaleanalysis.scale.document.Content;
import io.github.autoscaleanalysis.scale.document.Note;
import io.github.autoscaleanalysis.scale.document.Table;
import io.github.autoscaleanalysis.wva.log.LogIssue;
import io.github.autoscaleanalysis.wva.log.WvaLog;
import java.util.List;

/** Lines that could not be used, or not in full: how many for what reason, and the first ones. */
final class IssuesSection {

    private static final int SHOWN = 10;

    private IssuesSection() {}

    static void write(Content text, WvaLog log) {
        if (log.issueCounts().isEmpty()) {
            return;
        }
        text.part("Issues in the Log");
        log.issueCounts()
                .forEach((reason, count) -> text.item(Texts.words(reason) + ": " + count
                        + (reason.unreadable() ? " (lines that are lost as a whole)" : "")));
        text.endOfList();
        long all =
                log.issueCounts().values().stream().mapToLong(Long::longValue).sum();
        List<LogIssue> first =
                log.issues().subList(0, Math.min(SHOWN, log.issues().size()));
        if (first.size() < all) {
            text.note(Note.Kind.CAVEAT, "The first " + first.size() + " of " + all + " issues:");
        }
        if (!first.isEmpty()) {
            text.table(table(first));
        }
    }

    private static Table table(List<LogIssue> issues) {
        boolean oneLog = issues.stream().map(LogIssue::source).distinct().count() == 1;
        Table table = Table.ofWords("Line", "Reason", "What is wrong", "The line begins with");
        for (LogIssue issue : issues) {
            table = table.row(
                    oneLog ? Long.toString(issue.line()) : issue.source() + ":" + issue.line(),
                    Texts.words(issue.reason()),
                    issue.detail(),
                    issue.excerpt());
        }
        return table;
    }
}
