package io.github.autoscaleanalysis.wva.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autoscaleanalysis.testing.AgainstSharedData;
import io.github.autoscaleanalysis.testing.JsonFigures;
import io.github.autoscaleanalysis.testing.SharedFile;
import io.github.autoscaleanalysis.wva.report.EventJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The real logs of the corpus, against the events and the ledger that an independent reader found in them. */
@AgainstSharedData
class CorpusAcceptanceTest {

    /**
     * A real log with what must be read from it.
     *
     * @param log the log
     * @param expected what the names of the expected files begin with
     */
    record Sample(Path log, String expected) {

        Path expected(String name) {
            return Path.of(expected + name);
        }

        @Override
        public String toString() {
            return SharedFile.of("corpus").relativize(log).toString();
        }
    }

    static Stream<Sample> samples() {
        Stream<Sample> experiments = SharedFile.foldersOf("corpus/experiments", "").stream()
                .map(folder -> new Sample(folder.resolve("wva-controller-logs.jsonl"), folder + "/"));
        Stream<Sample> logs = SharedFile.foldersOf("corpus/logs", "").stream()
                .filter(file -> !file.toString().contains(".expected-"))
                .map(file -> new Sample(file, file + "."));
        return Stream.concat(experiments, logs);
    }

    @Test
    void theCorpusIsWhole() {
        assertThat(samples()).hasSize(34);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theLedgerIsTheIndependentReaders(Sample sample) throws IOException {
        Ledger ledger = WvaLog.read(sample.log).ledger();

        JsonFigures.assertEqual(EventJson.of(ledger), Files.readString(sample.expected("expected-ledger.json")), 0);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theEventsAreTheIndependentReaders(Sample sample) throws IOException {
        WvaLog log = WvaLog.read(sample.log);

        List<String> expected = Files.readAllLines(sample.expected("expected-events.jsonl"));
        assertThat(log.events()).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            JsonFigures.assertEqual(EventJson.of(log.events().get(i)), expected.get(i), 1e-12);
        }
        // One experiment's controller prints a figure by a wrong format: arrivalRate=%!f(string=89).
        assertThat(log.issues()).allMatch(CorpusAcceptanceTest::isKnown);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void thePlainWayAndTwoThreadsGiveTheSame(Sample sample) throws IOException {
        WvaLog log = WvaLog.read(sample.log);
        LogSource source = LogSource.of(sample.log);

        for (ReadSettings settings : List.of(
                ReadSettings.withDefaults().with(ReadSettings.Way.PLAIN),
                ReadSettings.withDefaults().withThreads(2))) {
            WvaLog other = WvaLog.read(source, settings);
            assertThat(other.events()).isEqualTo(log.events());
            assertThat(other.issues()).isEqualTo(log.issues());
            assertThat(other.ledger()).isEqualTo(log.ledger());
        }
    }

    private static boolean isKnown(LogIssue issue) {
        return switch (issue.reason()) {
            case FOREIGN -> true;
            case BAD_VALUE -> issue.detail().contains("%!f(");
            default -> false;
        };
    }
}
