package io.github.autoscaleanalysis.wva.scaling;

import static io.github.autoscaleanalysis.wva.scaling.ScalingLog.seconds;
import static io.github.autoscaleanalysis.wva.scaling.StepSeriesTest.series;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.OptionalDouble;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ElasticityTest {

    private static final Offset<Double> EXACT = within(1e-12);
    private static final Duration SECOND = Duration.ofSeconds(1);

    /**
     * The worked example of the definitions. Fractions by hand there; θ_U = 85/6 %, 11/19 for the instability over one
     * second and 7 and 4 changes by Python's fractions over the same series.
     */
    @Test
    void theGoldenCase() {
        StepSeries demand = series(20, 0, 1, 7, 5, 16, 3, 17, 2, 19, 4);
        StepSeries supply = series(20, 0, 1, 2, 2, 3, 1, 5, 3, 9, 7, 11, 6, 12, 8, 14, 2, 20, 2);
        Elasticity elasticity = Elasticity.of(demand, supply, SECOND);

        assertThat(elasticity.time()).isEqualTo(seconds(20));
        assertFigure(elasticity.underProvisioning(), 13.0 / 20);
        assertFigure(elasticity.overProvisioning(), 16.0 / 20);
        assertFigure(elasticity.underProvisionedTime(), 100 * 6.0 / 20);
        assertFigure(elasticity.overProvisionedTime(), 100 * 8.0 / 20);
        assertFigure(elasticity.relativeUnderProvisioning(), 85.0 / 6);
        assertFigure(elasticity.relativeOverProvisioning(), 36.0);
        assertFigure(elasticity.instability(), 100 * 11.0 / 19);
        assertFigure(elasticity.jitter(), 3.0 / 20);
        assertThat(elasticity.supplyChanges()).isEqualTo(7);
        assertThat(elasticity.demandChanges()).isEqualTo(4);
        assertThat(elasticity.timeWithoutDemand()).isZero();
        assertThat(elasticity.demandSource()).isEqualTo(DemandSource.CALLER);
        assertThat(elasticity.supplySources()).containsExactly(ReplicaSource.CALLER);
        assertThat(elasticity.movementWindow()).isEqualTo(SECOND);
    }

    private static void assertFigure(OptionalDouble actual, double expected) {
        assertThat(actual.getAsDouble()).isCloseTo(expected, EXACT);
    }

    @Test
    void aSupplyThatIsTheDemandIsPerfect() {
        StepSeries series = series(20, 0, 1, 7, 5);
        Elasticity elasticity = Elasticity.of(series, series, SECOND);

        assertThat(elasticity.underProvisioning()).hasValue(0);
        assertThat(elasticity.overProvisioning()).hasValue(0);
        assertThat(elasticity.relativeUnderProvisioning()).hasValue(0);
        assertThat(elasticity.relativeOverProvisioning()).hasValue(0);
        assertThat(elasticity.instability()).hasValue(0);
        assertThat(elasticity.jitter()).hasValue(0);
    }

    @Test
    void whatIsNotKnownOnBothSidesDoesNotCount() {
        Elasticity elasticity = Elasticity.of(series(10, 0, 2), series(30, 5, 1, 20, 9), SECOND);

        assertThat(elasticity.time()).isEqualTo(seconds(5));
        assertThat(elasticity.underProvisioning()).hasValue(1);
        assertThat(elasticity.underProvisionedTime()).hasValue(100);
        assertThat(elasticity.supplyChanges()).isZero();
    }

    @Test
    void withoutDemandTheRelativeFiguresAreLeftOutAndTheTimeIsCounted() {
        Elasticity some = Elasticity.of(series(10, 0, 0, 6, 2), series(10, 0, 1), SECOND);
        assertThat(some.relativeUnderProvisioning()).hasValue(50);
        assertThat(some.relativeOverProvisioning()).hasValue(0);
        assertThat(some.timeWithoutDemand()).isEqualTo(seconds(6));
        assertThat(some.overProvisionedTime()).hasValue(60);

        Elasticity none = Elasticity.of(series(10, 0, 0), series(10, 0, 1), SECOND);
        assertThat(none.relativeUnderProvisioning()).isEmpty();
        assertThat(none.relativeOverProvisioning()).isEmpty();
        assertThat(none.timeWithoutDemand()).isEqualTo(seconds(10));
        assertThat(none.overProvisioning()).hasValue(1);

        Elasticity infinite = Elasticity.of(series(10, 0, Double.MIN_VALUE), series(10, 0, 1), SECOND);
        assertThat(infinite.relativeOverProvisioning()).isEmpty();
        assertThat(infinite.timeWithoutDemand()).isEqualTo(seconds(10));
    }

    @Test
    void withoutCommonTimeEveryFigureIsEmpty() {
        Elasticity elasticity = Elasticity.of(series(10, 0, 1), series(20, 10, 1), SECOND);

        assertThat(elasticity.time()).isZero();
        assertThat(elasticity.underProvisioning()).isEmpty();
        assertThat(elasticity.overProvisioning()).isEmpty();
        assertThat(elasticity.relativeUnderProvisioning()).isEmpty();
        assertThat(elasticity.relativeOverProvisioning()).isEmpty();
        assertThat(elasticity.underProvisionedTime()).isEmpty();
        assertThat(elasticity.overProvisionedTime()).isEmpty();
        assertThat(elasticity.instability()).isEmpty();
        assertThat(elasticity.jitter()).isEmpty();
        assertThat(Elasticity.of(StepSeries.empty(), StepSeries.empty(), SECOND).time())
                .isZero();
    }

    @Test
    void aSupplyThatFollowsWithinTheWindowMovesApartOnlyForTheLag() {
        StepSeries demand = series(100, 0, 1, 50, 2);
        StepSeries supply = series(100, 0, 1, 53, 2);

        // In (50, 53) and (60, 63) only one of them differs from 10 seconds before; judged are the last 90 seconds.
        assertFigure(Elasticity.of(demand, supply, Duration.ofSeconds(10)).instability(), 100 * 6.0 / 90);
        assertThat(Elasticity.of(demand, supply, Duration.ofSeconds(100)).instability())
                .isEmpty();
    }

    @Test
    void callersErrorsAreNamed() {
        StepSeries one = series(10, 0, 1);
        assertThatThrownBy(() -> Elasticity.of(series(10, 0, -1), one, SECOND))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1.0");
        assertThatThrownBy(() -> Elasticity.of(one, one, Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Elasticity.of(one, one, Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
