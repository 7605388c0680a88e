package io.github.autoscaleanalysis.wva.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autoscaleanalysis.wva.event.ControllerMode;
import io.github.autoscaleanalysis.wva.event.Origin;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WvaLogTest {

    private static final String EVENT =
            "{\"level\":\"INFO\",\"ts\":\"2025-12-01T10:00:00.250Z\",\"msg\":\"Operating in MODEL-ONLY mode: x\"}";

    @TempDir
    Path folder;

    private static WvaLog read(byte[] bytes) throws IOException {
        return WvaLog.read(LogSource.of("test.jsonl", new ByteArrayInputStream(bytes)), ReadSettings.withDefaults());
    }

    private static WvaLog read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anEmptyLogHasNoLinesAndNoEvents() throws IOException {
        WvaLog log = read("");

        assertThat(log.events()).isEmpty();
        assertThat(log.issues()).isEmpty();
        assertThat(log.ledger()).isEqualTo(Ledger.empty());
    }

    @Test
    void everyLineFallsInOneBucket() throws IOException {
        WvaLog log = read(EVENT + "\n \t\n\n{\"ts\":\"2025-12-01T10:00:00Z\",\"msg\":\"other\"}\nI1207 klog\n" + EVENT);

        assertThat(log.ledger()).isEqualTo(new Ledger(6, 2, 2, 1, 1, 2));
        assertThat(log.ledger()).hasToString("6 lines = 2 with events + 1 other + 1 unreadable + 2 blank");
        assertThat(log.events()).extracting(WvaEvent::line).containsExactly(1L, 6L);
        assertThat(log.events()).extracting(e -> e.origin().source()).containsOnly("test.jsonl");
    }

    @Test
    void duplicateLinesAreSeparateEvents() throws IOException {
        assertThat(read(EVENT + "\n" + EVENT + "\n").events()).hasSize(2);
    }

    @Test
    void eventsStayInFileOrderWhenTheLinesAreOutOfTimeOrder() throws IOException {
        WvaLog log = read(EVENT + "\n" + EVENT.replace("10:00", "09:00"));

        assertThat(log.events(ControllerMode.class))
                .extracting(WvaEvent::timestamp)
                .containsExactly(Instant.parse("2025-12-01T10:00:00.250Z"), Instant.parse("2025-12-01T09:00:00.250Z"));
    }

    @Test
    void aLogCutAnywhereLosesOnlyTheCutLineAndSaysSo() throws IOException {
        byte[] whole = (EVENT + "\n" + EVENT + "\n").getBytes(StandardCharsets.UTF_8);
        int line = EVENT.length();
        for (int length = 0; length <= whole.length; length++) {
            byte[] cut = new byte[length];
            System.arraycopy(whole, 0, cut, 0, length);
            WvaLog log = read(cut);
            int wholeLines = (length >= line ? 1 : 0) + (length >= 2 * line + 1 ? 1 : 0);
            boolean within = (length > 0 && length < line) || (length > line + 1 && length < 2 * line + 1);
            assertThat(log.ledger())
                    .as("cut at %s", length)
                    .isEqualTo(new Ledger(wholeLines + (within ? 1 : 0), wholeLines, wholeLines, 0, within ? 1 : 0, 0));
            assertThat(log.issueCounts())
                    .as("cut at %s", length)
                    .isEqualTo(within ? Map.of(IssueReason.BROKEN_RECORD, 1L) : Map.of());
        }
    }

    @Test
    void aByteThatIsNoUtf8MakesItsLineUnreadable() throws IOException {
        byte[] bytes = (EVENT + "\n" + EVENT + "\n").getBytes(StandardCharsets.UTF_8);
        bytes[EVENT.length() - 5] = (byte) 0xFF;

        WvaLog log = read(bytes);

        assertThat(log.ledger()).isEqualTo(new Ledger(2, 1, 1, 0, 1, 0));
        assertThat(log.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.source()).isEqualTo("test.jsonl");
            assertThat(issue.line()).isEqualTo(1);
            assertThat(issue.reason()).isEqualTo(IssueReason.NOT_UTF8);
            assertThat(issue.excerpt()).startsWith("{\"level\"");
            assertThat(issue)
                    .asString()
                    .startsWith("test.jsonl:1: NOT_UTF8: a byte that is no UTF-8: {\"level\":\"INFO\",");
        });
    }

    @Test
    void aLineOf50MegabytesIsAnIssue() throws IOException {
        byte[] padding = new byte[50_000_000];
        Arrays.fill(padding, (byte) 'x');
        InputStream in = new SequenceInputStream(Collections.enumeration(List.of(
                stream(EVENT + "\n{\"ts\":\"2025-12-01T10:00:00Z\",\"msg\":\""),
                new ByteArrayInputStream(padding),
                stream("\"}\n" + EVENT))));

        WvaLog log = WvaLog.read(LogSource.of("big.jsonl", in), ReadSettings.withDefaults());

        assertThat(log.ledger()).isEqualTo(new Ledger(3, 2, 2, 0, 1, 0));
        assertThat(log.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.reason()).isEqualTo(IssueReason.TOO_LONG);
            assertThat(issue.line()).isEqualTo(2);
            assertThat(issue.excerpt()).hasSize(161);
        });
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void tenThousandNestedBracketsAreAnIssue() throws IOException {
        String bomb = "{\"ts\":\"2025-12-01T10:00:00Z\",\"msg\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";

        WvaLog log = read(bomb + "\n" + EVENT);

        assertThat(log.ledger()).isEqualTo(new Ledger(2, 1, 1, 0, 1, 0));
        assertThat(log.issues()).extracting(LogIssue::reason).containsExactly(IssueReason.TOO_COMPLEX);
    }

    @Test
    void aNumberOfAThousandDigitsIsAnIssue() throws IOException {
        WvaLog log = read("{\"ts\":1" + "0".repeat(1000) + ",\"msg\":\"Operating in A mode\"}");

        assertThat(log.issues()).extracting(LogIssue::reason).containsExactly(IssueReason.TOO_COMPLEX);
    }

    @Test
    void allIssuesAreCountedAndTheFirstAreKept() throws IOException {
        WvaLog log = read("broken\n".repeat(1005));

        assertThat(log.issueCounts()).containsExactly(Map.entry(IssueReason.FOREIGN, 1005L));
        assertThat(log.issues()).hasSize(1000);
        assertThat(log.issues().get(0).line()).isEqualTo(1);
    }

    @Test
    void aMissingFileIsNamed() {
        Path missing = folder.resolve("no-such.jsonl");

        assertThatThrownBy(() -> WvaLog.read(missing))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("no-such.jsonl");
    }

    @Test
    void aFileIsTheSourceOfItsEvents() throws IOException {
        Path file = Files.writeString(folder.resolve("a.jsonl"), EVENT);

        assertThat(WvaLog.read(file).source()).isEqualTo(file.toString());
        assertThat(WvaLog.read(file).events())
                .extracting(e -> e.origin().source())
                .containsExactly(file.toString());
    }

    @Test
    void eventsMadeByHandAreALogWithoutLines() {
        ControllerMode event = new ControllerMode(Origin.at(Instant.EPOCH), "MODEL-ONLY");

        WvaLog log = WvaLog.of(List.of(event));

        assertThat(log.events()).containsExactly(event);
        assertThat(log.ledger()).isEqualTo(Ledger.empty());
        assertThat(log.source()).isEmpty();
        assertThat(event.line()).isZero();
    }

    @Test
    void aLedgerThatDoesNotAddUpIsRefused() {
        assertThatThrownBy(() -> new Ledger(3, 1, 1, 1, 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3 lines");
        assertThatThrownBy(() -> new Ledger(1, 0, 1, 0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Ledger(0, 0, 0, 1, -1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
