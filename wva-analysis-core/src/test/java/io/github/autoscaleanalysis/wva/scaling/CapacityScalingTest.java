package io.github.autoscaleanalysis.wva.scaling;

import static io.github.autoscaleanalysis.wva.scaling.ScalingLog.capacity;
import static io.github.autoscaleanalysis.wva.scaling.ScalingLog.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.autoscaleanalysis.wva.event.AnalyzedCapacity;
import io.github.autoscaleanalysis.wva.event.AnalyzerResult;
import io.github.autoscaleanalysis.wva.event.AnalyzerThresholds;
import io.github.autoscaleanalysis.wva.event.Events;
import io.github.autoscaleanalysis.wva.event.KvCacheUsage;
import io.github.autoscaleanalysis.wva.event.QueueLength;
import io.github.autoscaleanalysis.wva.event.SaturationAnalysis;
import io.github.autoscaleanalysis.wva.event.VariantId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Capacity-based controllers: samples of pods, saturation analyses and, in 2026, analyzers. */
class CapacityScalingTest {

    private static final VariantId CHAT = VariantId.of("chat");
    private static final VariantId CODE = VariantId.of("code");
    private static final Optional<String> M = Optional.of("m");
    private static final Optional<String> N = Optional.of("n");

    @Test
    void podsAreThereFromTheirFirstSampleToTheCollectionThatDoesNotFindThem() {
        PodFigure kvCache = ScalingBehavior.of(new ScalingLog()
                        .status(0, CHAT, 1, 1)
                        .kvCache(0, "chat-1", 0.2)
                        .kvCache(60, "chat-1", 0.4)
                        .kvCache(60.001, "chat-2", 0.8)
                        .kvCache(120, "chat-2", 0.6)
                        .kvCache(180.001, "chat-2", 0.6)
                        .events())
                .kvCacheUsage();

        assertThat(kvCache.byPod())
                .containsExactly(
                        Map.entry("chat-1", StepSeriesTest.series(120, 0, 0.2, 60, 0.4)),
                        Map.entry("chat-2", StepSeriesTest.series(180.001, 60.001, 0.8, 120, 0.6)));
        assertThat(kvCache.max()).isEqualTo(StepSeriesTest.series(180.001, 0, 0.2, 60, 0.4, 60.001, 0.8, 120, 0.6));
        assertThat(kvCache.pods()).isEqualTo(StepSeriesTest.series(180.001, 0, 1, 60.001, 2, 120, 1));
        assertThat(kvCache.mean().at(ScalingLog.second(100))).hasValue((0.4 + 0.8) / 2);
        assertThat(kvCache.total().at(ScalingLog.second(100))).hasValue(0.4 + 0.8);
        assertThat(kvCache.variant("chat-1")).contains(CHAT);
        assertThat(kvCache.variant("chat-3")).isEmpty();
    }

    @Test
    void podsOfAnotherVariantDoNotMix() {
        VariantId chatDecode = VariantId.of("a", "chat-decode");
        PodFigure queue = ScalingBehavior.of(new ScalingLog()
                        .status(0, CHAT, 1, 1)
                        .status(0, chatDecode, 1, 1)
                        .queue(0, "chat-1", 5)
                        .queue(20, "chat-decode-1", 7)
                        .queue(40, "stranger-1", 9)
                        .queue(60, "chat-1", 5)
                        .queue(80, "chat-decode-1", 7)
                        .events())
                .queueLength();

        assertThat(queue.of(CHAT).byPod()).containsOnlyKeys("chat-1");
        assertThat(queue.of(CHAT).total()).isEqualTo(StepSeriesTest.series(60, 0, 5));
        assertThat(queue.of(VariantId.of("chat-decode")).total()).isEqualTo(StepSeriesTest.series(80, 20, 7));
        assertThat(queue.of(CODE).byPod()).isEmpty();
        assertThat(queue.variant("stranger-1")).isEmpty();
        assertThat(queue.byPod().get("stranger-1")).isEqualTo(StepSeries.empty());
        assertThat(queue.total()).isEqualTo(StepSeriesTest.series(80, 0, 5, 20, 12, 60, 7));
    }

    @Test
    void aPodWhoseVariantCouldBeInTwoNamespacesBelongsToNone() {
        PodFigure queue = ScalingBehavior.of(new ScalingLog()
                        .status(0, VariantId.of("a", "chat"), 1, 1)
                        .status(0, VariantId.of("b", "chat"), 1, 1)
                        .queue(0, "chat-1", 5)
                        .queue(60, "chat-1", 5)
                        .events())
                .queueLength();

        assertThat(queue.variant("chat-1")).isEmpty();
        assertThat(queue.of(CHAT).byPod()).isEmpty();
        assertThat(queue.total()).isEqualTo(StepSeriesTest.series(60, 0, 5));
    }

    @Test
    void aSampleWithoutValueIsCounted() {
        ScalingBehavior scaling = ScalingBehavior.of(List.of(
                new KvCacheUsage(Events.at(0), "chat-1", OptionalDouble.empty()),
                new QueueLength(Events.at(0), "chat-1", OptionalInt.empty()),
                new KvCacheUsage(Events.at(0), "chat-1", OptionalDouble.of(Double.POSITIVE_INFINITY))));

        assertThat(scaling.leftOut()).containsExactly(Map.entry(LeftOutReason.NO_VALUE, 3L));
        assertThat(scaling.kvCacheUsage().byPod()).isEmpty();
        assertThat(scaling.kvCacheUsage().mean().isEmpty()).isTrue();
    }

    @Test
    void aLongPauseBetweenCollectionsIsNotFilledIn() {
        PodFigure queue = ScalingBehavior.of(new ScalingLog()
                        .queue(0, "p", 1)
                        .queue(60, "p", 2)
                        .queue(10_000, "p", 3)
                        .queue(10_060, "p", 3)
                        .events())
                .queueLength();

        assertThat(queue.total().covered()).isEqualTo(seconds(120));
        assertThat(queue.pods().covered()).isEqualTo(seconds(120));
    }

    @Test
    void anAnalysisThatAsksForMoreIsAnsweredByTheDecisionsBeforeTheNext() {
        SaturationResponse response = ScalingBehavior.of(new ScalingLog()
                        .saturation(0, "m", 1, true, false)
                        .saturation(0, "m", 1, true, false)
                        .decision(0, CHAT, 1, 2)
                        .saturation(60, "m", 1, true, false)
                        .decision(60, CHAT, 2, 2)
                        .saturation(120, "m", 2, true, false)
                        .decision(120, CHAT, 2, 2)
                        .saturation(180, "m", 2, true, false)
                        .saturation(240, "m", 2, false, true)
                        .decision(240, CHAT, 2, 1)
                        .saturation(300, "m", 1, false, false)
                        .decision(300, CHAT, 1, 0)
                        .decision(310, CHAT, 1, 2)
                        .saturation(360, "m", 2, true, true)
                        .events())
                .saturation();

        assertThat(response.cases())
                .extracting(SaturationCase::outcome)
                .containsExactly(
                        SaturationOutcome.SCALED_UP,
                        SaturationOutcome.UNDER_WAY,
                        SaturationOutcome.NOT_SCALED_UP,
                        SaturationOutcome.NO_DECISION,
                        SaturationOutcome.SAFE_SCALE_DOWN,
                        SaturationOutcome.UNSAFE_SCALE_DOWN,
                        SaturationOutcome.UNASKED_SCALE_UP,
                        SaturationOutcome.LOG_ENDED);
        assertThat(response.cases())
                .extracting(c -> c.subject().line())
                .containsExactly(1L, 4L, 6L, 8L, 10L, 12L, 13L, 14L);
        assertThat(response.analyses()).isEqualTo(7);
        assertThat(response.repeated()).isEqualTo(1);
        assertThat(response.count(SaturationOutcome.UNDER_WAY)).isEqualTo(1);
        assertThat(response.cases(SaturationOutcome.SCALED_UP)).singleElement().satisfies(c -> {
            assertThat(c.analysis()).contains((SaturationAnalysis) c.subject());
            assertThat(c.decision())
                    .hasValueSatisfying(d -> assertThat(d.line()).isEqualTo(3));
        });
    }

    @Test
    void decisionsAreTiedToTheModelOfTheirVariantAndOtherwiseCounted() {
        ScalingLog log = new ScalingLog()
                .observation(0, CHAT, M, 1, 1)
                .observation(0, CODE, N, 1, 1)
                .saturation(0, "m", 1, true, false)
                .saturation(0, "n", 1, true, false)
                .decision(0, CODE, 1, 2)
                .decision(0, CHAT, 1, 1)
                .decision(0, VariantId.of("other"), 1, 9)
                .add(new SaturationAnalysis(
                        Events.at(0),
                        Optional.empty(),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        Optional.empty(),
                        Optional.empty()));
        SaturationResponse response = ScalingBehavior.of(log.events()).saturation();

        assertThat(response.cases(SaturationOutcome.NOT_SCALED_UP))
                .singleElement()
                .satisfies(c -> assertThat(c.analysis().orElseThrow().model()).isEqualTo(M));
        assertThat(response.cases(SaturationOutcome.SCALED_UP))
                .singleElement()
                .satisfies(c -> assertThat(c.analysis().orElseThrow().model()).isEqualTo(N));
        assertThat(response.decisionsWithoutModel()).isEqualTo(1);
        assertThat(response.analysesWithoutModel()).isEqualTo(1);
    }

    @Test
    void whatNoAnalysisSpeaksOfIsNotJudged() {
        SaturationAnalysis silent = new SaturationAnalysis(
                Events.at(60), M, OptionalInt.empty(), OptionalInt.empty(), Optional.empty(), Optional.empty());
        SaturationAnalysis countless = new SaturationAnalysis(
                Events.at(90), M, OptionalInt.empty(), OptionalInt.empty(), Optional.of(true), Optional.empty());
        SaturationResponse response = ScalingBehavior.of(new ScalingLog()
                        .decision(0, CHAT, 1, 2)
                        .decision(1, CHAT, 2, 1)
                        .add(silent)
                        .decision(61, CHAT, 1, 2)
                        .decision(62, CHAT, 2, 1)
                        .add(countless)
                        .decision(91, CHAT, 2, 2)
                        .events())
                .saturation();

        assertThat(response.cases())
                .extracting(SaturationCase::outcome)
                .containsExactly(
                        SaturationOutcome.UNJUDGED,
                        SaturationOutcome.UNJUDGED,
                        SaturationOutcome.UNJUDGED,
                        SaturationOutcome.UNJUDGED,
                        SaturationOutcome.NOT_SCALED_UP);
        assertThat(response.cases().get(0).analysis()).isEmpty();
        assertThat(ScalingBehavior.of(List.of()).saturation().cases()).isEmpty();
    }

    @Test
    void anAnalyzersDemandIsCountedInReplicas() {
        ScalingLog log = new ScalingLog()
                .analyzer(0, "m", "saturation", 0)
                .status(0, CHAT, 1, 1)
                .analyzer(60, "m", "saturation", 250, capacity("chat", 100))
                .analyzer(60, "m", "throughput", 7, capacity("chat", 7))
                .status(60, CHAT, 1, 1)
                .analyzer(120, "m", "saturation", 250, capacity("chat", 100))
                .status(120, CHAT, 3, 3)
                .analyzer(180, "m", "saturation", 250, capacity("chat", 100))
                .status(180, CHAT, 3, 3);
        List<AnalyzerElasticity> elasticities = ScalingBehavior.of(log.events()).analyzerElasticities();

        assertThat(elasticities).extracting(AnalyzerElasticity::analyzer).containsExactly("saturation", "throughput");
        AnalyzerElasticity saturation = elasticities.get(0);
        assertThat(saturation.demand()).isEqualTo(StepSeriesTest.series(180, 0, 0, 60, 2.5));
        assertThat(saturation.supply()).isEqualTo(StepSeriesTest.series(180, 0, 1, 120, 3));
        assertThat(saturation.model()).isEqualTo("m");
        assertThat(saturation.namespace()).contains("ns");
        assertThat(saturation.leftOut()).isEmpty();
        assertThat(saturation.elasticity().demandSource()).isEqualTo(DemandSource.ANALYZER);
        assertThat(saturation.elasticity().supplySources()).containsExactly(ReplicaSource.REPLICA_STATUS);
        assertThat(saturation.elasticity().underProvisioning()).hasValue(0.5);
        assertThat(saturation.elasticity().timeWithoutDemand()).isEqualTo(seconds(60));

        AnalyzerElasticity whole = ScalingBehavior.of(
                        log.events(), ScalingRules.withDefaults().with(DemandRounding.WHOLE_REPLICAS))
                .analyzerElasticities()
                .get(0);
        assertThat(whole.demand()).isEqualTo(StepSeriesTest.series(180, 0, 0, 60, 3));
    }

    @Test
    void variantsOfOneModelAreAddedUpIfTheirReplicasCanDoTheSame() {
        ScalingLog log = new ScalingLog()
                .analyzer(0, "m", "saturation", 400, capacity("chat", 100), capacity("code", 100))
                .status(0, CHAT, 1, 1)
                .status(0, CODE, 2, 2)
                .analyzer(60, "m", "saturation", 400, capacity("chat", 100), capacity("code", 50))
                .status(60, CHAT, 1, 1)
                .status(60, CODE, 2, 2)
                .analyzer(120, "m", "saturation", 400)
                .status(120, CHAT, 1, 1)
                .status(120, CODE, 2, 2)
                .add(new AnalyzerResult(
                        Events.at(180),
                        Optional.empty(),
                        Optional.of("ns"),
                        "saturation",
                        new AnalyzedCapacity(
                                OptionalDouble.empty(),
                                OptionalDouble.empty(),
                                OptionalDouble.empty(),
                                OptionalDouble.empty(),
                                OptionalDouble.empty()),
                        new AnalyzerThresholds(OptionalDouble.empty(), OptionalDouble.empty()),
                        List.of()));
        AnalyzerElasticity elasticity =
                ScalingBehavior.of(log.events()).analyzerElasticities().get(0);

        assertThat(elasticity.supply()).isEqualTo(StepSeriesTest.series(120, 0, 3));
        assertThat(elasticity.demand()).isEqualTo(StepSeriesTest.series(60, 0, 4));
        assertThat(elasticity.elasticity().underProvisioning()).hasValue(1);
        assertThat(elasticity.elasticity().time()).isEqualTo(seconds(60));
        assertThat(elasticity.leftOut())
                .containsOnly(Map.entry(LeftOutReason.NO_COMMON_CAPACITY, 2L), Map.entry(LeftOutReason.NO_VALUE, 1L));
    }

    @Test
    void anAnalyzerOfAModelWithoutVariantsHasDemandButNoSupply() {
        AnalyzerElasticity elasticity = ScalingBehavior.of(new ScalingLog()
                        .analyzer(0, "m", "saturation", 400, capacity("chat", 0))
                        .analyzer(60, "m", "saturation", 0)
                        .analyzer(120, "m", "saturation", 0)
                        .events())
                .analyzerElasticities()
                .get(0);

        assertThat(elasticity.demand()).isEqualTo(StepSeriesTest.series(120, 60, 0));
        assertThat(elasticity.supply().isEmpty()).isTrue();
        assertThat(elasticity.elasticity().supplySources()).isEmpty();
        assertThat(elasticity.elasticity().time()).isZero();
    }
}
