package io.github.autoscaleanalysis.scale.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JointMomentsTest {

    private static final Random RANDOM = new Random(43);

    @Test
    void figuresAreThoseOfTheColumns() {
        // By hand: deviations -1.5 -0.5 0.5 1.5 and -1 -2 2 1 give 5 / sqrt(5 * 10).
        JointMoments moments = new JointMoments(2).add(1, 2).add(2, 1).add(3, 5).add(4, 4);

        assertThat(moments.count()).isEqualTo(4);
        assertThat(moments.mean(0)).hasValue(2.5);
        assertThat(moments.mean(1)).hasValue(3);
        assertThat(moments.sum(1)).isEqualByComparingTo("12");
        assertThat(moments.productSum(0, 1)).isEqualByComparingTo("35");
        assertThat(moments.productSum(1, 0)).isEqualByComparingTo("35");
        assertThat(moments.standardDeviation(0)).hasValue(Math.sqrt(5.0 / 3));
        assertThat(moments.covariance(0, 1)).hasValue(5.0 / 3);
        assertThat(moments.covariance(1, 1)).hasValue(10.0 / 3);
        assertThat(moments.correlation(0, 1).orElseThrow()).isCloseTo(5 / Math.sqrt(50), within(1e-16));
        assertThat(moments.correlation(1, 1)).hasValue(1);
    }

    @Test
    void noRowsHaveSumsOfZeroAndNothingElse() {
        JointMoments none = new JointMoments(2);

        assertThat(none.count()).isZero();
        assertThat(none.sum(0)).isZero();
        assertThat(none.productSum(0, 1)).isZero();
        assertThat(none.mean(0)).isEmpty();
        assertThat(none.standardDeviation(0)).isEmpty();
        assertThat(none.covariance(0, 1)).isEmpty();
        assertThat(none.correlation(0, 1)).isEmpty();
    }

    @Test
    void oneRowHasMeansOnly() {
        JointMoments one = new JointMoments(2).add(1, 2);

        assertThat(one.mean(1)).hasValue(2);
        assertThat(one.standardDeviation(0)).isEmpty();
        assertThat(one.covariance(0, 1)).isEmpty();
        assertThat(one.correlation(0, 1)).isEmpty();
    }

    @Test
    void aConstantColumnDoesNotVary() {
        JointMoments moments = new JointMoments(2).add(0.1, 2).add(0.1, 3).add(0.1, 7);

        assertThat(moments.standardDeviation(0)).hasValue(0);
        assertThat(moments.covariance(0, 1)).hasValue(0);
        assertThat(moments.correlation(0, 1)).isEmpty();
    }

    /** Expected figures: BigDecimal, which adds and multiplies doubles exactly. */
    @ParameterizedTest
    @MethodSource("numbers")
    void sumsAreExactForEveryNumberOfRows(String kind, DoubleSupplier number) {
        for (int rows : new int[] {1, 7, 8, 9, 16, 100, 127, 128, 129, 1000}) {
            JointMoments moments = new JointMoments(2);
            BigDecimal sum = BigDecimal.ZERO;
            BigDecimal squares = BigDecimal.ZERO;
            BigDecimal products = BigDecimal.ZERO;
            for (int i = 0; i < rows; i++) {
                double x = number.getAsDouble();
                double y = number.getAsDouble();
                moments.add(x, y);
                sum = sum.add(new BigDecimal(x));
                squares = squares.add(new BigDecimal(y).pow(2));
                products = products.add(new BigDecimal(x).multiply(new BigDecimal(y)));
            }
            String name = rows + " rows, " + kind;
            assertThat(moments.sum(0)).as(name).isEqualByComparingTo(sum);
            assertThat(moments.productSum(1, 1)).as(name).isEqualByComparingTo(squares);
            assertThat(moments.productSum(0, 1)).as(name).isEqualByComparingTo(products);
        }
    }

    static Stream<Arguments> numbers() {
        return Stream.of(
                numbers("uniform", RANDOM::nextDouble),
                numbers("largest pieces", () -> RANDOM.nextBoolean() ? Math.nextDown(2.0) : -Math.nextDown(2.0)),
                numbers("normal", RANDOM::nextGaussian),
                numbers("far from 0", () -> 1e9 + RANDOM.nextGaussian()),
                numbers("whole", () -> RANDOM.nextInt(1000)),
                numbers("mostly 0", () -> RANDOM.nextInt(10) > 0 ? 0 : RANDOM.nextDouble()),
                numbers("all 0", () -> RANDOM.nextBoolean() ? 0 : -0.0),
                numbers("of many magnitudes", () -> Math.exp(20 * RANDOM.nextGaussian())),
                numbers("of all magnitudes", () -> Math.pow(10, 290 * RANDOM.nextDouble() - 140)),
                numbers("smallest", () -> 1e-140 * (1 + RANDOM.nextDouble())),
                numbers("largest", () -> -1e150 * RANDOM.nextDouble()));
    }

    private static Arguments numbers(String kind, DoubleSupplier number) {
        return Arguments.of(kind, number);
    }

    @Test
    void mergedAndSubtractedRowsLeaveNoTrace() {
        JointMoments moments = new JointMoments(2);
        JointMoments others = new JointMoments(2);
        for (int i = 0; i < 300; i++) {
            moments.add(RANDOM.nextGaussian(), RANDOM.nextDouble());
            others.add(1e9 * RANDOM.nextGaussian(), 1e-9 * RANDOM.nextDouble());
        }
        BigDecimal before = moments.productSum(0, 1);
        BigDecimal ofOthers = others.productSum(0, 1);

        moments.merge(others);
        assertThat(moments.count()).isEqualTo(600);
        assertThat(moments.productSum(0, 1)).isEqualByComparingTo(before.add(ofOthers));
        moments.subtract(others);
        assertThat(moments.count()).isEqualTo(300);
        assertThat(moments.productSum(0, 1)).isEqualByComparingTo(before);
        assertThat(moments.merge(moments).productSum(0, 1)).isEqualByComparingTo(before.add(before));
        assertThat(moments.subtract(moments).sum(1)).isZero();
    }

    @Test
    void columnsThatDoNotExistAreRefused() {
        JointMoments moments = new JointMoments(2).add(1, 2);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new JointMoments(0))
                .withMessageContaining("0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> moments.add(1))
                .withMessageContaining("1 numbers for 2 columns");
        assertThatIllegalArgumentException().isThrownBy(() -> moments.merge(new JointMoments(3)));
        assertThatIllegalArgumentException().isThrownBy(() -> moments.subtract(new JointMoments(3)));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> moments.sum(2));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> moments.productSum(0, 2));
    }

    @Test
    void rowsThatWereNotAddedAreNotTakenAway() {
        JointMoments moments = new JointMoments(1).add(1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> moments.subtract(new JointMoments(1).add(1).add(2)))
                .withMessageContaining("2 rows cannot be taken from 1");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.NEGATIVE_INFINITY, 1.1e150, 1e-141})
    void aRowWithANumberThatCannotBeSummedIsRefusedWhole(double x) {
        JointMoments moments = new JointMoments(2).add(1, 2);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> moments.add(5, x))
                .withMessageContaining(String.valueOf(x));
        assertThat(moments.count()).isEqualTo(1);
        assertThat(moments.sum(0)).isEqualByComparingTo("1");
    }

    @Test
    void momentsTravel() throws IOException, ClassNotFoundException {
        JointMoments moments = new JointMoments(2);
        for (int i = 0; i < 200; i++) {
            moments.add(i, RANDOM.nextDouble());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(moments);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            JointMoments back = (JointMoments) in.readObject();
            for (int i = 0; i < 200; i++) {
                back.add(i, i);
                moments.add(i, i);
            }

            assertThat(back.count()).isEqualTo(400);
            assertThat(back.productSum(0, 1)).isEqualByComparingTo(moments.productSum(0, 1));
        }
    }
}
