package io.github.autoscaleanalysis.wva.log;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Counts every issue and keeps the first ones; in strict mode the first unreadable line ends the reading. */
final class LogIssues {

    private final int cap;
    private final ErrorMode mode;
    private final List<LogIssue> kept = new ArrayList<>();
    private final Map<IssueReason, AtomicLong> counts =
            new EnumMap<>(IssueReason.class); // no new object for each issue

    LogIssues(ReadSettings settings) {
        this.cap = settings.maxIssuesKept();
        this.mode = settings.errorMode();
    }

    /** Whether an issue is to be added; one that is not is counted here. */
    boolean takes(IssueReason reason) {
        if (kept.size() < cap || (mode == ErrorMode.STRICT && reason.unreadable())) {
            return true;
        }
        count(reason, 1);
        return false;
    }

    void add(LogIssue issue) {
        if (mode == ErrorMode.STRICT && issue.reason().unreadable()) {
            throw new UnreadableLogException(issue);
        }
        count(issue.reason(), 1);
        if (kept.size() < cap) {
            kept.add(issue);
        }
    }

    private void count(IssueReason reason, long more) {
        AtomicLong count = counts.get(reason);
        if (count == null) {
            counts.put(reason, new AtomicLong(more));
        } else {
            count.addAndGet(more);
        }
    }

    /** Adds the issues of a later part of the same reading. */
    void addAll(LogIssues later) {
        later.counts.forEach((reason, count) -> count(reason, count.get()));
        kept.addAll(later.kept.subList(0, Math.min(later.kept.size(), cap - kept.size())));
    }

    /** Says that so many more lines come before all of them. */
    void moveBy(long lines) {
        kept.replaceAll(issue -> issue.movedBy(lines));
    }

    List<LogIssue> kept() {
        return List.copyOf(kept);
    }

    Map<IssueReason, Long> counts() {
        Map<IssueReason, Long> copy = new EnumMap<>(IssueReason.class);
        counts.forEach((reason, count) -> copy.put(reason, count.get()));
        return Collections.unmodifiableMap(copy);
    }
}
