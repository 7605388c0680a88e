package io.github.autoscaleanalysis.wva.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class ReadSettingsTest {

    private static final ReadSettings DEFAULTS = ReadSettings.withDefaults();
    private static final String RECORD = "{\"ts\":\"2025-12-01T10:00:00Z\",\"msg\":\"Operating in A mode\",\"x\":%s}";

    private static WvaLog read(String value, ReadSettings settings) throws IOException {
        return WvaLog.read(LogSource.of("log", new StringReader(RECORD.formatted(value))), settings);
    }

    private static void assertRange(IntFunction<ReadSettings> with, int least, int most, String name) {
        assertThat(with.apply(least)).isNotNull();
        assertThat(with.apply(most)).isNotNull();
        assertThatThrownBy(() -> with.apply(least - 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("%s %s is not from %s to %s", name, least - 1, least, most);
        if (most < Integer.MAX_VALUE) {
            assertThatThrownBy(() -> with.apply(most + 1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(String.valueOf(most + 1));
        }
    }

    @Test
    void aValueOutOfItsRangeIsRefusedAndNamed() {
        assertRange(DEFAULTS::withMaxLineBytes, 1, 512 * 1024 * 1024, "longest line");
        assertRange(DEFAULTS::withMaxNesting, 1, 1000, "nesting");
        assertRange(DEFAULTS::withMaxNumberLength, 20, 10_000, "number length");
        assertRange(DEFAULTS::withMaxIssuesKept, 0, Integer.MAX_VALUE, "issues kept");
        assertRange(DEFAULTS::withThreads, 1, 64, "threads");
    }

    @Test
    void theDefaultsAreThoseOfTheDocumentation() {
        assertThat(DEFAULTS.errorMode()).isEqualTo(ErrorMode.LENIENT);
        assertThat(DEFAULTS.maxLineBytes()).isEqualTo(8 * 1024 * 1024);
        assertThat(DEFAULTS.maxNesting()).isEqualTo(100);
        assertThat(DEFAULTS.maxNumberLength()).isEqualTo(400);
        assertThat(DEFAULTS.maxIssuesKept()).isEqualTo(1000);
        assertThat(DEFAULTS.threads()).isEqualTo(1);
        assertThat(DEFAULTS.progress()).isSameAs(ProgressListener.NONE);
    }

    @Test
    void aChangeLeavesTheOthersAndTheOriginalAlone() {
        ProgressListener listener = (done, total) -> {};
        ReadSettings changed = DEFAULTS.with(ErrorMode.STRICT)
                .withMaxLineBytes(1)
                .withMaxNesting(2)
                .withMaxNumberLength(30)
                .withMaxIssuesKept(4)
                .withThreads(5)
                .with(listener);

        assertThat(changed.errorMode()).isEqualTo(ErrorMode.STRICT);
        assertThat(changed.maxLineBytes()).isEqualTo(1);
        assertThat(changed.maxNesting()).isEqualTo(2);
        assertThat(changed.maxNumberLength()).isEqualTo(30);
        assertThat(changed.maxIssuesKept()).isEqualTo(4);
        assertThat(changed.threads()).isEqualTo(5);
        assertThat(changed.progress()).isSameAs(listener);
        assertThat(DEFAULTS.maxLineBytes()).isEqualTo(8 * 1024 * 1024);
    }

    @Test
    void aLineOfExactlyTheLimitIsRead() throws IOException {
        int length = RECORD.formatted("1").length();

        assertThat(read("1", DEFAULTS.withMaxLineBytes(length)).issues()).isEmpty();
        assertThat(read("1", DEFAULTS.withMaxLineBytes(length - 1)).issues())
                .singleElement()
                .satisfies(issue -> {
                    assertThat(issue.reason()).isEqualTo(IssueReason.TOO_LONG);
                    assertThat(issue.detail()).isEqualTo("more than " + (length - 1) + " bytes");
                });
    }

    @Test
    void nestingIsReadUpToItsLimit() throws IOException {
        assertThat(read("[[1]]", DEFAULTS.withMaxNesting(3)).issues()).isEmpty();
        assertThat(read("[[1]]", DEFAULTS.withMaxNesting(2)).issueCounts()).containsOnlyKeys(IssueReason.TOO_COMPLEX);
        assertThat(read("1", DEFAULTS.withMaxNesting(1)).issues()).isEmpty();
    }

    @Test
    void aNumberIsReadUpToItsLimit() throws IOException {
        assertThat(read("1".repeat(50), DEFAULTS.withMaxNumberLength(50)).issues())
                .isEmpty();
        assertThat(read("1".repeat(51), DEFAULTS.withMaxNumberLength(50)).issueCounts())
                .containsOnlyKeys(IssueReason.TOO_COMPLEX);
    }

    @Test
    void asManyIssuesAreKeptAsAskedForAndAllAreCounted() throws IOException {
        for (int threads = 1; threads <= 2; threads++) {
            for (int kept : new int[] {0, 3, 1000}) {
                WvaLog log = WvaLog.read(
                        LogSource.of("log", new StringReader("broken\n".repeat(10))),
                        DEFAULTS.withMaxIssuesKept(kept).withThreads(threads));
                assertThat(log.issues()).hasSize(Math.min(kept, 10));
                assertThat(log.issueCounts()).containsEntry(IssueReason.FOREIGN, 10L);
                assertThat(log.ledger().unreadable()).isEqualTo(10);
            }
        }
    }
}
