package io.github.autoscaleanalysis.scale.duration;

import static io.github.autoscaleanalysis.scale.run.ScaleMetric.DURATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.autoscaleanalysis.scale.run.ScaleRun;
import io.github.autoscaleanalysis.scale.run.ScaleRuns;
import io.github.autoscaleanalysis.scale.stats.EDivisive;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OverTimeTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void slowerWithTimeIsPositive() {
        // By hand: 10 s a day. All 15 pairs rise, which 2 of 720 orders do or all fall.
        List<ScaleRun> runs = new ArrayList<>();
        for (int day : new int[] {3, 0, 5, 1, 4, 2}) {
            runs.add(timed(100 + 10 * day, day));
        }
        TimeTrend trend = TimeTrend.of(ScaleRuns.of(runs));

        assertThat(trend.count()).isEqualTo(6);
        assertThat(trend.leftOut()).isZero();
        assertThat(trend.basis()).hasValue(TimeBasis.INSTANT);
        assertThat(trend.slope().orElseThrow()).isCloseTo(10, within(1e-12));
        assertThat(trend.interval().orElseThrow().contains(10)).isTrue();
        assertThat(trend.test().pValue().orElseThrow()).isCloseTo(2.0 / 720, within(1e-15));
    }

    @Test
    void theOldestRunIsTheFirst() {
        TimeTrend trend = TimeTrend.of(Runs.of(aged(100, 36), aged(130, 0), aged(115, 18)));

        assertThat(trend.basis()).hasValue(TimeBasis.AGE);
        assertThat(trend.slope().orElseThrow()).isCloseTo(20, within(1e-12));
        assertThat(trend.interval()).isEmpty();
    }

    @Test
    void thePointsAndTheLineAreGivenToDrawThem() {
        // By hand: slopes of 10, 20 and 15 s a day, so 15; medians at day 1 and 110 s, so 95 s at day 0.
        TimeTrend trend = TimeTrend.of(Runs.of(timed(110, 1), ScaleRun.of("a"), timed(130, 2), timed(100, 0)));

        assertThat(trend.runs()).extracting(TimedRun::index).containsExactly(4, 1, 3);
        assertThat(trend.runs()).extracting(TimedRun::seconds).containsExactly(100.0, 110.0, 130.0);
        assertThat(trend.runs()).extracting(TimedRun::daysSinceFirst).containsExactly(0.0, 1.0, 2.0);
        assertThat(trend.runs().get(1).run()).isEqualTo(timed(110, 1));
        assertThat(trend.at(0).orElseThrow()).isCloseTo(95, within(1e-12));
        assertThat(trend.at(2).orElseThrow()).isCloseTo(125, within(1e-12));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> trend.at(Double.NaN))
                .withMessageContaining("NaN");
    }

    @Test
    void agesAreDaysSinceTheOldest() {
        TimeTrend trend = TimeTrend.of(Runs.of(aged(130, 12), aged(100, 36), aged(131, 12)));

        assertThat(trend.runs()).extracting(TimedRun::index).containsExactly(2, 1, 3);
        assertThat(trend.runs()).extracting(TimedRun::daysSinceFirst).containsExactly(0.0, 1.0, 1.0);
    }

    @Test
    void instantsAndAgesAreNotMixed() {
        ScaleRun both = timed(1, 0).aged(Duration.ofHours(1));

        TimeTrend moreInstants = TimeTrend.of(Runs.of(both, timed(2, 1), aged(50, 3), ScaleRun.of("a")));
        TimeTrend moreAges = TimeTrend.of(Runs.of(both, aged(2, 3), aged(50, 2), timed(4, 3), aged(1, 1)));
        TimeTrend asMany = TimeTrend.of(Runs.of(timed(2, 1), aged(50, 3)));

        assertThat(moreInstants.basis()).hasValue(TimeBasis.INSTANT);
        assertThat(moreInstants.count()).isEqualTo(2);
        assertThat(moreInstants.leftOut()).isEqualTo(2);
        assertThat(moreAges.basis()).hasValue(TimeBasis.AGE);
        assertThat(moreAges.count()).isEqualTo(4);
        assertThat(moreAges.leftOut()).isEqualTo(1);
        assertThat(asMany.basis()).hasValue(TimeBasis.INSTANT);
    }

    @Test
    void withoutTimesThereIsNoTrend() {
        TimeTrend none = TimeTrend.of(ScaleRuns.sample());
        TimeTrend one = TimeTrend.of(Runs.of(timed(1, 0)));
        TimeTrend atOnce = TimeTrend.of(Runs.of(timed(1, 0), timed(2, 0), timed(3, 0)));

        assertThat(none.count()).isZero();
        assertThat(none.leftOut()).isEqualTo(14);
        assertThat(none.basis()).isEmpty();
        for (TimeTrend trend : List.of(none, one, atOnce)) {
            assertThat(trend.slope()).isEmpty();
            assertThat(trend.at(0)).isEmpty();
            assertThat(trend.interval()).isEmpty();
            assertThat(trend.test().pValue()).isEmpty();
        }
    }

    @Test
    void equalDurationsHaveASlopeOfNothing() {
        TimeTrend trend = TimeTrend.of(Runs.of(timed(7, 0), timed(7, 1), timed(7, 2)));

        assertThat(trend.slope()).hasValue(0);
        assertThat(trend.test().pValue()).isEmpty();
    }

    @Test
    void tooManyRunsForAllTheirSlopesStillHaveATest() {
        TimeTrend trend = TimeTrend.of(ScaleRuns.of(IntStream.rangeClosed(0, TimeTrend.MOST_RUNS_FOR_SLOPE)
                .mapToObj(day -> timed(1 + day, day))
                .toList()));

        assertThat(trend.slope()).isEmpty();
        assertThat(trend.interval()).isEmpty();
        assertThat(trend.test().tau().orElseThrow()).isCloseTo(1, within(1e-12));
    }

    @Test
    void aChangeIsFoundInOrderOfTimeAndNamedByItsPlaceInTheData() {
        // Days 0 to 6 take 100 to 106 s, days 7 to 13 take 207 to 213 s; the data has the latest first.
        List<ScaleRun> runs = new ArrayList<>();
        for (int day = 0; day < 14; day++) {
            runs.add(timed(day < 7 ? 100 + day : 200 + day, day));
        }
        Collections.reverse(runs);

        DurationChanges changes = DurationChanges.of(ScaleRuns.of(runs), EDivisive.seeded(1));

        assertThat(changes.count()).isEqualTo(14);
        assertThat(changes.leftOut()).isZero();
        assertThat(changes.basis()).hasValue(TimeBasis.INSTANT);
        assertThat(changes.changes()).hasSize(1);
        DurationChange change = changes.changes().get(0);
        assertThat(change.index()).isEqualTo(7);
        assertThat(change.run().of(DURATION)).hasValue(207);
        assertThat(change.secondsBefore()).isEqualTo(103);
        assertThat(change.secondsAfter()).isEqualTo(210);
        assertThat(change.pValue()).isBetween(0.005, 0.05);
    }

    @Test
    void meansReachFromChangeToChange() {
        // 100 s for 10 days, 300 s for 10, 200 s for 10, each with 0 or 1 s more.
        List<ScaleRun> runs = IntStream.range(0, 30)
                .mapToObj(day -> timed((day < 10 ? 100 : day < 20 ? 300 : 200) + day % 2, day))
                .toList();

        DurationChanges changes = DurationChanges.of(ScaleRuns.of(runs), EDivisive.seeded(1));

        assertThat(changes.changes().stream().map(DurationChange::index)).containsExactly(11, 21);
        assertThat(changes.changes().get(0).secondsBefore()).isEqualTo(100.5);
        assertThat(changes.changes().get(0).secondsAfter()).isEqualTo(300.5);
        assertThat(changes.changes().get(1).secondsBefore()).isEqualTo(300.5);
        assertThat(changes.changes().get(1).secondsAfter()).isEqualTo(200.5);
    }

    @Test
    void fewRunsAndEqualDurationsHaveNoChange() {
        List<ScaleRun> equal =
                IntStream.range(0, 12).mapToObj(day -> timed(5, day)).toList();

        assertThat(DurationChanges.of(ScaleRuns.of(List.of()), EDivisive.seeded(1))
                        .changes())
                .isEmpty();
        assertThat(DurationChanges.of(Runs.of(timed(1, 0)), EDivisive.seeded(1)).changes())
                .isEmpty();
        assertThat(DurationChanges.of(ScaleRuns.of(equal), EDivisive.seeded(1)).changes())
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DurationChanges.of(
                        ScaleRuns.of(equal), EDivisive.seeded(1).withPermutations(1)));
    }

    private static ScaleRun timed(double seconds, int day) {
        return ScaleRun.of("a").with(DURATION, seconds).at(START.plus(Duration.ofDays(day)));
    }

    private static ScaleRun aged(double seconds, int hours) {
        return ScaleRun.of("a").with(DURATION, seconds).aged(Duration.ofHours(hours));
    }
}
