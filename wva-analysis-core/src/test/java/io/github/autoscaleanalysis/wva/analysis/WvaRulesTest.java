package io.github.autoscaleanalysis.wva.analysis;

import static io.github.autoscaleanalysis.wva.align.LogLines.observes;
import static io.github.autoscaleanalysis.wva.align.LogLines.predicts;
import static io.github.autoscaleanalysis.wva.event.Events.target;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.autoscaleanalysis.wva.align.PairRule;
import io.github.autoscaleanalysis.wva.align.PairThresholds;
import io.github.autoscaleanalysis.wva.decision.DecisionRules;
import io.github.autoscaleanalysis.wva.event.Latencies;
import io.github.autoscaleanalysis.wva.log.WvaLog;
import io.github.autoscaleanalysis.wva.scaling.ScalingRules;
import io.github.autoscaleanalysis.wva.slo.MissingTarget;
import io.github.autoscaleanalysis.wva.slo.SloRules;
import io.github.autoscaleanalysis.wva.slo.Targets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WvaRulesTest {

    private static final WvaLog LOG = WvaLog.of(List.of(
            target(0, Latencies.ofMillis(10, 1000)),
            predicts(1, "a"),
            predicts(2, "a"),
            observes(60, "a"),
            observes(120, "a")));

    @Test
    void theDefaultsJudgeTheNextCycleAndEveryObservation() {
        WvaRules rules = WvaRules.withDefaults();

        assertThat(rules.pairRule()).isEqualTo(PairRule.NEXT_CYCLE);
        assertThat(rules.pairThresholds()).isEqualTo(PairThresholds.withDefaults());
        assertThat(rules.sliceRule()).isEqualTo(SliceRule.EVERY_OBSERVATION);
        assertThat(rules.sloRules()).isSameAs(SloRules.withDefaults());
        assertThat(rules.missingTarget()).isEqualTo(MissingTarget.NO_VERDICT);
        assertThat(rules.targets().changes()).isEmpty();
        assertThat(rules.scalingRules()).isSameAs(ScalingRules.withDefaults());
        assertThat(rules.decisionRules()).isSameAs(DecisionRules.withDefaults());
        assertThat(WvaAnalysis.of(LOG).rules()).isSameAs(rules);
    }

    @Test
    void theNotebookJudgesTheNextObservationAndThoseOfPairs() {
        assertThat(WvaAnalysis.notebook().pairRule()).isEqualTo(PairRule.NEXT_OBSERVATION);
        assertThat(WvaAnalysis.notebook().sliceRule()).isEqualTo(SliceRule.PAIRED_OBSERVATIONS);
        assertThat(WvaAnalysis.notebook().sloRules()).isSameAs(SloRules.notebook());
    }

    @Test
    void eachWithChangesOneRuleAndLeavesTheOthersAndTheOriginal() {
        WvaRules defaults = WvaRules.withDefaults();
        PairThresholds thresholds = PairThresholds.withDefaults().withLags(0.25, 2);
        ScalingRules scaling = ScalingRules.withDefaults().withLongestHold(Duration.ofMinutes(2));
        Targets targets = Targets.of(Latencies.ofMillis(1, 2));
        DecisionRules decisions = DecisionRules.withDefaults().withPatience(5);

        WvaRules all = defaults.with(PairRule.NEXT_OBSERVATION)
                .with(thresholds)
                .with(SliceRule.PAIRED_OBSERVATIONS)
                .with(SloRules.notebook())
                .with(MissingTarget.NOTEBOOK_DEFAULT)
                .with(targets)
                .with(scaling)
                .with(decisions);

        assertThat(all.pairRule()).isEqualTo(PairRule.NEXT_OBSERVATION);
        assertThat(all.pairThresholds()).isEqualTo(thresholds);
        assertThat(all.sliceRule()).isEqualTo(SliceRule.PAIRED_OBSERVATIONS);
        assertThat(all.sloRules().idleRule()).isEqualTo(SloRules.notebook().idleRule());
        assertThat(all.missingTarget()).isEqualTo(MissingTarget.NOTEBOOK_DEFAULT);
        assertThat(all.targets()).isSameAs(targets);
        assertThat(all.scalingRules()).isSameAs(scaling);
        assertThat(all.decisionRules()).isSameAs(decisions);
        assertThat(all.with(PairRule.NEXT_CYCLE).with(scaling).with(targets).decisionRules())
                .isSameAs(decisions);
        assertThat(defaults.pairRule()).isEqualTo(PairRule.NEXT_CYCLE);
        assertThat(defaults.targets().changes()).isEmpty();
    }

    @Test
    void theDecisionsAreAuditedOnceByTheRules() {
        DecisionRules decisions = DecisionRules.withDefaults().withPatience(5);
        WvaAnalysis analysis = WvaRules.withDefaults().with(decisions).analyze(LOG);

        assertThat(analysis.decisions().rules()).isSameAs(decisions);
        assertThat(analysis.decisions()).isSameAs(analysis.decisions());
    }

    @Test
    void slicesAreEveryObservationOnceOrThoseOfPairsAsOftenAsTheyJudge() {
        WvaRules notebook = WvaAnalysis.notebook();

        assertThat(WvaAnalysis.of(LOG).slo().slices()).hasSize(2);
        WvaAnalysis paired = notebook.analyze(LOG);
        assertThat(paired.slo().slices())
                .as("both predictions are judged by the first observation")
                .hasSize(2)
                .allSatisfy(slice -> assertThat(slice.observation().timestamp())
                        .isEqualTo(paired.alignment().observations().get(0).timestamp()));
    }

    @Test
    void theCallersObjectivesGoBeforeThoseOfTheLogAndBothAreKnown() {
        WvaAnalysis analysis = WvaRules.withDefaults()
                .with(Targets.of(Latencies.ofMillis(1, 2)))
                .analyze(LOG);

        assertThat(analysis.targets().changes()).hasSize(2);
        assertThat(analysis.slo().objective())
                .hasValueSatisfying(objective -> assertThat(objective.targets()).isEqualTo(Latencies.ofMillis(1, 2)));
    }

    @Test
    void theLimitsOfTheClassesReachThePairing() {
        WvaRules strict =
                WvaRules.withDefaults().with(PairThresholds.withDefaults().withLags(1.5, 2));

        assertThat(WvaAnalysis.of(LOG).alignment().pairs()).hasSize(1);
        assertThat(strict.analyze(LOG).alignment().pairs()).isEmpty();
    }
}
