package io.github.autoscaleanalysis.wva.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autoscaleanalysis.wva.event.Origin;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartTest {

    private static final long BEFORE = 5_000_000_000L;
    private static final int ROUNDS = 600; // of three lines, enough for several looks at what is known
    private static final int NEVER = Integer.MAX_VALUE; // looks until it is known
    private static final ReadSettings DEFAULTS = ReadSettings.withDefaults();
    private static final String ROUND = """
            {"ts":"2025-12-01T10:00:00Z","msg":"Operating in MODEL-ONLY mode: x"}
            foreign
            {"ts":"2025-12-01T10:00:00Z","msg":"Starting manager"}
            """;

    private static Part read(String lines, ReadSettings settings, LongSupplier known) {
        byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
        Part part = new Part(settings, 0);
        part.read(
                new Chunk(bytes, 0, bytes.length, ""), known, new LineParser("log", settings, new LogIssues(settings)));
        return part;
    }

    private static LongSupplier knownAfter(int looks) {
        AtomicInteger left = new AtomicInteger(looks);
        return () -> left.getAndDecrement() > 0 ? Numbering.UNKNOWN : BEFORE;
    }

    private static List<Long> everyThird(long first) {
        return LongStream.range(0, ROUNDS).map(i -> first + 3 * i).boxed().toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, NEVER})
    void linesAreNumberedFromTheFirstOfTheLogHoweverLateItIsKnownWhichTheyAre(int looks) throws IOException {
        Part part = read(ROUND.repeat(ROUNDS), DEFAULTS, knownAfter(looks));
        part.numberAfter(BEFORE); // as when it is handed out

        assertThat(part.events()).extracting(WvaEvent::line).isEqualTo(everyThird(BEFORE + 1));
        assertThat(part.issues().kept()).extracting(LogIssue::line).isEqualTo(everyThird(BEFORE + 2));
        assertThat(part.ledger()).isEqualTo(new Ledger(3 * ROUNDS, ROUNDS, ROUNDS, ROUNDS, ROUNDS, 0));
        assertThat(part.end()).isEmpty();
        assertThat(part.events()).isEqualTo(eventsOfALogWithLinesBefore());
    }

    private static List<WvaEvent> eventsOfALogWithLinesBefore() throws IOException {
        byte[] log = ROUND.repeat(ROUNDS).getBytes(StandardCharsets.UTF_8);
        return WvaLog.read(LogSource.of("log", new ByteArrayInputStream(log)), DEFAULTS).events().stream()
                .map(event -> event.at(new Origin(event.timestamp(), "log", event.line() + BEFORE)))
                .toList();
    }

    @Test
    void severalLooksAreTakenInALongChunk() {
        AtomicInteger looks = new AtomicInteger();
        read(ROUND.repeat(ROUNDS), DEFAULTS, () -> {
            looks.incrementAndGet();
            return Numbering.UNKNOWN;
        });

        assertThat(looks).hasValueGreaterThan(4);
    }

    @Test
    void linesAreNumberedFromTheirOwnFirstOneAsLongAsNothingIsKnown() {
        Part part = read(ROUND.repeat(2), DEFAULTS, knownAfter(NEVER));

        assertThat(part.events()).extracting(WvaEvent::line).containsExactly(1L, 4L);
        part.numberAfter(Numbering.UNKNOWN);
        assertThat(part.events()).extracting(WvaEvent::line).containsExactly(1L, 4L);
        part.numberAfter(0);
        part.numberAfter(BEFORE);
        assertThat(part.events()).extracting(WvaEvent::line).containsExactly(1L, 4L);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, NEVER})
    void theUnreadableLineThatEndsAStrictReadingIsNumberedToo(int looks) {
        Part part = read(ROUND, DEFAULTS.with(ErrorMode.STRICT), knownAfter(looks));
        part.numberAfter(BEFORE);

        assertThat(part.events()).extracting(WvaEvent::line).containsExactly(BEFORE + 1);
        assertThat(part.end()).hasValueSatisfying(end -> assertThat(end)
                .isInstanceOf(UnreadableLogException.class)
                .hasMessage("log:5000000002: FOREIGN: no record of the controller: foreign"));
        assertThat(part.ledger().lines()).isEqualTo(2);
    }

    @Test
    void aLineOverTheLimitIsOneLineWhateverIsLeftOfIt() {
        Part part = new Part(DEFAULTS, 0);
        part.read(
                new Chunk(new byte[100_000], 100_000, 100_000, "beginning"),
                knownAfter(NEVER),
                new LineParser("log", DEFAULTS, new LogIssues(DEFAULTS)));
        part.numberAfter(BEFORE);

        assertThat(part.issues().kept()).singleElement().satisfies(issue -> {
            assertThat(issue.line()).isEqualTo(BEFORE + 1);
            assertThat(issue.reason()).isEqualTo(IssueReason.TOO_LONG);
        });
        assertThat(part.ledger()).isEqualTo(new Ledger(1, 0, 0, 0, 1, 0));
    }

    @Test
    void whatFailedWithoutALineStaysAsItIs() {
        IOException gone = new IOException("the disk is gone");
        Part part = Part.failed(DEFAULTS, gone);
        part.numberAfter(BEFORE);

        assertThat(part.end()).containsSame(gone);
        assertThat(part.ledger()).isEqualTo(Ledger.empty());
    }
}
