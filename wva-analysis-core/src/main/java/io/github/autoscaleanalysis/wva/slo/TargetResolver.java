package io.github.autoscaleanalysis.wva.slo;

import io.github.autoscaleanalysis.wva.event.Workload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Finds which objectives hold for a workload: once for each, so that a slice costs a look-up. Immutable. */
final class TargetResolver {

    /** A workload as far as it can be known, and its objectives. */
    record Resolved(Workload workload, Timeline timeline) {}

    private final SloRules rules;
    private final Targets targets;
    private final List<TargetChange> changes;
    private final Optional<Objective> forAll;

    TargetResolver(Targets targets, SloRules rules) {
        this.targets = targets;
        this.rules = rules;
        this.changes = targets.changes().stream()
                .filter(change -> sources().contains(change.objective().source()))
                .toList();
        this.forAll = oneForAll();
    }

    /** The one objective that holds for everything, where the rules have one. */
    Optional<Objective> forAll() {
        return forAll;
    }

    private Optional<Objective> oneForAll() {
        if (changes.isEmpty()) {
            return switch (rules.missingTarget()) {
                case NO_VERDICT -> Optional.empty();
                case NOTEBOOK_DEFAULT -> Optional.of(Objective.NOTEBOOK_DEFAULT);
            };
        }
        if (rules.targetRule() == TargetRule.IN_FORCE) {
            return Optional.empty();
        }
        return sources().stream()
                .flatMap(source -> targets.first(source).stream())
                .findFirst();
    }

    private List<TargetSource> sources() {
        return switch (rules.targetLines()) {
            case FOUND_THEN_SOLUTION ->
                List.of(TargetSource.CALLER, TargetSource.FOUND_LINE, TargetSource.SOLUTION_LINE);
            case FOUND_ONLY -> List.of(TargetSource.CALLER, TargetSource.FOUND_LINE);
            case SOLUTION_ONLY -> List.of(TargetSource.CALLER, TargetSource.SOLUTION_LINE);
            case NONE -> List.of(TargetSource.CALLER);
        };
    }

    Resolved resolve(Workload observed) {
        Set<TargetScope> possible = possible(observed);
        Set<String> models = values(observed.model(), possible, TargetScope::model);
        Set<TargetScope> ofModel = models.size() == 1 ? ofModel(possible, models) : possible;
        Set<String> classes = values(observed.serviceClass(), ofModel, TargetScope::serviceClass);
        Workload workload = new Workload(observed.variant(), only(models), only(classes));
        return new Resolved(
                workload, forAll.isPresent() ? Timeline.always(forAll) : Timeline.of(layers(models, classes)));
    }

    /** What the workload can be: by its variant's prediction rows, else by all the log names, else by the caller. */
    private Set<TargetScope> possible(Workload observed) {
        Set<TargetScope> ofVariant = new LinkedHashSet<>();
        Set<TargetScope> ofLog = new LinkedHashSet<>();
        Set<TargetScope> ofCaller = new LinkedHashSet<>();
        for (Workload row : targets.predicted()) {
            TargetScope scope = new TargetScope(row.model(), row.serviceClass());
            ofLog.add(scope);
            if (observed.variant().isPresent()
                    && row.variant().filter(observed.variant().get()::matches).isPresent()) {
                ofVariant.add(scope);
            }
        }
        for (TargetChange change : targets.changes()) {
            (change.objective().source() == TargetSource.CALLER ? ofCaller : ofLog).add(change.scope());
        }
        for (Set<TargetScope> scopes : List.of(ofVariant, ofLog)) {
            scopes.removeIf(scope -> contradicts(observed.model(), scope.model())
                    || contradicts(observed.serviceClass(), scope.serviceClass()));
            if (!scopes.isEmpty()) {
                return scopes;
            }
        }
        return ofCaller;
    }

    private static boolean contradicts(Optional<String> known, Optional<String> named) {
        return known.isPresent() && named.isPresent() && !known.equals(named);
    }

    private static Set<String> values(
            Optional<String> known, Set<TargetScope> possible, Function<TargetScope, Optional<String>> part) {
        Set<String> values = new LinkedHashSet<>();
        if (known.isPresent()) {
            values.add(known.get());
        } else {
            possible.forEach(scope -> part.apply(scope).ifPresent(values::add));
        }
        return values;
    }

    private static Set<TargetScope> ofModel(Set<TargetScope> possible, Set<String> model) {
        Set<TargetScope> ofModel = new LinkedHashSet<>(possible);
        ofModel.removeIf(scope ->
                scope.model().isPresent() && !model.contains(scope.model().get()));
        return ofModel;
    }

    private static Optional<String> only(Set<String> values) {
        return values.size() == 1 ? Optional.of(values.iterator().next()) : Optional.empty();
    }

    private List<List<TargetChange>> layers(Set<String> models, Set<String> classes) {
        List<List<TargetChange>> layers = new ArrayList<>();
        for (TargetSource source : sources()) {
            for (int named = 2; named >= 0; named--) {
                Map<TargetScope, List<TargetChange>> fitting = new LinkedHashMap<>();
                for (TargetChange change : changes) {
                    if (change.objective().source() == source && named(change.scope(), models, classes) == named) {
                        fitting.computeIfAbsent(change.scope(), scope -> new ArrayList<>())
                                .add(change);
                    }
                }
                if (fitting.size() > 1) {
                    return layers;
                }
                layers.addAll(fitting.values());
            }
        }
        return layers;
    }

    /** How many of model and class the scope names rightly; −1 where it is not certain that it fits. */
    private static int named(TargetScope scope, Set<String> models, Set<String> classes) {
        int model = named(scope.model(), models);
        int serviceClass = named(scope.serviceClass(), classes);
        return model < 0 || serviceClass < 0 ? -1 : model + serviceClass;
    }

    private static int named(Optional<String> name, Set<String> possible) {
        if (name.isEmpty() || possible.isEmpty()) {
            return 0;
        }
        return possible.size() == 1 && possible.contains(name.get()) ? 1 : -1;
    }
}
