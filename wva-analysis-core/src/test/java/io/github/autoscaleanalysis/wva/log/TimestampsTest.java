package io.github.autoscaleanalysis.wva.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampsTest {

    private final Timestamps timestamps = new Timestamps();

    private boolean read(String text) {
        byte[] bytes = ("2" + text + "Z").getBytes(StandardCharsets.UTF_8);
        return timestamps.read(bytes, 1, bytes.length - 1);
    }

    @Test
    void theFastFormGivesTheTimesThatTheParserGivesAndNoMore() {
        Random random = new Random(5);
        for (int i = 0; i < 200_000; i++) {
            String text = String.format(
                    Locale.ROOT,
                    "%04d-%02d-%02dT%02d:%02d:%02d",
                    1990 + random.nextInt(60),
                    random.nextInt(14),
                    random.nextInt(33),
                    random.nextInt(26),
                    random.nextInt(62),
                    random.nextInt(62));
            String whole =
                    text + (random.nextBoolean() ? "Z" : String.format(Locale.ROOT, ".%03dZ", random.nextInt(1000)));
            assertThat(read(whole)).as(whole).isEqualTo(Timestamps.parse(whole).isPresent());
            if (Timestamps.parse(whole).isPresent()) {
                assertThat(timestamps.instant())
                        .isEqualTo(Timestamps.parse(whole).get());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-02-29T00:00:00Z",
                "2000-02-29T00:00:00Z",
                "2025-12-31T23:59:59.999Z",
                "1970-01-01T00:00:00Z",
                "1969-12-31T23:59:59.001Z",
                "0001-01-01T00:00:00Z",
                "9999-12-31T23:59:59Z"
            })
    void aTimeOfTheFastFormIsRead(String text) {
        assertThat(read(text)).isTrue();
        assertThat(timestamps.instant()).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30T00:00:00Z",
                "2025-02-29T00:00:00Z",
                "1900-02-29T00:00:00Z",
                "2025-04-31T00:00:00Z",
                "2025-00-01T00:00:00Z",
                "2025-13-01T00:00:00Z",
                "2025-01-00T00:00:00Z",
                "2025-01-01T24:00:00Z",
                "2025-01-01T00:60:00Z",
                "2025-01-01T00:00:60Z",
                "2025-01-01 00:00:00Z",
                "2025-01-01T00:00:00",
                "",
                "2025/01/01T00:00:00Z",
                "2025-01/01T00:00:00Z",
                "2025-01-01T00-00:00Z",
                "2025-01-01T00:00-00Z",
                "2025-01-01T00:00:00,123Z",
                "2025-01-01T00:00:00.12xZ",
                "2025-01-01T00:00:00.x23Z",
                "2025-01-01T00:00:00.12/Z",
                "20x5-01-01T00:00:00Z",
                "2025-0x-01T00:00:00Z",
                "2025-01-x1T00:00:00Z",
                "2025-01-01T0x:00:00Z",
                "2025-01-01T00:x0:00Z",
                "2025-01-01T00:00:0xZ",
                "2025-01-01T00:00:00z",
                "\u00e92025-01-01T0:00:0Z"
            })
    void anythingElseIsNot(String text) {
        assertThat(read(text)).isFalse();
    }

    @Test
    void aDayThatIsNoneDoesNotSpoilTheDayRemembered() {
        assertThat(read("2025-06-01T10:00:00Z")).isTrue();
        assertThat(read("2025-06-31T10:00:00Z")).isFalse();
        assertThat(read("2025-06-01T10:00:01Z")).isTrue();
        assertThat(timestamps.instant()).isEqualTo(Instant.parse("2025-06-01T10:00:01Z"));
        assertThat(read("2025-06-31T10:00:00Z")).isFalse();
        assertThat(read("2025-06-02T10:00:01Z")).isTrue();
        assertThat(timestamps.instant()).isEqualTo(Instant.parse("2025-06-02T10:00:01Z"));
    }

    @Test
    void theSameTimeIsTheSameObject() {
        assertThat(read("2025-06-01T10:00:00.500Z")).isTrue();
        Instant first = timestamps.instant();
        assertThat(read("2025-06-01T10:00:00.500Z")).isTrue();
        assertThat(timestamps.instant()).isSameAs(first);
        assertThat(read("2025-06-01T10:00:00.501Z")).isTrue();
        assertThat(timestamps.instant()).isEqualTo(first.plusMillis(1));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-01T11:00:00+0100,2025-12-01T10:00:00Z",
        "2025-12-01T11:00:00.5+01,2025-12-01T10:00:00.5Z",
        "2025-12-01T10:00:00.123456789Z,2025-12-01T10:00:00.123456789Z",
        "2025-12-01t10:00:00z,2025-12-01T10:00:00Z",
        "2025-12-01T10:00Z,2025-12-01T10:00:00Z"
    })
    void theParserTakesEveryFormOfOffset(String text, Instant expected) {
        assertThat(Timestamps.parse(text)).contains(expected);
    }
}
