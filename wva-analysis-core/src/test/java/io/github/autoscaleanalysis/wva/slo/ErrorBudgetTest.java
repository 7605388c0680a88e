package io.github.autoscaleanalysis.wva.slo;

import static io.github.autoscaleanalysis.wva.event.LatencyMetric.ITL;
import static io.github.autoscaleanalysis.wva.slo.SloEvents.CHAT;
import static io.github.autoscaleanalysis.wva.slo.SloEvents.TEN;
import static io.github.autoscaleanalysis.wva.slo.SloEvents.itlByMinute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorBudgetTest {

    private static SloCompliance minutes(double... itl) {
        return SloEvents.judged(Targets.of(TEN), itlByMinute(CHAT, itl));
    }

    @Test
    void theBudgetOfTheRunIsBurntByTheBadShareOverTheAllowedOne() {
        // 1 of 4 evaluated slices is bad, half of them may be: half of the budget; each slice is half of it.
        ErrorBudget budget = minutes(5, 11, 5, 5, 0).errorBudget(ITL, 0.5);

        assertThat(budget.goal()).isEqualTo(0.5);
        assertThat(budget.burnRate()).hasValue(0.5);
        assertThat(budget.consumed()).hasValue(0.5);
        assertThat(budget.resolution()).hasValue(0.5);
    }

    @Test
    void ofALongerPeriodLessIsConsumedAtTheSameRate() {
        ErrorBudget budget = ErrorBudget.of(minutes(5, 11, 5, 5).attainment(ITL), 0.75, 16);

        assertThat(budget.burnRate()).hasValue(1);
        assertThat(budget.consumed()).hasValue(0.25);
        assertThat(budget.resolution()).hasValue(0.25);
    }

    @Test
    void aRunTooShortForItsGoalShowsInTheResolution() {
        assertThat(minutes(5, 5).errorBudget(ITL, 0.99).resolution()).hasValue(50);
        assertThat(minutes(5, 5).errorBudget(ITL, 0.99).burnRate()).hasValue(0);
    }

    @Test
    void whereNothingIsEvaluatedEveryFigureIsEmpty() {
        ErrorBudget budget = minutes(0, 0).errorBudget(ITL, 0.9);

        assertThat(budget.burnRate()).isEmpty();
        assertThat(budget.consumed()).isEmpty();
        assertThat(budget.resolution()).isEmpty();
    }

    @Test
    void whatIsNotEvaluatedBurnsWhereItCountsAsBad() {
        Attainment attainment = minutes(5, 0).attainment(ITL).counting(NotEvaluated.COUNT_AS_BAD);

        assertThat(ErrorBudget.of(attainment, 0.75).burnRate()).hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -1, 1.5, Double.NaN})
    void aGoalIsBetweenZeroAndOne(double goal) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> minutes(5).errorBudget(ITL, goal))
                .withMessageContaining("" + goal);
        assertThatIllegalArgumentException().isThrownBy(() -> BurnAlertRules.workbook(goal));
    }

    @Test
    void aPeriodHoldsAllItsSlices() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ErrorBudget.of(minutes(5, 5).attainment(ITL), 0.9, 1))
                .withMessageContaining("1 slices cannot hold 2");
    }
}
