package io.github.autoscaleanalysis.scale.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EDivisiveTest {

    private static final double[] SHIFTED = {1.0, 1.3, 0.8, 5.1, 4.7, 6.0, 5.5};
    private static final double[] THERE_AND_BACK = {1, 2, 1.5, 1.2, 9, 8.5, 9.3, 9.1, 1.1, 1.4, 1.9, 1.6};

    /**
     * From Python 3.11: Q by the paper's formula over all splits and ends, 12.914285714285713 at 3; of the 5040 orders of
     * these values ({@code itertools.permutations}), 288 have a Q as large.
     */
    @Test
    void pNearsTheShareOfAllOrdersThatAreAsFarApart() {
        ChangePoints changes = EDivisive.seeded(1)
                .withShortestSegment(2)
                .withPermutations(19_999)
                .withSignificance(0.1)
                .of(SHIFTED);

        assertThat(changes.count()).isEqualTo(7);
        assertThat(changes.points()).hasSize(1);
        ChangePoint change = changes.points().get(0);
        assertThat(change.position()).isEqualTo(3);
        assertThat(change.statistic()).isCloseTo(12.914285714285713, within(1e-12));
        // The deviation of the share is √(0.0571 · 0.9429 / 19999) = 0.0016.
        assertThat(change.pValue()).isCloseTo(288 / 5040.0, within(0.007));
    }

    @Test
    void aCandidateThatChanceExplainsIsShownButNotTaken() {
        ChangePoints changes = EDivisive.seeded(1)
                .withShortestSegment(2)
                .withSignificance(0.02)
                .of(SHIFTED);

        assertThat(changes.points()).isEmpty();
        assertThat(changes.rejected().orElseThrow().position()).isEqualTo(3);
        assertThat(changes.rejected().orElseThrow().pValue()).isBetween(0.02, 0.12);
    }

    /** From the same formula in Python 3.11: 28.266666666666666 at 4 ending at 8; 7.857 if it had to end at 12. */
    @Test
    void aLaterChangeDoesNotHideAnEarlierOne() {
        EnergySplit split = EnergySplit.of(THERE_AND_BACK, 0, 12, 3);

        assertThat(split.position()).isEqualTo(4);
        assertThat(split.statistic()).isCloseTo(28.266666666666666, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theBestSplitIsThatOfPlainSums(long seed) {
        Random random = new Random(seed);
        int shortest = 2 + random.nextInt(4);
        double[] values = random.doubles(8 + random.nextInt(30), -5, 5).toArray();
        int from = random.nextInt(3);
        int to = values.length - random.nextInt(3);
        double best = Double.NEGATIVE_INFINITY;
        int position = -1;
        for (int split = from + shortest; split <= to - shortest; split++) {
            for (int end = split + shortest; end <= to; end++) {
                double q = q(values, from, split, end);
                if (q > best) {
                    best = q;
                    position = split;
                }
            }
        }

        EnergySplit actual = EnergySplit.of(values, from, to, shortest);

        assertThat(actual.position()).isEqualTo(position);
        assertThat(actual.statistic()).isCloseTo(best, within(1e-11));
    }

    @Test
    void severalChangesAreFoundInOrder() {
        double[] values = steps(3, 60, 0, 5, 1);

        ChangePoints changes = EDivisive.seeded(4).of(values);

        assertThat(changes.points()).extracting(ChangePoint::position).containsExactly(60, 120);
        assertThat(changes.points()).allMatch(point -> point.pValue() == 1 / 200.0);
        assertThat(changes.rejected())
                .hasValueSatisfying(p -> assertThat(p.pValue()).isGreaterThan(0.05));
    }

    @Test
    void aChangeOfSpreadAloneIsFound() {
        Random random = new Random(5);
        double[] values = new double[200];
        Arrays.setAll(values, i -> random.nextGaussian() * (i < 100 ? 1 : 6));

        assertThat(EDivisive.seeded(4).withShortestSegment(20).of(values).points())
                .hasSize(1)
                .allMatch(point -> Math.abs(point.position() - 100) <= 10);
    }

    @Test
    void valuesWithoutChangeAreSeldomSplit() {
        int split = 0;
        for (int i = 0; i < 200; i++) {
            double[] values = new Random(i).doubles(30).toArray();
            split +=
                    EDivisive.seeded(i).withPermutations(99).of(values).points().isEmpty() ? 0 : 1;
        }

        // By design 5 % of 200; the deviation of the count is 3.
        assertThat(split).isBetween(1, 20);
    }

    @Test
    void levelAndUnitOfTheValuesDoNotMoveTheChange() {
        double[] values = steps(2, 20, 0, 3);
        double[] other = Arrays.stream(values).map(v -> 8 * v).toArray();
        ChangePoint change = EDivisive.seeded(4).of(values).points().get(0);

        ChangePoint ofOther = EDivisive.seeded(4).of(other).points().get(0);

        assertThat(ofOther.position()).isEqualTo(change.position()).isEqualTo(20);
        assertThat(ofOther.statistic()).isEqualTo(8 * change.statistic());
        assertThat(ofOther.pValue()).isEqualTo(change.pValue());
    }

    @Test
    void theSameSeedGivesTheSameBits() {
        double[] values = steps(2, 15, 0, 1);
        ChangePoints first = EDivisive.seeded(4).of(values);
        ChangePoints second = EDivisive.seeded(4).of(values);

        assertThat(second.points()).isEqualTo(first.points());
        assertThat(second.rejected()).isEqualTo(first.rejected());
    }

    @Test
    void equalValuesDoNotChange() {
        ChangePoints changes = EDivisive.seeded(4).of(new double[40]);

        assertThat(changes.points()).isEmpty();
        assertThat(changes.rejected().orElseThrow().pValue()).isEqualTo(1);
        assertThat(changes.rejected().orElseThrow().statistic()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9})
    void valuesFewerThanTwoSegmentsAreNotSearched(int n) {
        ChangePoints changes = EDivisive.seeded(4).of(new double[n]);

        assertThat(changes.count()).isEqualTo(n);
        assertThat(changes.points()).isEmpty();
        assertThat(changes.rejected()).isEmpty();
    }

    @Test
    void theSearchEndsWhereNoSegmentCanBeSplit() {
        ChangePoints changes = EDivisive.seeded(4).withShortestSegment(10).of(steps(2, 10, 0, 9));

        assertThat(changes.points()).extracting(ChangePoint::position).containsExactly(10);
        assertThat(changes.rejected()).isEmpty();
    }

    @Test
    void settingsThatFindNothingAreRefused() {
        EDivisive search = EDivisive.seeded(1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> search.withSignificance(0))
                .withMessageContaining("0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> search.withSignificance(Double.NaN))
                .withMessageContaining("NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> search.withSignificance(1))
                .withMessageContaining("1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> search.withPermutations(0))
                .withMessageContaining("0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> search.withShortestSegment(1))
                .withMessageContaining("1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> search.withPermutations(18).of(SHIFTED))
                .withMessageContaining("18");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> search.of(new double[] {Double.NaN}))
                .withMessageContaining("NaN");
    }

    private static double[] steps(long seed, int length, double... levels) {
        Random random = new Random(seed);
        double[] values = new double[length * levels.length];
        Arrays.setAll(values, i -> levels[i / length] + random.nextGaussian() / 2);
        return values;
    }

    private static double q(double[] values, int from, int split, int end) {
        double n = split - from;
        double m = end - split;
        return n
                * m
                / (n + m)
                * (2 * distances(values, from, split, split, end) / (n * m)
                        - distances(values, from, split, from, split) / (n * (n - 1))
                        - distances(values, split, end, split, end) / (m * (m - 1)));
    }

    private static double distances(double[] values, int from, int to, int otherFrom, int otherTo) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            for (int j = otherFrom; j < otherTo; j++) {
                sum += Math.abs(values[i] - values[j]);
            }
        }
        return sum;
    }
}
