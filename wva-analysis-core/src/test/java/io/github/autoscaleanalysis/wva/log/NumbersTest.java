package io.github.autoscaleanalysis.wva.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    private static double parse(String text) {
        byte[] bytes = ("7" + text + "7").getBytes(StandardCharsets.UTF_8);
        return new Numbers().parse(bytes, 1, bytes.length - 1);
    }

    private static void assertAsJava(String text) {
        assertThat(Double.doubleToRawLongBits(parse(text)))
                .as(text)
                .isEqualTo(Double.doubleToRawLongBits(Double.parseDouble(text) + 0.0)); // no negative zero
    }

    @Test
    void decimalsOfGoAreReadToTheLastBitAsJavaReadsThem() {
        Random random = new Random(42);
        for (int i = 0; i < 300_000; i++) {
            assertAsJava(decimal(random));
        }
    }

    /** Digits, a point, digits: each up to 20, as %v, %f and %.6f print them. */
    private static String decimal(Random random) {
        StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? "-" : "");
        digits(text, 1 + random.nextInt(random.nextInt(8) == 0 ? 20 : 6), random);
        if (random.nextInt(5) > 0) {
            digits(text.append('.'), 1 + random.nextInt(random.nextInt(8) == 0 ? 25 : 9), random);
        }
        if (random.nextInt(5) == 0) {
            text.append(random.nextBoolean() ? "e" : "E").append(random.nextBoolean() ? "+" : "-");
            digits(text, 2, random);
        }
        return text.toString();
    }

    private static void digits(StringBuilder text, int count, Random random) {
        for (int i = 0; i < count; i++) {
            text.append((char) ('0' + (random.nextInt(3) == 0 ? 0 : random.nextInt(10))));
        }
    }

    @Test
    void decimalsNextToTheMiddleBetweenTwoDoublesAreReadToTheLastBit() {
        Random random = new Random(44);
        for (int i = 0; i < 200_000; i++) {
            double value = random.nextBoolean()
                    ? random.nextDouble() * (1L << random.nextInt(40))
                    : Math.scalb(1.0, random.nextInt(60) - 10);
            BigDecimal middle = new BigDecimal(value)
                    .add(new BigDecimal(random.nextBoolean() ? Math.nextUp(value) : Math.nextDown(value)))
                    .divide(BigDecimal.valueOf(2));
            RoundingMode mode = random.nextBoolean() ? RoundingMode.UP : RoundingMode.DOWN;
            assertAsJava(
                    middle.round(new MathContext(16 + random.nextInt(3), mode)).toPlainString());
        }
    }

    @Test
    void everyDoubleIsReadBackFromItsText() {
        Random random = new Random(43);
        for (int i = 0; i < 100_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                assertThat(parse(Double.toString(value))).isEqualTo(value);
                assertAsJava(String.format(Locale.ROOT, "%.17e", value));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "0.0",
                "+12",
                "1e-05",
                "1.2e+06",
                ".5",
                "5.",
                "-.5",
                "1e5",
                "1E5",
                "999999999999999",
                "9999999999999999",
                "123456789012345.6",
                "0.0000000000000000000001",
                "0.00000000000000000000001",
                "000000000000000000000000000000012.5",
                "9007199254740993",
                "1.7976931348623157e308",
                "4.9e-324",
                "1e-400",
                "2.2250738585072011e-308",
                "18446744073709551616",
                "18446744073709551617.5"
            })
    void edgesAreReadAsJavaReadsThem(String text) {
        assertAsJava(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+",
                "-",
                ".",
                "-.",
                "e5",
                "1e",
                "1e+",
                "1e-",
                "1e5.5",
                "1..2",
                "1.2.3",
                "1,5",
                "--1",
                "+-1",
                "1f",
                "1d",
                "1D",
                "0x1p3",
                "NaN",
                "Infinity",
                "+Inf",
                "1_000",
                " 1",
                "1 ",
                "1ms",
                "é",
                "١",
                "1e400",
                "-1e400",
                "%!f(string=89)"
            })
    void whatIsNoFiniteDecimalIsRefused(String text) {
        assertThat(parse(text)).isNaN();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Inf", "+Inf", "-Inf"})
    void whatGoPrintsForNoNumberIsUndefined(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(Numbers.isUndefined(bytes, 0, bytes.length)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nan", "NaNs", "*Inf", "+NaN", "inf", "+Int", "-", "1"})
    void otherWordsAreNotUndefinedButBad(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(Numbers.isUndefined(bytes, 0, bytes.length)).isFalse();
    }
}
