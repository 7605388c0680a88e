package io.github.autoscaleanalysis.wva.event;

import java.util.List;
import java.util.Optional;

/**
 * What one analyzer of a 2026 controller found for a model: {@code analyzer-result}.
 *
 * @param origin when and where it was logged
 * @param model the model; empty where the log does not name it
 * @param namespace the model's Kubernetes namespace; empty where the log does not name it
 * @param analyzer the analyzer, such as {@code saturation}; a word of a later controller is kept
 * @param capacity what it found
 * @param thresholds the utilizations it acts on
 * @param variants what one replica of each variant can do; empty where the analyzer publishes none
 */
public record AnalyzerResult(
        Origin origin,
        Optional<String> model,
        Optional<String> namespace,
        String analyzer,
        AnalyzedCapacity capacity,
        AnalyzerThresholds thresholds,
        List<VariantCapacity> variants)
        implements WvaEvent {

    /**
     * Copies the variants.
     *
     * @param origin when and where it was logged
     * @param model the model
     * @param namespace the model's Kubernetes namespace
     * @param analyzer the analyzer
     * @param capacity what it found
     * @param thresholds the utilizations it acts on
     * @param variants what one replica of each variant can do
     */
    public AnalyzerResult {
        variants = List.copyOf(variants);
    }

    @Override
    public EventType type() {
        return EventType.ANALYZER_RESULT;
    }

    @Override
    public AnalyzerResult at(Origin place) {
        return new AnalyzerResult(place, model, namespace, analyzer, capacity, thresholds, variants);
    }
}
