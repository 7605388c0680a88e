package io.github.autoscaleanalysis.scale.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.autoscaleanalysis.scale.regression.UnfittableException.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeaveOneGroupOutTest {

    private record Row(int group, double a, double b, double y) {}

    private final List<Row> rows = new ArrayList<>();

    LeaveOneGroupOutTest() {
        Random random = new Random(37);
        for (int i = 0; i < 40; i++) {
            double a = 1e6 + random.nextDouble();
            double b = random.nextGaussian();
            rows.add(new Row(i % 5, a, b, 3 * a - b + random.nextGaussian()));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void eachGroupIsJudgedByAFitToTheOthers(boolean intercept) {
        LeastSquares design = LeastSquares.of("a", "b");
        LeastSquares chosen = intercept ? design : design.withoutIntercept();
        LeaveOneGroupOut<Integer> groups = new LeaveOneGroupOut<>(chosen);
        rows.forEach(row -> groups.add(row.group, x(row), row.y));

        // The definition: fit to the other groups, sum the squared errors of the rows left out.
        double errors = 0;
        for (int group = 0; group < 5; group++) {
            LeastSquares others = chosen.copy();
            for (Row row : rows) {
                if (row.group != group) {
                    others.add(x(row), row.y);
                }
            }
            Regression fit = others.fit();
            for (Row row : rows) {
                errors += row.group == group ? Math.pow(row.y - fit.predict(x(row)), 2) : 0;
            }
        }
        LeastSquares all = chosen.copy();
        rows.forEach(row -> all.add(x(row), row.y));
        assertThat(groups.rSquared().orElseThrow())
                .isCloseTo(1 - errors / all.fit().totalSumOfSquares(), within(1e-9));
        assertThat(groups.unfittable()).isEmpty();
    }

    @Test
    void neitherOrderNorMergingChangesABit() {
        LeaveOneGroupOut<Integer> whole = new LeaveOneGroupOut<>(LeastSquares.of("a", "b"));
        rows.forEach(row -> whole.add(row.group, x(row), row.y));
        Collections.shuffle(rows, new Random(1));
        LeaveOneGroupOut<Integer> left = new LeaveOneGroupOut<>(LeastSquares.of("a", "b"));
        LeaveOneGroupOut<Integer> right = new LeaveOneGroupOut<>(LeastSquares.of("a", "b"));
        rows.forEach(row -> (row.a > 1e6 + 0.4 ? left : right).add(row.group, x(row), row.y));

        assertThat(left.merge(right).rSquared()).isEqualTo(whole.rSquared());
    }

    @Test
    void mergingWithItselfCountsEveryRowTwice() {
        LeaveOneGroupOut<Integer> groups = new LeaveOneGroupOut<>(LeastSquares.of("a", "b"));
        rows.forEach(row -> groups.add(row.group, x(row), row.y));
        double once = groups.rSquared().orElseThrow();

        assertThat(groups.merge(groups).rSquared().orElseThrow()).isCloseTo(once, within(1e-15));
    }

    @Test
    void belowTwoGroupsAndForAConstantThereIsNoRSquared() {
        LeaveOneGroupOut<String> groups = new LeaveOneGroupOut<>(LeastSquares.of("x"));
        assertThat(groups.rSquared()).isEmpty();
        for (int i = 0; i < 5; i++) {
            groups.add("a", new double[] {i}, 4);
        }
        assertThat(groups.rSquared()).isEmpty();
        for (int i = 0; i < 5; i++) {
            groups.add("b", new double[] {i}, 4);
        }
        assertThat(groups.rSquared()).isEmpty();
    }

    @Test
    void aGroupThatTheFitNeedsIsNamed() {
        LeaveOneGroupOut<String> groups = new LeaveOneGroupOut<>(LeastSquares.of("x"));
        for (int i = 0; i < 5; i++) {
            groups.add("varies", new double[] {i}, i * i);
            groups.add("constant", new double[] {1}, i);
        }

        assertThat(groups.rSquared()).isEmpty();
        assertThat(groups.unfittable()).containsOnlyKeys("varies");
        assertThat(groups.unfittable().values()).singleElement().satisfies(e -> assertThat(e.reason())
                .isEqualTo(Reason.CONSTANT_COLUMN));
    }

    @Test
    void rowsWithoutAGroupAndOtherDesignsAreRefused() {
        LeaveOneGroupOut<String> groups = new LeaveOneGroupOut<>(LeastSquares.of("x"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LeaveOneGroupOut<>(LeastSquares.of("x").add(new double[] {1}, 1)))
                .withMessageContaining("1 rows without a group");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> groups.merge(new LeaveOneGroupOut<>(LeastSquares.of("y"))));
        assertThatIllegalArgumentException().isThrownBy(() -> groups.add("a", new double[] {Double.NaN}, 1));
        assertThat(groups.unfittable()).isEmpty();
    }

    private static double[] x(Row row) {
        return new double[] {row.a, row.b};
    }
}
