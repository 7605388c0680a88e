package io.github.autoscaleanalysis.wva.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fast way gives what the plain way gives, also for lines that nobody would write down. */
class WaysTest {

    private static final String PIECES = "{}[]\":,\\\t \n\r=;0eE+-.nutf\u0000\u001f\u007f\u00e9\u2192";

    private static void assertBothWaysAgree(byte[] line) throws IOException {
        WvaLog fast = read(line, ReadSettings.Way.FAST);
        WvaLog plain = read(line, ReadSettings.Way.PLAIN);
        String shown = new String(line, StandardCharsets.ISO_8859_1);
        assertThat(fast.events()).as(shown).isEqualTo(plain.events());
        assertThat(fast.issues()).as(shown).isEqualTo(plain.issues());
        assertThat(fast.ledger()).as(shown).isEqualTo(plain.ledger());
    }

    private static WvaLog read(byte[] line, ReadSettings.Way way) throws IOException {
        return WvaLog.read(
                LogSource.of("log", new ByteArrayInputStream(line)),
                ReadSettings.withDefaults().with(way).withMaxNesting(5).withMaxNumberLength(30));
    }

    @Test
    void bothAgreeOnLinesThatWereDamagedAtRandom() throws IOException, URISyntaxException {
        Random random = new Random(20261122);
        List<SpecificationTest.Case> cases = SpecificationTest.cases().toList();
        byte[] pieces = PIECES.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 40_000; i++) {
            byte[] line = cases.get(i % cases.size()).input().getBytes(StandardCharsets.UTF_8);
            for (int changes = random.nextInt(3); changes >= 0 && line.length > 1; changes--) {
                line = damaged(line, pieces, random);
            }
            assertBothWaysAgree(line);
        }
    }

    @Test
    void bothAgreeOnLinesThatWereDamagedAfterTheLikeOfThemWasKnown() throws IOException {
        Random random = new Random(20261123);
        List<byte[]> lines = Shapes.lines();
        byte[] pieces = PIECES.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 40_000; i++) {
            byte[] line = lines.get(i % lines.size());
            ByteArrayOutputStream log = new ByteArrayOutputStream();
            for (int times = 0; times < 3; times++) {
                log.writeBytes(line);
                log.write('\n');
            }
            byte[] damaged = line;
            for (int changes = random.nextInt(3); changes >= 0 && damaged.length > 1; changes--) {
                damaged = damaged(damaged, pieces, random);
            }
            log.writeBytes(damaged);
            log.writeBytes(random.nextBoolean() ? new byte[] {'\n'} : new byte[] {'\r', '\n'});
            assertBothWaysAgree(log.toByteArray());
        }
    }

    @Test
    void bothAgreeOnLogsInWhichLinesComeAgain() throws IOException {
        List<String> shapes = List.of(
                "%sZ\tINFO\tengine.go:41\tProcessing decision for VA\t{\"variant\": \"ns/v\", \"action\": \"no-change\"}",
                "%sZ\tINFO\tengine.go:41\tProcessing decision for VA\t{\"variant\": \"ns/w\", \"action\": \"scale-up\"}",
                "2026-05-02T08:15:31.123456789Z %sZ\tLEVEL(-2)\tcache/reflector.go:439\tCaches populated\t{\"n\": 1}",
                "2026-05-02T08:15:31.123456789Z %sZ\tINFO\tsetup\tmain.go:4\tStarting manager and its workers",
                "2026-05-02T08:15:31.1234567Z %sZ\tINFO\tsetup\tmain.go:4\tStarting manager and its workers",
                "2026-05-02T08:15:31.123456789Z E0807 20:20:19.509309 1 leaderelection.go:257] lost at %s \u00e9",
                "I0807 20:20:19.509309 1 leaderelection.go:257] lost at %s",
                "%sZ\tINFO\tactuator.go:89\tOptimization completed successfully\t{\"modelsProcessed\": 1, \"n\": \"x}",
                "{\"level\":\"INFO\",\"ts\":\"%s.250Z\",\"msg\":\"Queue metric\",\"pod\":\"p\",\"queueLength\":3}",
                "{\"level\":\"INFO\",\"ts\":\"%s.250Z\",\"msg\":\"Queue metric\",\"pod\":\"p\",\"queueLength\":3,"
                        + "\"ts\":\"2026-05-02T09:00:00.250Z\"}",
                "{\"level\":\"INFO\",\"ts\":\"%s.250Z\",\"msg\":\"Queue metric\",\"pod\":\"p\",\"queueLength\":\"many\"}",
                "{\"level\":\"INFO\",\"ts\":\"%s.250Z\",\"msg\":\"Operating in HYBRID mode\"}",
                "%s",
                "");
        Random random = new Random(7);
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < 6_000; i++) {
            int shape = random.nextInt(3) == 0 ? random.nextInt(shapes.size()) : i % shapes.size();
            String line = shapes.get(shape).replace("%s", "2026-05-02T08:%02d:%02d".formatted(i / 60 % 60, i % 60));
            String cut = random.nextInt(20) == 0 ? line.substring(0, random.nextInt(line.length() + 1)) : line;
            log.append(cut).append(random.nextInt(10) == 0 ? "\r\n" : "\n");
        }

        assertBothWaysAgree(log.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static final String ANALYZER =
            "analyzer-result\t{\"modelID\": $, \"namespace\": $, \"analyzer\": $, \"supply\": #,"
                    + " \"demand\": #, \"util\": #, \"rc\": #, \"sc\": #, \"scaleUpThreshold\": #, \"scaleDownBoundary\": #,"
                    + " \"variants\": [{\"name\":$,\"prc\":#,\"role\":$,\"reason\":$}";

    private static final List<String> SHAPES = List.of(
            "@Z\tINFO\tsaturation/engine_v2.go:695\t" + ANALYZER + "]}",
            "@Z\tINFO\tsaturation/engine_v2.go:695\t" + ANALYZER + ",{\"prc\":#,\"name\":$}]}",
            "@Z\tINFO\tsaturation/engine_v2.go:695\t" + ANALYZER + ",{\"name\":$,\"name\":$,\"prc\":#,\"prc\":#}, 7]}",
            "2026-05-02T08:15:31.123456789Z @Z\tINFO\tengine.go:41\tProcessing decision for VA\t{\"variant\": $,"
                    + " \"action\": $, \"current\": #, \"target\": #}",
            "2026-05-02T08:15:31.123456789Z @Z\tINFO\tengine.go:41\tProcessing decision for VA\t{\"variant\": $,"
                    + " \"action\": $, \"current\": true, \"target\": #}",
            "2026-05-02T08:15:31.123456789Z @Z\tINFO\tengine.go:41\tProcessing decision for VA\t{\"variant\": $,"
                    + " \"action\": $, \"current\": #, \"target\": #, \"target\": #}",
            "@Z\tINFO\tcollector/replica_metrics.go:1035\tPod has engine metrics\t{\"pod\": $, \"n\": #, \"of\": [#, $]}",
            "@Z\tINFO\tactuator/actuator.go:89\t✓ Metrics collected for VA\t{\"variant\": $, \"replicas\": #,"
                    + " \"ttft\": $, \"itl\": #, \"cost\": #, \"on\": true, \"off\": null}",
            "{\"level\":\"INFO\",\"ts\":\"@.250Z\",\"caller\":\"engine.go:4\",\"msg\":\"analyzer-result\",\"analyzer\":$,"
                    + "\"supply\":#,\"analyzer\":$,\"variants\":[{\"name\":$,\"prc\":#}]}",
            "{\"level\":\"ERROR\",\"ts\":\"@.250Z\",\"caller\":\"engine.go:4\",\"msg\":\"analyzer-result\",\"analyzer\":$,"
                    + "\"supply\":#,\"analyzer\":$,\"variants\":[{\"name\":$,\"prc\":#}]}",
            "{\"level\":\"INFO\",\"ts\":\"@.250Z\",\"n\":#,\"pod\":$,\"queueLength\":#,\"msg\":\"Queue metric\"}",
            "{\"level\":\"INFO\",\"ts\":\"@.250Z\",\"n\":#,\"pod\":$,\"queueLength\":#,\"msg\":\"Queue\\u0020metric\"}",
            "{\"level\":\"INFO\",\"ts\":\"@.250Z\",\"n\":#,\"pod\":$,\"queueLength\":#,\"msg\":$,\"where\":\"here\"}",
            "{\"level\":\"INFO\",\"ts\":\"@.250Z\",\"msg\":\"Queue metric\",\"pod\":$,\"queueLength\":#,\"ts\":$}");

    private static final List<String> USUAL_NUMBERS =
            List.of("3", "0", "12.5", "-7.25", "0.149980940955301", "23390.283248314235", "2326659.000031722");
    private static final List<String> HARD_NUMBERS = List.of(
            "-0",
            "-0.0",
            "1e-05",
            "1.5E+3",
            "123456789012345678",
            "1234567890123456789",
            "0.000012345678901234567",
            "9007199254740993",
            "1234567890123456789012345678",
            "12345678901234567890123456789",
            "123456789012345678901234567890",
            "007",
            "-",
            "1.",
            ".5",
            "1e",
            "true",
            "null",
            "\"12\"",
            "[1]",
            "{\"a\":1}",
            "nul",
            "1 ",
            "");
    private static final List<String> USUAL_TEXTS =
            List.of("\"ns/v-1\"", "\"ns/v-2\"", "\"scale-up\"", "\"Queue metric\"");
    private static final List<String> HARD_TEXTS = List.of(
            "\"\"",
            "\"é→\"",
            "\"a\\tb\"",
            "\"a\\u00e9\"",
            "\"x\\\"y\"",
            "\"open",
            "\"x\u0001\"",
            "7",
            "null",
            "false",
            "\"2026-05-02T09:00:00.250Z\"",
            "\"" + "long".repeat(60) + "\"");

    @Test
    void bothAgreeOnLogsInWhichLinesDifferInTheirValuesAlone() throws IOException {
        Random random = new Random(77);
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            int shape = random.nextInt(3) == 0 ? random.nextInt(SHAPES.size()) : i % SHAPES.size();
            boolean hard = random.nextInt(3) == 0;
            for (char c : SHAPES.get(shape).toCharArray()) {
                switch (c) {
                    case '@' -> log.append("2026-05-02T08:%02d:%02d".formatted(i / 60 % 60, i % 60));
                    case '#' -> log.append(oneOf(USUAL_NUMBERS, HARD_NUMBERS, hard, random));
                    case '$' -> log.append(oneOf(USUAL_TEXTS, HARD_TEXTS, hard, random));
                    default -> log.append(c);
                }
            }
            log.append(random.nextInt(50) == 0 ? " \n" : random.nextInt(10) == 0 ? "\r\n" : "\n");
        }
        byte[] bytes = log.toString().getBytes(StandardCharsets.UTF_8);

        assertBothWaysAgree(bytes);
        assertBothWaysAgree(Arrays.copyOf(bytes, bytes.length - 20));
    }

    private static String oneOf(List<String> usual, List<String> hard, boolean mayBeHard, Random random) {
        List<String> some = mayBeHard && random.nextInt(6) == 0 ? hard : usual;
        return some.get(random.nextInt(some.size()));
    }

    private static byte[] damaged(byte[] line, byte[] pieces, Random random) {
        int at = random.nextInt(line.length);
        byte piece = random.nextInt(8) == 0 ? (byte) random.nextInt(256) : pieces[random.nextInt(pieces.length)];
        return switch (random.nextInt(5)) {
            case 0 -> Arrays.copyOf(line, at);
            case 1 -> joined(line, at, new byte[0], at + 1);
            case 2 -> joined(line, at, new byte[] {piece}, at);
            case 3 -> joined(line, at, new byte[] {piece}, at + 1);
            default -> {
                int end = Math.min(line.length, at + 1 + random.nextInt(30));
                yield joined(line, at, Arrays.copyOfRange(line, at, end), at);
            }
        };
    }

    private static byte[] joined(byte[] line, int before, byte[] between, int after) {
        byte[] joined = Arrays.copyOf(line, before + between.length + line.length - after);
        System.arraycopy(between, 0, joined, before, between.length);
        System.arraycopy(line, after, joined, before + between.length, line.length - after);
        return joined;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e99999999999",
                "1e2147483648",
                "-1e-99999999999",
                "1e-2147483647",
                "0e99999999999",
                "123456789012345678901234567",
                "12345678901234567890123456789",
                "123456789012345678901234567890",
                "1234567890123456789012345678901",
                "[[[1]]]",
                "[[[[1]]]]",
                "[[[[[1]]]]]",
                "{\"a\":{\"b\":[{}]}}",
                "{\"a\":{\"b\":[{\"c\":{}}]}}",
                "\"\\ud83d\"",
                "{\"\\u0061\":1}",
                "\"\\u000\"",
                "-",
                "-0",
                "+1",
                ".5",
                "1.",
                "1e",
                "\"\u0001\"",
                "\"\u007f\"",
                "nul",
                "nulls",
                "truefalse",
                "Infinity",
                "/* */ 1",
                "1 // x",
                ""
            })
    void bothAgreeOnAnyValueOfAField(String value) throws IOException {
        for (String line : List.of(
                "{\"ts\":\"2025-12-01T10:00:00.250Z\",\"x\":%s,\"msg\":\"Operating in A mode\"}",
                "2025-12-01T10:00:00.250Z\tINFO\tmain.go:12\tOperating in A mode\t{\"x\": %s}",
                "{\"ts\":\"2025-12-01T10:00:00.250Z\",\"msg\":\"Queue metric\",\"pod\":\"p\",\"queueLength\":%s}",
                "{\"ts\":\"2025-12-01T10:00:00.250Z\",\"msg\":\"Queue metric\",\"pod\":%s,\"queueLength\":1}",
                "{\"ts\":\"2025-12-01T10:00:00.250Z\",\"msg\":\"analyzer-result\",\"analyzer\":\"a\",\"variants\":%s}",
                "{\"ts\":%s,\"msg\":\"Operating in A mode, with words to fill the line\"}")) {
            assertBothWaysAgree(line.replace("%s", value).getBytes(StandardCharsets.UTF_8));
        }
    }
}
