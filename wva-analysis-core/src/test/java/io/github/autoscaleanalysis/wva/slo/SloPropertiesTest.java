package io.github.autoscaleanalysis.wva.slo;

import static io.github.autoscaleanalysis.wva.slo.SloEvents.found;
import static io.github.autoscaleanalysis.wva.slo.SloEvents.observed;
import static io.github.autoscaleanalysis.wva.slo.SloEvents.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.autoscaleanalysis.wva.event.Latencies;
import io.github.autoscaleanalysis.wva.event.LatencyMetric;
import io.github.autoscaleanalysis.wva.event.VariantId;
import io.github.autoscaleanalysis.wva.event.Workload;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for any log: here logs of three variants of two models whose targets change. */
class SloPropertiesTest {

    private static final List<VariantId> VARIANTS =
            List.of(VariantId.of("ns", "a"), VariantId.of("ns", "b"), VariantId.of("ns", "c"));
    private static final BurnAlertRules ALERTS = BurnAlertRules.of(
            0.5, Duration.ofHours(4), List.of(new BurnRateWindow(0.03, Duration.ofMinutes(10), Duration.ofMinutes(3))));

    private static String model(int variant) {
        return variant == 0 ? "m" : "n";
    }

    /** One list a minute; the lines of one minute carry one instant. */
    private static List<List<WvaEvent>> log(long seed, double scale) {
        RandomGenerator random = new Random(seed);
        List<List<WvaEvent>> log = new ArrayList<>();
        for (int minute = 0; minute < 240; minute++) {
            List<WvaEvent> lines = new ArrayList<>();
            for (int i = 0; i < VARIANTS.size(); i++) {
                Latencies targets = Latencies.ofMillis(scale * (10 + minute / 100 + (i + 1) / 2), scale * 1000);
                Workload workload = Workload.of(VARIANTS.get(i));
                boolean idle = random.nextInt(6) == 0;
                boolean absent = random.nextInt(9) == 0;
                double itl = 6 + 8 * random.nextDouble();
                double ttft = 800 + 300 * random.nextDouble();
                Latencies latencies = idle
                        ? Latencies.ofMillis(0, 0)
                        : new Latencies(
                                absent ? OptionalDouble.empty() : OptionalDouble.of(scale * itl),
                                OptionalDouble.of(scale * ttft));
                lines.add(observed(60 * minute, workload, latencies, OptionalDouble.of(idle ? 0 : 60)));
                lines.add(row(60 * minute, VARIANTS.get(i), model(i), "Premium", targets));
                lines.add(SloEvents.decided(60 * minute, VARIANTS.get(i), 1, 2 + minute));
                if (minute > 120) {
                    lines.add(found(60 * minute, model(i), "Premium", targets));
                }
            }
            log.add(lines);
        }
        return log;
    }

    private static SloCompliance judged(List<List<WvaEvent>> log) {
        List<WvaEvent> events = log.stream().flatMap(List::stream).toList();
        return SloEvents.judged(Targets.of(events), events);
    }

    private static String counts(SloCompliance slo) {
        StringBuilder text = new StringBuilder(slo.attainment().toString());
        for (LatencyMetric metric : LatencyMetric.values()) {
            text.append('\n').append(slo.attainment(metric));
            for (VariantId variant : VARIANTS) {
                text.append('\n').append(slo.only(variant).attainment(metric));
            }
        }
        return text.toString();
    }

    private static List<List<Object>> episodes(SloCompliance slo) {
        return slo.episodes().stream()
                .map(e -> List.<Object>of(
                        e.variant(),
                        e.metric(),
                        e.start(),
                        e.end(),
                        e.slices(),
                        e.peakMillis(),
                        e.excessMillisSeconds(),
                        e.ending(),
                        e.timeToRecovery(),
                        e.decisionBefore()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void scalingAllLatenciesAndTargetsLeavesTheVerdictsAlone(long seed) {
        SloCompliance slo = judged(log(seed, 1));
        assertThat(slo.attainment().count(Verdict.VIOLATED)).isPositive();
        assertThat(slo.attainment().count(Verdict.MET)).isPositive();

        for (double scale : new double[] {0.001, 0.37, 2, 1e6}) {
            SloCompliance scaled = judged(log(seed, scale));
            assertThat(counts(scaled)).isEqualTo(counts(slo));
            assertThat(scaled.burnAlerts(ALERTS)).isEqualTo(slo.burnAlerts(ALERTS));
            List<Double> areas = areas(slo);
            List<Double> scaledAreas = areas(scaled);
            assertThat(scaledAreas).hasSameSizeAs(areas);
            for (int i = 0; i < areas.size(); i++) {
                double area = scale * areas.get(i);
                assertThat(scaledAreas.get(i)).isCloseTo(area, within(1e-9 * area + 1e-6 * scale));
            }
        }
    }

    private static List<Double> areas(SloCompliance slo) {
        return slo.episodes().stream()
                .map(episode -> episode.excessMillisSeconds().orElseThrow())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theOrderOfLinesAtOneInstantDoesNotMatter(long seed) {
        List<List<WvaEvent>> log = log(seed, 1);
        SloCompliance slo = judged(log);
        assertThat(slo.burnAlerts(ALERTS).alerts()).isNotEmpty();

        Random order = new Random(seed);
        for (int shuffle = 0; shuffle < 5; shuffle++) {
            log.forEach(lines -> Collections.shuffle(lines, order));
            SloCompliance shuffled = judged(log);
            assertThat(counts(shuffled)).isEqualTo(counts(slo));
            assertThat(episodes(shuffled)).isEqualTo(episodes(slo));
            assertThat(shuffled.burnAlerts(ALERTS)).isEqualTo(slo.burnAlerts(ALERTS));
        }
    }
}
