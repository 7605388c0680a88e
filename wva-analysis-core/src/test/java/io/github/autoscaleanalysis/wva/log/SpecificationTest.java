package io.github.autoscaleanalysis.wva.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autoscaleanalysis.testing.JsonFigures;
import io.github.autoscaleanalysis.wva.report.EventJson;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The wording of every message and every encoding, as the specification files say. */
class SpecificationTest {

    /**
     * One input line with what must come of it.
     *
     * @param name the file and the line in it
     */
    record Case(String name, String input, List<String> events, List<String> issues) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() throws IOException, URISyntaxException {
        URI folder = Objects.requireNonNull(SpecificationTest.class.getResource("spec"))
                .toURI();
        List<Case> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".spec")).sorted().toList()) {
                read(file, cases);
            }
        }
        return cases.stream();
    }

    private static void read(Path file, List<Case> cases) throws IOException {
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            String content = line.length() < 2 ? "" : line.substring(2);
            switch (line.isEmpty() ? '#' : line.charAt(0)) {
                case '>' ->
                    cases.add(
                            new Case(file.getFileName() + ":" + number, content, new ArrayList<>(), new ArrayList<>()));
                case '<' -> cases.get(cases.size() - 1).events().add(content);
                case '!' -> cases.get(cases.size() - 1).issues().add(content);
                case '#' -> {}
                default -> throw new IllegalStateException(file + ":" + number + ": " + line);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aLineGivesTheEventsAndIssuesOfItsSpecificationTheFastWay(Case specified) throws IOException {
        assertSpecified(specified, ReadSettings.withDefaults());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aLineGivesTheEventsAndIssuesOfItsSpecificationThePlainWay(Case specified) throws IOException {
        assertSpecified(specified, ReadSettings.withDefaults().with(ReadSettings.Way.PLAIN));
    }

    private static void assertSpecified(Case specified, ReadSettings settings) throws IOException {
        WvaLog log = WvaLog.read(LogSource.of("spec", new StringReader(specified.input)), settings);

        assertThat(log.events()).hasSameSizeAs(specified.events);
        for (int i = 0; i < specified.events.size(); i++) {
            String expected = specified.events.get(i).replaceFirst("}$", ",\"line\":1}");
            JsonFigures.assertEqual(EventJson.of(log.events().get(i)), expected, 0);
        }
        assertThat(log.issues())
                .extracting(issue -> described(issue, specified))
                .containsExactlyInAnyOrderElementsOf(specified.issues);
        assertThat(log.ledger()).isEqualTo(expectedLedger(specified));
    }

    /** The issue as specified; a detail {@code *} stands for any words, such as those of the JSON parser. */
    private static String described(LogIssue issue, Case specified) {
        String anyWords = issue.reason() + " *";
        return specified.issues.contains(anyWords) ? anyWords : issue.reason() + " " + issue.detail();
    }

    private static Ledger expectedLedger(Case specified) {
        int events = specified.events.size();
        boolean unreadable = specified.issues.stream()
                .anyMatch(issue -> IssueReason.valueOf(issue.substring(0, issue.indexOf(' ')))
                        .unreadable());
        return new Ledger(1, events, events > 0 ? 1 : 0, events > 0 || unreadable ? 0 : 1, unreadable ? 1 : 0, 0);
    }
}
