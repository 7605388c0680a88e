package io.github.autoscaleanalysis.wva.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

/** Each look at eight bytes at a time, against a loop over single bytes. */
class BytesTest {

    private static final int LONGEST = 40;
    private static final byte[] LIKELY = {'\n', '\t', '\\', '"', ' ', 0x1F, 0, 0x7F, (byte) 0x80, (byte) 0xFF, 'a', 0x0B
    };

    /** A function that is tried on the bytes from one place to another. */
    private interface Trial {
        void on(byte[] bytes, int from, int to);
    }

    private static void onRandomBytes(Trial trial) {
        Random random = new Random(7);
        for (int round = 0; round < 60; round++) {
            byte[] bytes = new byte[LONGEST];
            random.nextBytes(bytes);
            for (int i = 0; i < LONGEST; i++) {
                // Mostly letters, so that what is looked for stands at every distance.
                if (random.nextInt(4) > 0) {
                    bytes[i] = random.nextInt(12) == 0 ? LIKELY[random.nextInt(LIKELY.length)] : (byte) 'x';
                }
            }
            if (round % 2 == 0) {
                Arrays.fill(bytes, 3, 3 + random.nextInt(30), (byte) 'x');
            }
            for (int from = 0; from <= LONGEST; from++) {
                for (int to = from; to <= LONGEST; to++) {
                    trial.on(bytes, from, to);
                }
            }
        }
    }

    private static int first(byte[] bytes, int from, int to, IntPredicate wanted) {
        int i = from;
        while (i < to && !wanted.test(bytes[i])) {
            i++;
        }
        return i;
    }

    @Test
    void bytesAreTheSameOnlyIfEachOfThemIs() {
        onRandomBytes((bytes, from, to) -> {
            byte[] other = new byte[to - from + 1];
            System.arraycopy(bytes, from, other, 1, to - from);
            assertThat(Bytes.same(bytes, from, other, 1, to - from)).isTrue();
            for (int i = 1; i < other.length; i++) {
                other[i]++;
                assertThat(Bytes.same(bytes, from, other, 1, to - from))
                        .as("%d", i)
                        .isFalse();
                other[i]--;
            }
        });
    }

    @Test
    void digitsAreReadUpToTheFirstByteThatIsNone() {
        Random random = new Random(8);
        byte[] none = {'/', ':', '.', ' ', 0, 0x10, 0x19, (byte) 0x80, (byte) 0xB5, (byte) 0xFF};
        Digits digits = new Digits();
        for (int round = 0; round < 20_000; round++) {
            int count = random.nextInt(19);
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < count; i++) {
                text.append((char) ('0' + random.nextInt(10)));
            }
            byte[] bytes =
                    Arrays.copyOf(text.toString().getBytes(StandardCharsets.US_ASCII), count + random.nextInt(3));
            Arrays.fill(bytes, count, bytes.length, none[random.nextInt(none.length)]);
            int to = random.nextInt(bytes.length + 1);
            int end = Math.min(to, count);

            digits.begin();
            assertThat(digits.read(bytes, 0, to)).isEqualTo(end);
            assertThat(digits.number()).isEqualTo(end == 0 ? 0 : Long.parseLong(text.substring(0, end)));
        }
    }

    @Test
    void theFirstLineFeedTabAndBackslashAreFound() {
        onRandomBytes((bytes, from, to) -> {
            assertThat(Bytes.lineFeed(bytes, from, to)).isEqualTo(first(bytes, from, to, b -> b == '\n'));
            assertThat(Bytes.tab(bytes, from, to)).isEqualTo(first(bytes, from, to, b -> b == '\t'));
            assertThat(Bytes.backslash(bytes, from, to)).isEqualTo(first(bytes, from, to, b -> b == '\\'));
        });
    }

    @Test
    void theEndOfAsciiAndOfPlainTextIsFound() {
        onRandomBytes((bytes, from, to) -> {
            assertThat(Bytes.asciiEnd(bytes, from, to)).isEqualTo(first(bytes, from, to, b -> b < 0));
            assertThat(Bytes.plainEnd(bytes, from, to))
                    .isEqualTo(first(bytes, from, to, b -> b < ' ' || b == '"' || b == '\\'));
        });
    }

    @Test
    void theHeadIsTheFirstBytesWithTheFirstLeastSignificant() {
        onRandomBytes((bytes, from, to) -> {
            long head = 0;
            for (int i = Math.min(to, from + 8) - 1; i >= from; i--) {
                head = head << 8 | (bytes[i] & 0xFF);
            }
            assertThat(Bytes.head(bytes, from, to - from)).isEqualTo(head);
        });
    }

    @Test
    void everyByteAtEveryPlaceOfEightIsTold() {
        for (int value = 0; value < 256; value++) {
            for (int at = 0; at < 17; at++) {
                byte[] bytes = new byte[17];
                Arrays.fill(bytes, (byte) 'x');
                bytes[at] = (byte) value;
                boolean plain = value >= ' ' && value < 0x80 && value != '"' && value != '\\';
                assertThat(Bytes.plainEnd(bytes, 0, 17))
                        .as("%s at %s", value, at)
                        .isEqualTo(plain ? 17 : at);
                assertThat(Bytes.asciiEnd(bytes, 0, 17))
                        .as("%s at %s", value, at)
                        .isEqualTo(value < 0x80 ? 17 : at);
                assertThat(Bytes.lineFeed(bytes, 0, 17)).isEqualTo(value == '\n' ? at : 17);
            }
        }
    }

    @Test
    void aBeginningIsNoLongerThanTheWhole() {
        byte[] text = {'a', 'b', 'c'};

        assertThat(Bytes.startsWith(text, 0, 3, new byte[] {'a', 'b'})).isTrue();
        assertThat(Bytes.startsWith(text, 0, 1, new byte[] {'a', 'b'})).isFalse();
        assertThat(Bytes.startsWith(text, 1, 3, new byte[] {'a', 'b'})).isFalse();
        assertThat(Bytes.startsWith(text, 3, 3, new byte[0])).isTrue();
        assertThat(Bytes.equal(text, 1, 3, new byte[] {'b', 'c'})).isTrue();
        assertThat(Bytes.equal(text, 1, 2, new byte[] {'b', 'c'})).isFalse();
    }
}
