package io.github.autoscaleanalysis.wva.log;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts every issue and keeps the first ones; in strict mode the first unreadable line ends the reading. */
final class LogIssues {

    private final int cap;
    private final ErrorMode mode;
    private final List<LogIssue> kept = new ArrayList<>();
    private final Map<IssueReason, Long> counts = new EnumMap<>(IssueReason.class);

    LogIssues(ReadSettings settings) {
        this.cap = settings.maxIssuesKept();
        this.mode = settings.errorMode();
    }

    /** Whether an issue is to be added; one that is not is counted here. */
    boolean takes(IssueReason reason) {
        if (kept.size() < cap || (mode == ErrorMode.STRICT && reason.unreadable())) {
            return true;
        }
        counts.merge(reason, 1L, Long::sum);
        return false;
    }

    void add(LogIssue issue) {
        if (mode == ErrorMode.STRICT && issue.reason().unreadable()) {
            throw new UnreadableLogException(issue);
        }
        counts.merge(issue.reason(), 1L, Long::sum);
        if (kept.size() < cap) {
            kept.add(issue);
        }
    }

    /** Adds the issues of a later part of the same reading. */
    void addAll(LogIssues later) {
        later.counts.forEach((reason, count) -> counts.merge(reason, count, Long::sum));
        kept.addAll(later.kept.subList(0, Math.min(later.kept.size(), cap - kept.size())));
    }

    List<LogIssue> kept() {
        return List.copyOf(kept);
    }

    Map<IssueReason, Long> counts() {
        return Collections.unmodifiableMap(new EnumMap<>(counts));
    }
}
