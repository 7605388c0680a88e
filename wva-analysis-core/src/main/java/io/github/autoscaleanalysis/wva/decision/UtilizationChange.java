package io.github.autoscaleanalysis.wva.decision;

import io.github.autoscaleanalysis.wva.event.AnalyzedCapacity;
import io.github.autoscaleanalysis.wva.event.AnalyzerResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How an analyzer's utilization of a model changed from one cycle to the next that has the analyzer. Immutable and
 * thread-safe.
 *
 * @param cycle the index of the later cycle
 * @param model the model
 * @param before what the analyzer found before
 * @param after what it found in the cycle
 * @param change ln(util′/util) = Δln demand − Δln prc − Δln ready
 */
public record UtilizationChange(
        int cycle, ModelId model, AnalyzerResult before, AnalyzerResult after, LogChange change) {

    static List<UtilizationChange> of(List<ControlCycle> cycles) {
        List<UtilizationChange> changes = new ArrayList<>();
        Map<ModelId, Map<String, AnalyzerResult>> last = new HashMap<>();
        for (ControlCycle cycle : cycles) {
            Map<String, AnalyzerResult> ofModel = last.computeIfAbsent(cycle.model(), model -> new HashMap<>());
            for (AnalyzerResult result : cycle.analyzers()) {
                AnalyzerResult before = ofModel.put(result.analyzer(), result);
                if (before != null) {
                    changes.add(
                            new UtilizationChange(cycle.index(), cycle.model(), before, result, split(before, result)));
                }
            }
        }
        return Collections.unmodifiableList(changes);
    }

    private static LogChange split(AnalyzerResult before, AnalyzerResult after) {
        if (before.variants().size() > 1 || after.variants().size() > 1) {
            return new LogChange.Undefined(UndefinedChange.SEVERAL_VARIANTS);
        }
        if (isPartial(before) || isPartial(after)) {
            return new LogChange.Undefined(UndefinedChange.FIGURE_ABSENT);
        }
        double demand = logRatio(demand(before), demand(after));
        double estimator = -logRatio(capacity(before), capacity(after));
        double readiness = -logRatio(Capacities.ready(before), Capacities.ready(after));
        double total = logRatio(utilization(before), utilization(after));
        return Double.isFinite(demand)
                        && Double.isFinite(estimator)
                        && Double.isFinite(readiness)
                        && Double.isFinite(total)
                ? new LogChange.Split(total, demand, estimator, readiness)
                : new LogChange.Undefined(UndefinedChange.FIGURE_ZERO);
    }

    private static boolean isPartial(AnalyzerResult result) {
        AnalyzedCapacity capacity = result.capacity();
        return capacity.demand().isEmpty()
                || capacity.supply().isEmpty()
                || capacity.utilization().isEmpty()
                || result.variants().isEmpty()
                || result.variants().get(0).perReplicaCapacity().isEmpty();
    }

    private static double demand(AnalyzerResult result) {
        return result.capacity().demand().orElse(Double.NaN);
    }

    private static double utilization(AnalyzerResult result) {
        return result.capacity().utilization().orElse(Double.NaN);
    }

    private static double capacity(AnalyzerResult result) {
        return result.variants().get(0).perReplicaCapacity().orElse(Double.NaN);
    }

    private static double logRatio(double before, double after) {
        return before > 0 && after > 0 ? Math.log(after / before) : Double.NaN;
    }
}
