package io.github.autoscaleanalysis.wva.accuracy;

import io.github.autoscaleanalysis.wva.align.Pair;
import io.github.autoscaleanalysis.wva.align.PairClass;
import io.github.autoscaleanalysis.wva.event.LatencyMetric;
import io.github.autoscaleanalysis.wva.event.VariantId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How far the predicted latencies were from the observed ones: overall, by class of the pairs, by variant and by replica
 * count. Immutable and thread-safe.
 *
 * <p>A pair counts for the variant that was predicted, with the namespace that either side knows; where the prediction
 * names no variant, for the observed one.
 *
 * <p>Degenerate cases: a class, variant or replica count without pairs has a count of 0 and no figures.
 */
public final class PredictionAccuracy {

    private final Map<CellKey, Cell> cells;
    private final Map<Optional<String>, Set<Optional<VariantId>>> variantsOfModel = new HashMap<>();
    private final List<VariantId> variants;
    private final List<Integer> replicas;
    private final Map<LatencyMetric, ErrorStatistics> overall = new EnumMap<>(LatencyMetric.class);

    /** Keeps the cells, which nothing may change. */
    PredictionAccuracy(Map<CellKey, Cell> cells) {
        this.cells = cells;
        for (CellKey key : cells.keySet()) {
            variantsOfModel
                    .computeIfAbsent(Optional.ofNullable(key.model()), model -> new HashSet<>())
                    .add(key.variant());
        }
        this.variants = cells.keySet().stream()
                .flatMap(key -> key.variant().stream())
                .distinct()
                .sorted(Comparator.comparing(VariantId::toString))
                .toList();
        this.replicas = cells.keySet().stream()
                .map(CellKey::replicas)
                .filter(count -> count != CellKey.UNKNOWN)
                .distinct()
                .sorted()
                .toList();
        for (LatencyMetric metric : LatencyMetric.values()) {
            overall.put(metric, where(metric, key -> true));
        }
    }

    /**
     * The accuracy over some pairs, in one pass.
     *
     * @param pairs the pairs to judge; may be empty
     * @return the accuracy
     * @see PairErrors
     */
    public static PredictionAccuracy of(List<Pair> pairs) {
        PairErrors errors = new PairErrors();
        pairs.forEach(errors::add);
        return errors.accuracy();
    }

    /**
     * The errors of one latency metric over all pairs.
     *
     * @param metric which latency
     * @return its statistics
     */
    public ErrorStatistics of(LatencyMetric metric) {
        ErrorStatistics statistics = overall.get(metric);
        return statistics == null ? where(metric, key -> true) : statistics;
    }

    /**
     * The errors of one latency metric over the pairs of one class.
     *
     * @param metric which latency
     * @param pairClass the class
     * @return its statistics
     */
    public ErrorStatistics of(LatencyMetric metric, PairClass pairClass) {
        return where(metric, key -> key.pairClass() == pairClass);
    }

    /**
     * The errors of one latency metric over the pairs of one variant.
     *
     * @param metric which latency
     * @param variant one of {@link #variants}; a name without a namespace will do where only one variant has it
     * @return its statistics; their {@link ErrorStatistics#scope scope} says whether they are the variant's own
     * @throws IllegalArgumentException if the name without namespace is that of several variants
     */
    public ErrorStatistics of(LatencyMetric metric, VariantId variant) {
        if (variants.contains(variant)) {
            Optional<VariantId> exactly = Optional.of(variant);
            return where(metric, key -> key.variant().equals(exactly));
        }
        List<VariantId> matching = variants.stream().filter(variant::matches).toList();
        if (matching.size() > 1) {
            throw new IllegalArgumentException(variant + " may be any of " + matching);
        }
        return matching.isEmpty() ? where(metric, key -> false) : of(metric, matching.get(0));
    }

    /**
     * The errors of one latency metric over the pairs whose prediction holds for so many replicas.
     *
     * @param metric which latency
     * @param count the replicas predicted for
     * @return its statistics
     */
    public ErrorStatistics ofReplicas(LatencyMetric metric, int count) {
        return where(metric, key -> key.replicas() == count && count != CellKey.UNKNOWN);
    }

    /**
     * The variants that were predicted. Pairs without any variant count overall only.
     *
     * @return the variants by name
     */
    public List<VariantId> variants() {
        return variants;
    }

    /**
     * The replica counts that were predicted for. Pairs without one count elsewhere.
     *
     * @return the counts, ascending
     */
    public List<Integer> replicas() {
        return replicas;
    }

    private ErrorStatistics where(LatencyMetric metric, Predicate<CellKey> wanted) {
        ErrorSums sums = new ErrorSums();
        Scope scope = Scope.VARIANT;
        for (Map.Entry<CellKey, Cell> cell : cells.entrySet()) {
            if (wanted.test(cell.getKey())) {
                sums.merge(cell.getValue().of(metric));
                scope = sharesItsModel(cell.getKey()) ? Scope.MODEL : scope;
            }
        }
        return new ErrorStatistics(sums, scope);
    }

    private boolean sharesItsModel(CellKey key) {
        return variantsOfModel
                        .getOrDefault(Optional.ofNullable(key.model()), Set.of())
                        .size()
                > 1;
    }
}
