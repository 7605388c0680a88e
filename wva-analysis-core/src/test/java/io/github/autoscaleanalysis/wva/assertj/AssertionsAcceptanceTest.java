package io.github.autoscaleanalysis.wva.assertj;

import static io.github.autoscaleanalysis.wva.assertj.WvaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autoscaleanalysis.testing.AgainstSharedData;
import io.github.autoscaleanalysis.testing.SharedFile;
import io.github.autoscaleanalysis.wva.accuracy.ErrorStatistics;
import io.github.autoscaleanalysis.wva.align.PairClass;
import io.github.autoscaleanalysis.wva.analysis.Part;
import io.github.autoscaleanalysis.wva.analysis.Support;
import io.github.autoscaleanalysis.wva.analysis.WvaAnalysis;
import io.github.autoscaleanalysis.wva.decision.DecisionRule;
import io.github.autoscaleanalysis.wva.decision.ReplayResult;
import io.github.autoscaleanalysis.wva.event.LatencyMetric;
import io.github.autoscaleanalysis.wva.log.WvaLog;
import io.github.autoscaleanalysis.wva.scaling.ScalingLag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The assertions turn from passing to failing at the very figures of the analysis, on every real log. */
@AgainstSharedData
class AssertionsAcceptanceTest {

    static List<Path> logs() throws IOException {
        List<Path> logs = new ArrayList<>();
        SharedFile.foldersOf("corpus/experiments", "")
                .forEach(folder -> logs.add(folder.resolve("wva-controller-logs.jsonl")));
        try (Stream<Path> files = Files.list(SharedFile.of("corpus/logs"))) {
            files.filter(file -> !file.toString().contains("expected")).sorted().forEach(logs::add);
        }
        return logs;
    }

    private static void assertFails(ThrowingCallable assertion) {
        assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessageStartingWith("\nExpecting ");
    }

    @Test
    void thereAreLogsOfEveryGeneration() throws IOException {
        assertThat(logs()).hasSizeGreaterThan(30);
    }

    @ParameterizedTest
    @MethodSource("logs")
    void attainmentTurnsAtTheFigureOfTheAnalysis(Path log) throws IOException {
        WvaAnalysis analysis = WvaAnalysis.of(WvaLog.read(log));
        for (LatencyMetric metric : LatencyMetric.values()) {
            OptionalDouble share = analysis.slo().attainment(metric).ratio();
            if (share.isEmpty() || share.getAsDouble() == 0) {
                assertFails(() -> assertThat(analysis).meetsSlo(metric, Double.MIN_VALUE));
            } else {
                assertThat(analysis).meetsSlo(metric, share.getAsDouble());
            }
            if (share.isPresent() && share.getAsDouble() < 1) {
                assertFails(() -> assertThat(analysis).meetsSlo(metric, Math.nextUp(share.getAsDouble())));
            }
        }
        OptionalDouble share = analysis.slo().attainment().ratio();
        if (share.orElse(0) > 0) {
            assertThat(analysis).attainmentAtLeast(share.getAsDouble());
        }
        if (share.orElse(0) < 1) {
            assertFails(() -> assertThat(analysis).attainmentAtLeast(Math.nextUp(share.orElse(0))));
        }
    }

    @ParameterizedTest
    @MethodSource("logs")
    void errorsTurnAtTheFiguresOfTheAnalysis(Path log) throws IOException {
        WvaAnalysis analysis = WvaAnalysis.of(WvaLog.read(log));
        for (LatencyMetric metric : LatencyMetric.values()) {
            for (PairClass pairClass : PairClass.values()) {
                ErrorStatistics errors = analysis.accuracy().of(metric, pairClass);
                double mean = errors.meanAbsoluteError().orElse(Double.MAX_VALUE);
                assertFails(() -> assertThat(analysis).hasMeanAbsoluteErrorBelow(metric, pairClass, mean));
                if (errors.count() > 0) {
                    assertThat(analysis).hasMeanAbsoluteErrorBelow(metric, pairClass, Math.nextUp(mean));
                }
            }
            OptionalDouble relative = analysis.accuracy().of(metric).skill().relativeMeanAbsoluteError();
            if (relative.orElse(1) < 1) {
                assertThat(analysis).beatsPersistence(metric);
            } else {
                assertFails(() -> assertThat(analysis).beatsPersistence(metric));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("logs")
    void scalingTurnsAtTheFiguresOfTheAnalysis(Path log) throws IOException {
        WvaAnalysis analysis = WvaAnalysis.of(WvaLog.read(log));
        OptionalDouble cost = analysis.scaling().cost().replicaSeconds();
        int variants = analysis.scaling().variants().size();
        boolean allKnown = analysis.scaling().cost().variantsWithReplicas() == variants;
        if (cost.isPresent() && allKnown) {
            assertThat(analysis).costsAtMost(cost.getAsDouble());
        }
        assertFails(() -> assertThat(analysis).costsAtMost(Math.nextDown(cost.orElse(1))));

        Duration hour = Duration.ofHours(1);
        boolean decided = analysis.scaling().decisions() > 0;
        if (decided && analysis.scaling().reversalsWithin(hour).isEmpty()) {
            assertThat(analysis).hasNoReversalsWithin(hour);
        } else {
            assertFails(() -> assertThat(analysis).hasNoReversalsWithin(hour));
        }
        analysis.scaling().targetReplicas().ifPresent(range -> {
            assertFails(() -> assertThat(analysis).staysWithin(0, range.max() - 1));
            assertFails(() -> assertThat(analysis).staysWithin(range.min() + 1, 1000));
            assertThat(analysis).staysWithin(0, 1000);
        });
    }

    @ParameterizedTest
    @MethodSource("logs")
    void convergenceIsNoShorterThanAnyLag(Path log) throws IOException {
        WvaAnalysis analysis = WvaAnalysis.of(WvaLog.read(log));
        List<ScalingLag> lags = analysis.scaling().lags();
        Duration longest = lags.stream()
                .flatMap(lag -> lag.atMost().stream())
                .max(Comparator.naturalOrder())
                .orElse(Duration.ofSeconds(1));

        assertFails(() -> assertThat(analysis).convergesWithin(longest.minusNanos(1)));
        if (!lags.isEmpty() && lags.stream().noneMatch(ScalingLag::isCensored)) {
            assertThat(analysis).convergesWithin(longest);
        }
    }

    @ParameterizedTest
    @MethodSource("logs")
    void decisionsAndLedgerAreThoseOfTheAnalysis(Path log) throws IOException {
        WvaAnalysis analysis = WvaAnalysis.of(WvaLog.read(log));
        if (analysis.decisions().count(ReplayResult.Conforms.class) > 0
                && analysis.decisions().count(ReplayResult.Differs.class) == 0) {
            assertThat(analysis).conformsTo(DecisionRule.largestClaim());
        } else {
            assertFails(() -> assertThat(analysis).conformsTo(DecisionRule.largestClaim()));
        }
        if (analysis.log().issueCounts().isEmpty()) {
            assertThat(analysis).losesNothing();
        } else {
            assertFails(() -> assertThat(analysis).losesNothing());
        }
    }

    @ParameterizedTest
    @MethodSource("logs")
    void whatALogDoesNotSupportFailsByTheReasonOfTheCoverage(Path log) throws IOException {
        WvaAnalysis analysis = WvaAnalysis.of(WvaLog.read(log));
        Duration minute = Duration.ofMinutes(1);

        unsupported(analysis, Part.ACCURACY, () -> assertThat(analysis).beatsPersistence(LatencyMetric.ITL));
        unsupported(analysis, Part.OBJECTIVES, () -> assertThat(analysis).attainmentAtLeast(0.01));
        unsupported(analysis, Part.SCALING, () -> assertThat(analysis).hasNoReversalsWithin(minute));
        unsupported(analysis, Part.SCALING, () -> assertThat(analysis).isStableFor(minute));
        unsupported(analysis, Part.LAGS, () -> assertThat(analysis).convergesWithin(minute));
        unsupported(analysis, Part.COST, () -> assertThat(analysis).costsAtMost(1e9));
        unsupported(analysis, Part.DECISIONS, () -> assertThat(analysis).conformsTo(DecisionRule.largestClaim()));
    }

    private static void unsupported(WvaAnalysis analysis, Part part, ThrowingCallable assertion) {
        if (analysis.coverage().of(part).support() == Support.UNSUPPORTED) {
            assertThatThrownBy(assertion)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageEndingWith("but the log does not support \"" + part.title() + "\":\n  "
                            + String.join("\n  ", analysis.coverage().of(part).reasons()));
        }
    }
}
