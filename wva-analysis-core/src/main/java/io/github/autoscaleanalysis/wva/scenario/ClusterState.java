package io.github.autoscaleanalysis.wva.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The variants that a controller sees, its clock, and what in a log is chance. */
final class ClusterState {

    final List<VariantState> variants;
    final List<ModelState> models;
    final List<Accelerator> accelerators;
    final LogClock clock;
    final Dice dice;

    ClusterState(List<? extends VariantState> variants, List<Accelerator> accelerators, LogClock clock, Dice dice) {
        this.variants = List.copyOf(variants);
        this.accelerators = List.copyOf(accelerators);
        this.clock = clock;
        this.dice = dice;
        Map<String, List<VariantState>> byModel = new LinkedHashMap<>();
        for (VariantState variant : variants) {
            byModel.computeIfAbsent(variant.namespace + "/" + variant.model, first -> new ArrayList<>())
                    .add(variant);
        }
        this.models = byModel.values().stream().map(ModelState::new).toList();
    }

    static List<Accelerator> acceleratorsOf(List<? extends VariantState> variants) {
        Set<Accelerator> kinds = new LinkedHashSet<>();
        for (VariantState variant : variants) {
            kinds.add(variant.accelerator);
        }
        return List.copyOf(kinds);
    }

    /** The variant that comes next in the order of a Go map that begins with the first. */
    VariantState rotated(int i, int first) {
        return variants.get((first + i) % variants.size());
    }
}
