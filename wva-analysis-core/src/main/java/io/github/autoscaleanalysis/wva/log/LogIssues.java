package io.github.autoscaleanalysis.wva.log;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts every issue and keeps the first ones. */
final class LogIssues {

    private final int cap;
    private final List<LogIssue> kept = new ArrayList<>();
    private final Map<IssueReason, Long> counts = new EnumMap<>(IssueReason.class);

    LogIssues(int cap) {
        this.cap = cap;
    }

    void add(LogIssue issue) {
        counts.merge(issue.reason(), 1L, Long::sum);
        if (kept.size() < cap) {
            kept.add(issue);
        }
    }

    List<LogIssue> kept() {
        return List.copyOf(kept);
    }

    Map<IssueReason, Long> counts() {
        return Collections.unmodifiableMap(new EnumMap<>(counts));
    }
}
