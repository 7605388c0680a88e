package io.github.autoscaleanalysis.wva.assertj;

import io.github.autoscaleanalysis.wva.log.LogIssue;
import io.github.autoscaleanalysis.wva.log.WvaLog;
import java.util.Optional;

/** Whether every line of the log was read in full. */
final class LedgerCheck {

    private static final String EXPECTED = "lose nothing of its lines";

    private LedgerCheck() {}

    static Optional<Shortfall> losesNothing(WvaLog log) {
        if (log.ledger().lines() == 0) {
            return Optional.of(new Shortfall(
                    EXPECTED,
                    log.events().isEmpty()
                            ? "it has no lines"
                            : "its " + Wording.count(log.events().size(), "event was", "events were")
                                    + " read from no lines, so that there is no ledger"));
        }
        long issues =
                log.issueCounts().values().stream().mapToLong(Long::longValue).sum();
        if (issues == 0) {
            return Optional.empty();
        }
        return Optional.of(new Shortfall(
                        EXPECTED,
                        Wording.count(issues, "issue was", "issues were") + " found: "
                                + Wording.counts(log.issueCounts()))
                .note(log.ledger().toString())
                .name("issues", log.issues(), issues, LogIssue::toString));
    }
}
