package io.github.autoscaleanalysis.wva.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autoscaleanalysis.wva.event.AnalyzerResult;
import io.github.autoscaleanalysis.wva.event.EventType;
import io.github.autoscaleanalysis.wva.event.Origin;
import io.github.autoscaleanalysis.wva.event.ScalingDecision;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MemoryTest {

    private static final String CAPACITY = "{\"level\":\"INFO\",\"ts\":\"2025-12-01T10:00:00.250Z\",\"msg\":\"Capacity"
            + " analysis completed: modelID=m, totalReplicas=1, nonSaturated=1, shouldScaleUp=false,"
            + " scaleDownSafe=false\"}";

    private static String decision(String time, String variant) {
        return "{\"level\":\"INFO\",\"ts\":\"2025-12-01T" + time + "Z\",\"msg\":\"Processing decision: variant="
                + variant + ", action=scale-up, current=1→target=2\"}\n";
    }

    private static WvaLog read(String text) throws IOException {
        return WvaLog.read(LogSource.of("test", new StringReader(text)), ReadSettings.withDefaults());
    }

    @Test
    void aMessageThatComesAgainWordForWordIsAnEventOfItsOwnTimeAndLine() throws IOException {
        WvaLog log =
                read(decision("10:00:00.250", "a") + decision("10:00:00.250", "b") + decision("10:01:00.500", "a"));

        List<ScalingDecision> decisions = log.events(ScalingDecision.class);
        assertThat(decisions).extracting(d -> d.variant().name()).containsExactly("a", "b", "a");
        assertThat(decisions).extracting(WvaEvent::line).containsExactly(1L, 2L, 3L);
        assertThat(decisions.get(2).timestamp()).isEqualTo(Instant.parse("2025-12-01T10:01:00.500Z"));
        assertThat(decisions.get(2))
                .isEqualTo(decisions.get(0).at(decisions.get(2).origin()));
    }

    @Test
    void variantsThatComeAgainWordForWordAreTheSameAndOthersAreTheirOwn() throws IOException {
        String twice = "[{\"name\":\"a\",\"prc\":10.5},{\"name\":\"b\",\"prc\":2}]";
        String other = "[{\"name\":\"a\",\"prc\":10.5},{\"name\":\"b\",\"prc\":3}]";
        StringBuilder text = new StringBuilder();
        for (String variants : List.of(twice, twice, other, twice, "[]", "7", other, twice)) {
            text.append("2026-08-07T20:21:19Z\tINFO\tsaturation/engine.go:695\tanalyzer-result\t{\"analyzer\": \"s\", ")
                    .append("\"demand\": ")
                    .append(text.length())
                    .append(", \"variants\": ")
                    .append(variants)
                    .append("}\n");
        }

        assertThat(read(text.toString()).events(AnalyzerResult.class))
                .extracting(result -> result.variants().stream()
                        .map(variant -> variant.variant().name()
                                + variant.perReplicaCapacity().getAsDouble())
                        .toList())
                .containsExactly(
                        List.of("a10.5", "b2.0"),
                        List.of("a10.5", "b2.0"),
                        List.of("a10.5", "b3.0"),
                        List.of("a10.5", "b2.0"),
                        List.of(),
                        List.of(),
                        List.of("a10.5", "b3.0"),
                        List.of("a10.5", "b2.0"));
    }

    @Test
    void variantsInWhichSomethingIsWrongAreAnIssueEachTime() throws IOException {
        String line = "2026-08-07T20:21:19Z\tINFO\tsaturation/engine.go:695\tanalyzer-result\t{\"analyzer\": \"s\","
                + " \"variants\": [{\"prc\":1}]}\n";

        assertThat(read(line.repeat(3)).issueCounts()).containsExactly(Map.entry(IssueReason.BAD_VALUE, 3L));
    }

    @Test
    void aLongMessageIsReadAnewEachTime() throws IOException {
        String variant = "v".repeat(400);

        assertThat(read(decision("10:00:00.250", variant) + decision("10:00:00.250", variant))
                        .events(ScalingDecision.class))
                .extracting(d -> d.variant().name())
                .containsExactly(variant, variant);
    }

    @Test
    void moreMessagesThanAreRememberedAreReadAllTheSame() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            text.append(decision("10:00:00.250", "variant-" + i % 10_000));
        }

        List<ScalingDecision> decisions = read(text.toString()).events(ScalingDecision.class);
        assertThat(decisions).hasSize(20_000);
        for (int i = 0; i < decisions.size(); i++) {
            assertThat(decisions.get(i).variant().name()).isEqualTo("variant-" + i % 10_000);
        }
    }

    @Test
    void everyEventLoggedElsewhereDiffersInNothingButItsOrigin() throws IOException {
        List<WvaEvent> events = new ArrayList<>(read(CAPACITY).events());
        for (GeneratedLog log : List.of(GeneratedLog.json(), GeneratedLog.console())) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            log.withLines(5_000).writeTo(bytes);
            events.addAll(read(bytes.toString(StandardCharsets.UTF_8)).events());
        }
        Origin elsewhere = new Origin(Instant.EPOCH, "elsewhere", 7);
        Set<EventType> types = EnumSet.noneOf(EventType.class);
        for (WvaEvent event : events) {
            types.add(event.type());
            assertThat(event.at(elsewhere).origin()).isEqualTo(elsewhere);
            assertThat(event.at(elsewhere).at(event.origin())).isEqualTo(event);
        }
        assertThat(types).containsExactlyInAnyOrder(EventType.values());
    }
}
