package io.github.autoscaleanalysis.scale.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HolmTest {

    @Test
    void theSmallestIsMultipliedMostAndNoneFallsBelowASmallerOne() {
        // By hand: in order 0.01 * 4, 0.02 * 3, 0.03 * 2 = 0.06 (as large as the one before), 0.04 -> 0.06.
        List<Double> adjusted = Holm.adjust(List.of(0.04, 0.01, 0.03, 0.02));

        assertThat(adjusted).hasSize(4);
        assertThat(adjusted.get(0)).isCloseTo(0.06, within(1e-16));
        assertThat(adjusted.get(1)).isCloseTo(0.04, within(1e-16));
        assertThat(adjusted.get(2)).isCloseTo(0.06, within(1e-16));
        assertThat(adjusted.get(3)).isCloseTo(0.06, within(1e-16));
    }

    @Test
    void nothingIsAdjustedAboveOne() {
        assertThat(Holm.adjust(List.of(0.9, 0.6, 1.0))).containsExactly(1.0, 1.0, 1.0);
    }

    @Test
    void equalPValuesAreAdjustedAlike() {
        // By hand: 0.01 * 3 for both of the equal ones, since the second keeps the first's.
        assertThat(Holm.adjust(List.of(0.01, 0.5, 0.01))).containsExactly(0.03, 0.5, 0.03);
    }

    @Test
    void oneTestIsNotAdjustedAndNoneHasNothing() {
        assertThat(Holm.adjust(List.of(0.03))).containsExactly(0.03);
        assertThat(Holm.adjust(List.of())).isEmpty();
    }

    @Test
    void theOrderOfTestsDoesNotMatterAndEachIsItsOwnDefinition() {
        List<Double> given =
                new ArrayList<>(new Random(5).doubles(20, 0, 0.1).boxed().toList());
        given.add(given.get(3));
        List<Double> adjusted = Holm.adjust(given);
        List<Double> sorted = given.stream().sorted().toList();
        for (int i = 0; i < given.size(); i++) {
            // The definition, Holm (1979): the largest of (m - j) * p over the p-values up to this one.
            double largest = 0;
            for (int j = 0; j < sorted.size() && sorted.get(j) <= given.get(i); j++) {
                largest = Math.max(largest, Math.min(1, (sorted.size() - j) * sorted.get(j)));
            }
            assertThat(adjusted.get(i)).isEqualTo(largest).isGreaterThanOrEqualTo(given.get(i));
        }
        List<Double> backwards = new ArrayList<>(given);
        Collections.reverse(backwards);
        List<Double> expected = new ArrayList<>(adjusted);
        Collections.reverse(expected);

        assertThat(Holm.adjust(backwards)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, Double.NaN})
    void whatIsNoPValueIsRefused(double p) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Holm.adjust(List.of(0.5, p)))
                .withMessageContaining(String.valueOf(p));
    }
}
