package io.github.autoscaleanalysis.wva.scenario;

import java.util.List;

/** A model with its variants, at least one. */
final class ModelState {

    final String name;
    final String namespace;
    final List<VariantState> variants;

    /** What the latest analysis of its pods found, where the controller makes one. */
    SaturationFigures saturation = SaturationFigures.NONE;

    /** What its analyzers found last, where the controller has some. */
    List<AnalyzerFigures> analyzers = List.of();

    ModelState(List<VariantState> variants) {
        this.name = variants.get(0).model;
        this.namespace = variants.get(0).namespace;
        this.variants = List.copyOf(variants);
    }

    int pods() {
        int pods = 0;
        for (VariantState variant : variants) {
            pods += variant.readyReplicas();
        }
        return pods;
    }
}
