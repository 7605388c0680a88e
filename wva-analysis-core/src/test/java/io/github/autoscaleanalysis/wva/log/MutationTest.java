package io.github.autoscaleanalysis.wva.log;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold of any reading, on some 50,000 lines that were real-shaped before something happened to them. */
class MutationTest {

    private static final int BATCHES = 250;
    private static final int LINES = 50;
    private static final List<byte[]> TEMPLATES = Shapes.lines();

    private static final List<byte[]> TELLING = List.of(
            new byte[] {0},
            new byte[] {1},
            new byte[] {0x0B},
            new byte[] {0x1F},
            new byte[] {0x7F},
            new byte[] {'"'},
            new byte[] {'\\'},
            new byte[] {'\t'},
            new byte[] {'\r'},
            new byte[] {(byte) 0xFF},
            new byte[] {(byte) 0xC0, (byte) 0xAF},
            new byte[] {(byte) 0xE0, (byte) 0x80, (byte) 0xAF},
            new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
            new byte[] {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
            new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
            text("é"),
            text("→"),
            text("✓ "),
            text("😀"),
            text("\u2028"),
            text("\u2003"),
            text("\u0085"),
            text("\\u0000"),
            text("\\ud800"),
            text("\\ud83d\\ude00"),
            text("\\u00E9"),
            text("\\x"),
            text("\\n"),
            text("{"),
            text("}"),
            text("["),
            text("]"),
            text(","),
            text(":"),
            text("null"),
            text("true"));

    private static final List<byte[]> NUMBERS = List.of(
            text("NaN"),
            text("+Inf"),
            text("-Inf"),
            text("1e999"),
            text("-0"),
            text("-0.0"),
            text("-0e1"),
            text("1e-999"),
            text("1e99999999999"),
            text("1e999999999"),
            text("007"),
            text("1."),
            text(".5"),
            text("0x1F"),
            text("1_000"),
            text("2147483648"),
            text("-2147483649"),
            text("9007199254740993"),
            text("0.1000000000000000055511151231257827"),
            text("4.9e-324"),
            text("1.7976931348623159e308"),
            text("9".repeat(309)),
            text("1".repeat(399)),
            text("1".repeat(400)),
            text("1".repeat(401)),
            text("0." + "0".repeat(420) + "1"));

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(longs = {20_260_101, 20_260_202, 20_260_303, 20_260_404})
    void whateverHappensToALineTheReaderKeepsItsPromises(long seed) {
        Random random = new Random(seed);
        for (int batch = 0; batch < BATCHES; batch++) {
            Shrinking.check("seed " + seed + ", batch " + batch, batch(random), ReaderInvariants::hold);
        }
    }

    private static byte[] batch(Random random) {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        for (int i = 0; i < LINES; i++) {
            byte[] line = any(TEMPLATES, random);
            for (int mutations = random.nextInt(4); mutations > 0; mutations--) {
                line = mutated(line, random);
            }
            log.writeBytes(line);
            log.writeBytes(text(random.nextInt(5) == 0 ? "\r\n" : "\n"));
        }
        return log.toByteArray();
    }

    private static byte[] mutated(byte[] line, Random random) {
        if (line.length == 0) {
            return any(TELLING, random);
        }
        int from = random.nextInt(line.length);
        int to = Math.min(line.length, from + 1 + random.nextInt(random.nextInt(8) == 0 ? line.length : 4));
        byte[] part = Arrays.copyOfRange(line, from, to);
        return switch (random.nextInt(9)) {
            case 0 -> flipped(line, from, random);
            case 1 -> spliced(line, from, new byte[0], to);
            case 2 -> spliced(line, from, part, from);
            case 3 -> tokensSwapped(line, random);
            case 4 -> spliced(line, from, any(TEMPLATES, random), to);
            case 5 -> spliced(line, from, any(TELLING, random), random.nextBoolean() ? from : to);
            case 6 -> numberReplaced(line, from, random);
            case 7 -> Arrays.copyOf(line, from);
            default -> {
                byte[] other = any(TEMPLATES, random);
                yield spliced(
                        line, from, Arrays.copyOfRange(other, Math.min(from, other.length), other.length), line.length);
            }
        };
    }

    private static byte[] flipped(byte[] line, int at, Random random) {
        byte[] flipped = line.clone();
        flipped[at] ^= (byte) (1 << random.nextInt(8));
        return flipped;
    }

    private static byte[] spliced(byte[] line, int from, byte[] middle, int to) {
        ByteArrayOutputStream spliced = new ByteArrayOutputStream();
        spliced.write(line, 0, from);
        spliced.writeBytes(middle);
        spliced.write(line, to, line.length - to);
        return spliced.toByteArray();
    }

    /** Two neighbours among what commas and colons part change places. */
    private static byte[] tokensSwapped(byte[] line, Random random) {
        String[] tokens = new String(line, StandardCharsets.ISO_8859_1).split("(?<=[,:])|(?=[,:])", -1);
        int first = random.nextInt(tokens.length);
        int second = Math.min(tokens.length - 1, first + 1 + random.nextInt(3));
        String held = tokens[first];
        tokens[first] = tokens[second];
        tokens[second] = held;
        return String.join("", tokens).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The first number after this place becomes another. */
    private static byte[] numberReplaced(byte[] line, int after, Random random) {
        int from = after;
        while (from < line.length && (line[from] < '0' || line[from] > '9')) {
            from++;
        }
        int to = from;
        while (to < line.length && ((line[to] >= '0' && line[to] <= '9') || line[to] == '.')) {
            to++;
        }
        return spliced(line, from, any(NUMBERS, random), to);
    }

    private static byte[] any(List<byte[]> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
