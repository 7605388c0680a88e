package io.github.autoscaleanalysis.scale.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrelationTest {

    private static final OptionalDouble ABSENT = OptionalDouble.empty();

    @Test
    void theCoefficientIsPearsons() {
        // By hand: deviations -1.5 -0.5 0.5 1.5 and -1 -2 2 1 give 5 / sqrt(5 * 10).
        Correlation correlation = Correlation.of(new double[] {1, 2, 3, 4}, new double[] {2, 1, 5, 4});

        assertThat(correlation.count()).isEqualTo(4);
        assertThat(correlation.coefficient().orElseThrow()).isCloseTo(5 / Math.sqrt(50), within(1e-15));
        assertThat(correlation.strength()).hasValue(Strength.STRONG);
    }

    @Test
    void aColumnCorrelatesWithItselfByExactlyOne() {
        double[] x = {0.1, 1e9 + 0.1, 0.7, 3};
        double[] opposite = {-0.1, -1e9 - 0.1, -0.7, -3};

        assertThat(Correlation.of(x, x).coefficient()).hasValue(1);
        assertThat(Correlation.of(x, opposite).coefficient()).hasValue(-1);
    }

    @Test
    void aConstantColumnHasNoCorrelation() {
        double[] constant = {0.1, 0.1, 0.1};
        double[] x = {1, 2, 4};

        assertThat(Correlation.of(constant, x).coefficient()).isEmpty();
        assertThat(Correlation.of(x, constant).coefficient()).isEmpty();
        assertThat(Correlation.of(x, constant).strength()).isEmpty();
        assertThat(Correlation.of(x, constant).count()).isEqualTo(3);
    }

    @Test
    void belowTwoPairsThereIsNoCorrelation() {
        assertThat(Correlation.of(new double[0], new double[0]).coefficient()).isEmpty();
        assertThat(Correlation.of(new double[] {1}, new double[] {2}).coefficient())
                .isEmpty();
    }

    @Test
    void columnsOfDifferentLengthAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Correlation.of(new double[3], new double[2]))
                .withMessageContaining("3 and 2");
    }

    @ParameterizedTest
    @CsvSource({"1,STRONG", "0.71,STRONG", "0.7,MODERATE", "-0.71,STRONG", "-0.41,MODERATE", "0.4,WEAK", "0,WEAK"})
    void strengthIsByMagnitudeAndItsLimitsBelongBelow(double r, Strength strength) {
        assertThat(Strength.of(r)).isEqualTo(strength);
    }

    @Test
    void aMatrixCorrelatesTheRowsThatHaveBoth() {
        Map<String, List<OptionalDouble>> columns = new LinkedHashMap<>();
        columns.put("a", List.of(v(1), v(2), v(3), ABSENT));
        columns.put("b", List.of(v(2), v(4), ABSENT, v(9)));
        columns.put("c", List.of(v(3), v(2), v(1), v(0)));

        CorrelationMatrix<String> matrix = CorrelationMatrix.of(columns);

        assertThat(matrix.names()).containsExactly("a", "b", "c");
        assertThat(matrix.between("a", "b").count()).isEqualTo(2);
        assertThat(matrix.between("a", "b").coefficient()).hasValue(1);
        assertThat(matrix.between("a", "c").count()).isEqualTo(3);
        assertThat(matrix.between("a", "c").coefficient()).hasValue(-1);
        assertThat(matrix.between("b", "c").coefficient())
                .isEqualTo(matrix.between("c", "b").coefficient());
        assertThat(matrix.between("b", "b").count()).isEqualTo(3);
    }

    @Test
    void aColumnThatDoesNotExistIsRefused() {
        CorrelationMatrix<String> matrix = CorrelationMatrix.of(Map.of("a", List.of(v(1))));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> matrix.between("a", "x"))
                .withMessageContaining("x");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> matrix.between("x", "a"))
                .withMessageContaining("x");
    }

    @Test
    void raggedColumnsAreRefused() {
        Map<String, List<OptionalDouble>> ragged = Map.of("a", List.of(v(1)), "b", List.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CorrelationMatrix.of(ragged))
                .withMessageContaining("differ");
    }

    private static OptionalDouble v(double value) {
        return OptionalDouble.of(value);
    }
}
