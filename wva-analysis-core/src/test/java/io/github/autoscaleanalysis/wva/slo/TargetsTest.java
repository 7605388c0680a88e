package io.github.autoscaleanalysis.wva.slo;

import static io.github.autoscaleanalysis.wva.slo.SloEvents.CHAT;
import static io.github.autoscaleanalysis.wva.slo.SloEvents.CODE;
import static io.github.autoscaleanalysis.wva.slo.SloEvents.TEN;
import static io.github.autoscaleanalysis.wva.slo.SloEvents.TWENTY;
import static io.github.autoscaleanalysis.wva.slo.SloEvents.found;
import static io.github.autoscaleanalysis.wva.slo.SloEvents.observed;
import static io.github.autoscaleanalysis.wva.slo.SloEvents.row;
import static io.github.autoscaleanalysis.wva.slo.SloEvents.time;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.autoscaleanalysis.wva.event.Events;
import io.github.autoscaleanalysis.wva.event.Latencies;
import io.github.autoscaleanalysis.wva.event.SloTarget;
import io.github.autoscaleanalysis.wva.event.VariantId;
import io.github.autoscaleanalysis.wva.event.Workload;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class TargetsTest {

    private static final Latencies THIRTY = Latencies.ofMillis(30, 3000);
    private static final SloRules DEFAULTS = SloRules.withDefaults();

    private static Optional<Objective> inForce(Targets targets, SloRules rules, double seconds, Workload workload) {
        return SloJudge.of(targets, rules)
                .judge(observed(seconds, workload, TEN, OptionalDouble.of(1)))
                .objective();
    }

    private static Optional<Objective> inForce(Targets targets, double seconds, VariantId variant) {
        return inForce(targets, DEFAULTS, seconds, Workload.of(variant));
    }

    private static Targets log(WvaEvent... events) {
        return Targets.of(List.of(events));
    }

    private static Objective foundLine(Latencies targets) {
        return new Objective(targets, TargetSource.FOUND_LINE);
    }

    private static Objective solution(Latencies targets) {
        return new Objective(targets, TargetSource.SOLUTION_LINE);
    }

    private static Objective caller(Latencies targets) {
        return new Objective(targets, TargetSource.CALLER);
    }

    @Test
    void theLatestTargetAtOrBeforeTheObservationIsInForce() {
        Targets targets = log(
                found(10, "m", "Premium", TEN),
                found(20, "m", "Premium", TEN),
                found(60, "m", "Premium", TWENTY),
                found(120, "m", "Premium", THIRTY));

        assertThat(inForce(targets, 9.999, CHAT)).isEmpty();
        assertThat(inForce(targets, 10, CHAT)).contains(foundLine(TEN));
        assertThat(inForce(targets, 59.999, CHAT)).contains(foundLine(TEN));
        assertThat(inForce(targets, 60, CHAT)).contains(foundLine(TWENTY));
        assertThat(inForce(targets, 119, CHAT)).contains(foundLine(TWENTY));
        assertThat(inForce(targets, 1e6, CHAT)).contains(foundLine(THIRTY));
        assertThat(targets.changes()).extracting(TargetChange::since).containsExactly(time(10), time(60), time(120));
    }

    @Test
    void aTargetThatComesBackIsAChangeAgain() {
        Targets targets =
                log(found(0, "m", "Premium", TEN), found(60, "m", "Premium", TWENTY), found(120, "m", "Premium", TEN));

        assertThat(targets.changes()).hasSize(3);
        assertThat(inForce(targets, 130, CHAT)).contains(foundLine(TEN));
    }

    @Test
    void linesOutOfTimeOrderAreReadInTimeOrder() {
        Targets targets = log(
                found(0, "m", "Premium", TEN),
                found(60, "m", "Premium", TEN),
                found(30, "m", "Premium", TWENTY),
                row(20, CHAT, "m", "Premium", THIRTY));

        assertThat(inForce(targets, 40, CHAT)).contains(foundLine(TWENTY));
        assertThat(inForce(targets, 60, CHAT)).contains(foundLine(TEN));
    }

    @Test
    void theFirstTargetOfALogIsTheFirstInLogOrderEvenWhereItsTimeIsLater() {
        Targets targets = log(found(60, "m", "Premium", TEN), found(0, "m", "Premium", TWENTY));

        assertThat(inForce(targets, SloRules.notebook(), 0, Workload.of(CHAT))).contains(foundLine(TEN));
    }

    @Test
    void ofTwoLinesAtOneInstantTheLaterHolds() {
        Targets targets = log(found(0, "m", "Premium", TEN), found(0, "m", "Premium", TWENTY));

        assertThat(inForce(targets, 0, CHAT)).contains(foundLine(TWENTY));
    }

    @Test
    void aFoundLineComesBeforeASolutionLineAndTheCallerBeforeBoth() {
        Targets log = log(row(0, CHAT, "m", "Premium", TEN), found(60, "m", "Premium", TWENTY));

        assertThat(inForce(log, 30, CHAT)).contains(solution(TEN));
        assertThat(inForce(log, 90, CHAT)).contains(foundLine(TWENTY));
        assertThat(inForce(log.and(Targets.of(THIRTY)), 90, CHAT)).contains(caller(THIRTY));
        assertThat(inForce(Targets.of(THIRTY).and(log), 90, CHAT)).contains(caller(THIRTY));
        assertThat(inForce(log.with(TargetScope.ofModel("m"), time(80), THIRTY), 70, CHAT))
                .contains(foundLine(TWENTY));
        assertThat(inForce(log.with(TargetScope.ofModel("m"), time(80), THIRTY), 80, CHAT))
                .contains(caller(THIRTY));
    }

    @Test
    void theLinesThatSetObjectivesCanBeChosen() {
        Targets log = log(row(0, CHAT, "m", "Premium", TEN), found(0, "m", "Premium", TWENTY));
        Workload chat = Workload.of(CHAT);

        assertThat(inForce(log, DEFAULTS.with(TargetLines.FOUND_ONLY), 1, chat)).contains(foundLine(TWENTY));
        assertThat(inForce(log, DEFAULTS.with(TargetLines.SOLUTION_ONLY), 1, chat))
                .contains(solution(TEN));
        assertThat(inForce(log, DEFAULTS.with(TargetLines.NONE), 1, chat)).isEmpty();
        assertThat(inForce(log.and(Targets.of(THIRTY)), DEFAULTS.with(TargetLines.NONE), 1, chat))
                .contains(caller(THIRTY));
    }

    @Test
    void aVariantsPredictionRowsSayWhichModelAndClassItIs() {
        Targets log = log(
                row(0, VariantId.of("ns", "chat"), "m", "Premium", Latencies.none()),
                row(0, CODE, "n", "Freemium", Latencies.none()),
                found(0, "m", "Premium", TEN),
                found(0, "m", "Freemium", THIRTY),
                found(0, "n", "Freemium", TWENTY));

        assertThat(inForce(log, 1, CHAT)).contains(foundLine(TEN));
        assertThat(inForce(log, 1, CODE)).contains(foundLine(TWENTY));
        assertThat(inForce(log, 1, VariantId.of("unseen"))).isEmpty();
        assertThat(SloJudge.of(log, DEFAULTS).judge(observed(1, CHAT, 1, 1)).workload())
                .isEqualTo(new Workload(Optional.of(CHAT), Optional.of("m"), Optional.of("Premium")));
    }

    @Test
    void aVariantOfTwoNamespacesIsAmbiguousByItsBareNameOnly() {
        Targets log = log(
                row(0, VariantId.of("a", "chat"), "m", "Premium", TEN),
                row(0, VariantId.of("b", "chat"), "n", "Premium", TWENTY));

        assertThat(inForce(log, 1, CHAT)).isEmpty();
        assertThat(inForce(log, 1, VariantId.of("b", "chat"))).contains(solution(TWENTY));
    }

    @Test
    void theOnlyModelAndClassKnownAreTakenAndOfSeveralNone() {
        Targets one = log(found(0, "m", "Premium", TEN));
        Targets two = log(found(0, "m", "Premium", TEN), found(0, "m", "Freemium", TEN));

        assertThat(inForce(one, 1, CHAT)).contains(foundLine(TEN));
        assertThat(inForce(two, 1, CHAT)).isEmpty();
        assertThat(inForce(log(found(0, "m", "Premium", TEN), row(0, CODE, "n", "Premium", Latencies.none())), 1, CHAT))
                .isEmpty();
    }

    @Test
    void whatAnObservationNamesItselfDecides() {
        Targets log =
                log(found(0, "m", "Premium", TEN), found(0, "n", "Premium", TWENTY), row(0, CHAT, "m", "Premium", TEN));
        Workload n = new Workload(Optional.of(CHAT), Optional.of("n"), Optional.empty());
        Workload unknown = new Workload(Optional.empty(), Optional.of("x"), Optional.empty());
        Workload otherClass = new Workload(Optional.empty(), Optional.of("n"), Optional.of("Freemium"));

        assertThat(inForce(log, DEFAULTS, 1, n)).contains(foundLine(TWENTY));
        assertThat(inForce(log, DEFAULTS, 1, unknown)).isEmpty();
        assertThat(inForce(log, DEFAULTS, 1, otherClass)).isEmpty();
    }

    @Test
    void theScopeThatNamesMostHolds() {
        Targets targets = log(row(0, CHAT, "m", "Premium", Latencies.none()))
                .with(TargetScope.of("m", "Premium"), time(60), TEN)
                .with(TargetScope.ofModel("m"), TWENTY)
                .with(TargetScope.everything(), THIRTY);

        assertThat(inForce(targets, 59, CHAT)).contains(caller(TWENTY));
        assertThat(inForce(targets, 60, CHAT)).contains(caller(TEN));
        assertThat(inForce(targets, 60, CODE)).contains(caller(TEN));
    }

    @Test
    void twoScopesThatNameAsMuchAreNoObjective() {
        Targets targets = log(row(0, CHAT, "m", "Premium", TEN))
                .with(TargetScope.ofModel("m"), TEN)
                .with(new TargetScope(Optional.empty(), Optional.of("Premium")), TWENTY);

        assertThat(inForce(targets, 1, CHAT)).isEmpty();
    }

    @Test
    void theCallersModelsCountWhereTheLogNamesNone() {
        assertThat(inForce(Targets.none().with(TargetScope.of("m", "Premium"), TEN), 1, CHAT))
                .contains(caller(TEN));
        assertThat(inForce(
                        Targets.none().with(TargetScope.ofModel("m"), TEN).with(TargetScope.ofModel("n"), TEN),
                        1,
                        CHAT))
                .isEmpty();
    }

    @Test
    void theNotebooksDefaultIsTakenOnlyOnRequestAndOnlyWhereNothingIsNamed() {
        SloRules request = DEFAULTS.with(MissingTarget.NOTEBOOK_DEFAULT);
        Workload chat = Workload.of(CHAT);

        assertThat(inForce(Targets.none(), DEFAULTS, 1, chat)).isEmpty();
        assertThat(inForce(Targets.none(), request, 1, chat))
                .contains(new Objective(TEN, TargetSource.NOTEBOOK_DEFAULT));
        assertThat(inForce(log(found(60, "m", "Premium", TWENTY)), request, 1, chat))
                .isEmpty();
        assertThat(inForce(
                        log(row(0, CHAT, "m", "Premium", TWENTY)),
                        SloRules.notebook().with(MissingTarget.NOTEBOOK_DEFAULT),
                        1,
                        chat))
                .contains(new Objective(TEN, TargetSource.NOTEBOOK_DEFAULT));
    }

    @Test
    void byTheNotebooksRuleTheFirstTargetHoldsForEverythingFromTheStart() {
        Targets log = log(
                found(60, "m", "Premium", TEN),
                found(60, "n", "Premium", TWENTY),
                row(0, CODE, "n", "Premium", THIRTY));

        assertThat(inForce(log, SloRules.notebook(), 0, Workload.of(CODE))).contains(foundLine(TEN));
        assertThat(inForce(log, SloRules.notebook().with(TargetLines.SOLUTION_ONLY), 0, Workload.of(CHAT)))
                .contains(solution(THIRTY));
        assertThat(SloRules.notebook().targetLines()).isEqualTo(TargetLines.FOUND_ONLY);
        assertThat(SloRules.notebook().idleRule()).isEqualTo(IdleRule.AS_MEASURED);
        assertThat(SloRules.notebook().missingTarget()).isEqualTo(MissingTarget.NO_VERDICT);
        assertThat(SloRules.notebook().notEvaluated()).isEqualTo(NotEvaluated.EXCLUDE);
    }

    @Test
    void aLineWithoutFiguresChangesNothing() {
        Targets log = log(found(0, "m", "Premium", TEN), found(60, "m", "Premium", Latencies.none()));

        assertThat(inForce(log, 90, CHAT)).contains(foundLine(TEN));
    }

    @Test
    void theTargetsOfTwoPartsOfALogAreThoseOfTheWhole() {
        WvaEvent first = found(0, "m", "Premium", TEN);
        WvaEvent second = row(30, CHAT, "m", "Premium", TWENTY);
        WvaEvent third = found(60, "m", "Premium", THIRTY);
        Targets whole = log(first, second, third);
        Targets parts = log(first).and(log(second, third));

        for (double seconds : new double[] {0, 30, 59, 60, 100}) {
            assertThat(inForce(parts, seconds, CHAT)).isEqualTo(inForce(whole, seconds, CHAT));
        }
        assertThat(parts.changes()).isEqualTo(whole.changes());
    }

    @Test
    void aLineThatNamesNoModelHoldsForEverything() {
        SloTarget bare = new SloTarget(Events.at(0), Optional.empty(), Optional.empty(), TEN);

        assertThat(inForce(log(bare, row(0, CHAT, "m", "Premium", TWENTY)), 1, CHAT))
                .contains(foundLine(TEN));
        assertThat(inForce(log(bare), 1, CHAT)).contains(foundLine(TEN));
    }

    @Test
    void theCallersTargetsHoldFromTheStart() {
        assertThat(Targets.of(TEN).changes())
                .containsExactly(new TargetChange(Instant.MIN, TargetScope.everything(), caller(TEN)));
        assertThat(Targets.none().changes()).isEmpty();
    }

    @Test
    void aScopeNamesWhatItHoldsFor() {
        assertThat(TargetScope.of("m", "Premium")).hasToString("m in Premium");
        assertThat(TargetScope.everything()).hasToString("* in *");
        assertThatIllegalArgumentException().isThrownBy(() -> TargetScope.ofModel(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> TargetScope.of("m", ""));
    }
}
