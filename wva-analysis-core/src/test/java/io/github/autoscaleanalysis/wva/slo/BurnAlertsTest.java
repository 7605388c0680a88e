package io.github.autoscaleanalysis.wva.slo;

import static io.github.autoscaleanalysis.wva.event.LatencyMetric.ITL;
import static io.github.autoscaleanalysis.wva.slo.SloEvents.CHAT;
import static io.github.autoscaleanalysis.wva.slo.SloEvents.CODE;
import static io.github.autoscaleanalysis.wva.slo.SloEvents.TEN;
import static io.github.autoscaleanalysis.wva.slo.SloEvents.itlByMinute;
import static io.github.autoscaleanalysis.wva.slo.SloEvents.time;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class BurnAlertsTest {

    private static final Duration HOUR = Duration.ofHours(1);
    /** Half of the hour's budget in ten minutes: a factor of 3. */
    private static final BurnRateWindow TEN_AND_TWO =
            new BurnRateWindow(0.5, Duration.ofMinutes(10), Duration.ofMinutes(2));
    /** Up to 20 % may be bad, so a window at a burn rate above 3 has more than 60 % bad slices. */
    private static final BurnAlertRules RULES = BurnAlertRules.of(0.8, HOUR, List.of(TEN_AND_TWO));

    private static double[] minutes(int n, int badFrom, int badTo) {
        double[] itl = new double[n];
        Arrays.fill(itl, 5);
        Arrays.fill(itl, badFrom, badTo, 20);
        return itl;
    }

    private static SloCompliance judged(List<? extends WvaEvent> events) {
        return SloEvents.judged(Targets.of(TEN), events);
    }

    @Test
    void anAlertFiresWhileBothWindowsExceedTheFactor() {
        // Bad from minute 20 to 34. The long window (10 slices) exceeds 60 % with its 7th bad slice, at minute 26. The
        // short one (2 slices) falls to one of two, 50 %, at minute 35.
        BurnAlerts alerts = judged(itlByMinute(CHAT, minutes(60, 20, 35))).burnAlerts(ITL, RULES);

        assertThat(alerts.refused()).isEmpty();
        assertThat(alerts.alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.window()).isEqualTo(TEN_AND_TWO);
            assertThat(alert.start()).isEqualTo(time(26 * 60));
            assertThat(alert.end()).contains(time(35 * 60));
            assertThat(alert.peakLongBurnRate()).isEqualTo(5);
            assertThat(alert.peakShortBurnRate()).isEqualTo(5);
        });
    }

    @Test
    void anAlertThatStillFiresAtTheLastSliceIsOpen() {
        assertThat(judged(itlByMinute(CHAT, minutes(60, 50, 60)))
                        .burnAlerts(RULES)
                        .alerts())
                .singleElement()
                .satisfies(alert -> assertThat(alert.end()).isEmpty());
    }

    @Test
    void oneBadSliceAtTheStartIsNoAlert() {
        assertThat(judged(itlByMinute(CHAT, minutes(60, 0, 1)))
                        .burnAlerts(ITL, RULES)
                        .alerts())
                .isEmpty();
    }

    @Test
    void theWorkbooksWindowsShrinkWithTheRun() {
        // 2401 minutes span 2400: of 30 days (43,200) 1/18. Short windows: 16.7 s, 1:40 and 20 minutes.
        BurnAlerts alerts =
                judged(itlByMinute(CHAT, minutes(2401, 1000, 1400))).burnAlerts(ITL, BurnAlertRules.workbook(0.5));

        List<BurnRateWindow> windows = BurnAlertRules.workbook(0.5).windows();
        assertThat(alerts.refused())
                .containsExactly(
                        new RefusedWindow(windows.get(0), Duration.ofNanos(16_666_666_667L), RefusalReason.TOO_SHORT),
                        new RefusedWindow(windows.get(1), Duration.ofSeconds(100), RefusalReason.TOO_SHORT));
        // Long window 240 minutes, factor 1, goal 50 %: more than half of it bad with the 121st bad slice. The short
        // window of 20 minutes has 10 bad slices left, not more than half, at the 10th slice after the last bad one.
        assertThat(alerts.alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.window()).isEqualTo(windows.get(2));
            assertThat(alert.start()).isEqualTo(time(1120 * 60));
            assertThat(alert.end()).contains(time(1409 * 60));
        });
    }

    @Test
    void theWorkbooksFactorsAreTheWorkbooks() {
        BurnAlertRules rules = BurnAlertRules.workbook(0.999);

        assertThat(rules.goal()).isEqualTo(0.999);
        assertThat(rules.scale()).isEqualTo(BurnPeriod.THE_RUN);
        assertThat(rules.windows().stream().map(w -> w.factor(rules.period()))).containsExactly(14.4, 6.0, 1.0);
    }

    @Test
    void aWindowThatNoBurnRateExceedsIsRefused() {
        assertThat(judged(itlByMinute(CHAT, minutes(60, 0, 60)))
                        .burnAlerts(ITL, BurnAlertRules.of(0.5, HOUR, List.of(TEN_AND_TWO)))
                        .refused())
                .containsExactly(new RefusedWindow(TEN_AND_TWO, Duration.ofMinutes(2), RefusalReason.OUT_OF_REACH));
    }

    @Test
    void aWindowShorterThanTwoSlicesIsRefused() {
        BurnRateWindow shorter = new BurnRateWindow(0.5, Duration.ofMinutes(10), Duration.ofSeconds(119));

        assertThat(judged(itlByMinute(CHAT, minutes(60, 0, 60)))
                        .burnAlerts(ITL, BurnAlertRules.of(0.8, HOUR, List.of(shorter)))
                        .refused())
                .extracting(RefusedWindow::reason)
                .containsExactly(RefusalReason.TOO_SHORT);
    }

    @Test
    void theOrderOfVariantsAtOneInstantDoesNotMatter() {
        List<WvaEvent> forth = new ArrayList<>();
        List<WvaEvent> back = new ArrayList<>();
        List<WvaEvent> chat = itlByMinute(CHAT, minutes(60, 20, 40));
        List<WvaEvent> code = itlByMinute(CODE, minutes(60, 22, 45));
        for (int minute = 0; minute < 60; minute++) {
            forth.addAll(List.of(chat.get(minute), code.get(minute)));
            back.addAll(List.of(code.get(minute), chat.get(minute)));
        }

        BurnAlerts alerts = judged(forth).burnAlerts(ITL, RULES);
        assertThat(alerts.alerts()).hasSize(1);
        assertThat(judged(back).burnAlerts(ITL, RULES)).isEqualTo(alerts);
    }

    @Test
    void slicesWithoutAVerdictBurnOnlyWhereTheyCountAsBad() {
        List<WvaEvent> idleAtTheEnd = itlByMinute(CHAT, minutes(60, 0, 0));
        Collections.replaceAll(idleAtTheEnd, idleAtTheEnd.get(59), SloEvents.idle(59 * 60, CHAT));
        for (int minute = 40; minute < 59; minute++) {
            idleAtTheEnd.set(minute, SloEvents.idle(60 * minute, CHAT));
        }

        for (NotEvaluated choice : List.of(NotEvaluated.EXCLUDE, NotEvaluated.COUNT_AS_GOOD)) {
            assertThat(weighed(idleAtTheEnd, choice).burnAlerts(ITL, RULES).alerts())
                    .isEmpty();
        }
        assertThat(weighed(idleAtTheEnd, NotEvaluated.COUNT_AS_BAD)
                        .burnAlerts(ITL, RULES)
                        .alerts())
                .singleElement()
                .extracting(BurnAlert::end, InstanceOfAssertFactories.optional(java.time.Instant.class))
                .isEqualTo(Optional.empty());
        assertThatThrownBy(() -> weighed(idleAtTheEnd, NotEvaluated.FAIL).burnAlerts(ITL, RULES))
                .isInstanceOf(SlicesNotEvaluatedException.class);
        assertThatThrownBy(() -> weighed(idleAtTheEnd, NotEvaluated.FAIL).burnAlerts(RULES))
                .isInstanceOf(SlicesNotEvaluatedException.class);
    }

    private static SloCompliance weighed(List<WvaEvent> events, NotEvaluated choice) {
        return SloCompliance.of(events, Targets.of(TEN), SloRules.withDefaults().with(choice));
    }

    @Test
    void aWindowIsPositiveAndTheShortOneShorter() {
        assertThatIllegalArgumentException().isThrownBy(() -> new BurnRateWindow(0, HOUR, Duration.ofMinutes(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new BurnRateWindow(1.1, HOUR, Duration.ofMinutes(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new BurnRateWindow(0.1, HOUR, HOUR));
        assertThatIllegalArgumentException().isThrownBy(() -> new BurnRateWindow(0.1, HOUR, Duration.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BurnRateWindow(0.1, HOUR, Duration.ofMinutes(-1)))
                .withMessageContaining("PT-1M");
    }

    @Test
    void rulesHaveWindowsWithinTheirPeriod() {
        assertThatIllegalArgumentException().isThrownBy(() -> BurnAlertRules.of(0.9, HOUR, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BurnAlertRules.of(0.9, Duration.ofMinutes(5), List.of(TEN_AND_TWO)))
                .withMessageContaining("PT5M");
    }
}
