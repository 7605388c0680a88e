package io.github.autoscaleanalysis.wva.scaling;

import io.github.autoscaleanalysis.wva.event.VariantId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;

/**
 * What all variants used, each and in total. Immutable and thread-safe.
 *
 * <p>Degenerate cases: a variant of which nothing is known adds nothing to a total, and {@link #variantsWithReplicas}
 * and {@link #variantsWithCost} say how many do; without any the total is empty.
 */
public final class ScalingCost {

    private final List<VariantScaling> variants;
    private final Map<VariantId, VariantCost> byVariant;
    private final ExactIntegral replicas = new ExactIntegral();
    private final ExactIntegral cost = new ExactIntegral();
    private final int variantsWithReplicas;
    private final int variantsWithCost;

    ScalingCost(List<VariantScaling> variants) {
        Map<VariantId, VariantCost> costs = new LinkedHashMap<>();
        int withReplicas = 0;
        int withCost = 0;
        for (VariantScaling variant : variants) {
            costs.put(variant.id(), variant.cost());
            replicas.add(variant.replicas().exactIntegral());
            cost.add(variant.costRate().exactIntegral());
            withReplicas += variant.replicas().isEmpty() ? 0 : 1;
            withCost += variant.costRate().isEmpty() ? 0 : 1;
        }
        this.variants = variants;
        this.byVariant = Collections.unmodifiableMap(costs);
        this.variantsWithReplicas = withReplicas;
        this.variantsWithCost = withCost;
    }

    /**
     * What each variant used.
     *
     * @return the cost by variant, in the order of their names
     */
    public Map<VariantId, VariantCost> byVariant() {
        return byVariant;
    }

    /**
     * What one variant used.
     *
     * @param variant its fullest name in the log
     * @return the cost; empty if it is none of the variants
     */
    public Optional<VariantCost> of(VariantId variant) {
        return Optional.ofNullable(byVariant.get(variant));
    }

    /**
     * The replicas of all variants over time.
     *
     * @return ∫ replicas dt, in replicas times seconds; empty where no replicas are known
     */
    public OptionalDouble replicaSeconds() {
        return replicas.seconds();
    }

    /**
     * The time over which the replicas are known.
     *
     * @return the sum of the variants' times, so twice the log's length for two variants that are always known
     */
    public Duration replicaTime() {
        return Duration.ofNanos(replicas.nanos());
    }

    /**
     * The cost of all variants over time.
     *
     * @return ∫ cost rate dt, in the controller's own unit of cost rate times seconds; empty where no cost is known
     */
    public OptionalDouble cost() {
        return cost.seconds();
    }

    /**
     * The time over which the cost rates are known.
     *
     * @return the sum of the variants' times
     */
    public Duration costTime() {
        return Duration.ofNanos(cost.nanos());
    }

    /**
     * How {@link #replicaSeconds} came about.
     *
     * @return the replicas of all variants times seconds so far, by each time at which a variant's replicas begin, change
     *     or end, in between on a straight line; empty where no replicas are known. Cost: the number of times × variants
     */
    public SortedMap<Instant, Double> replicaSecondsOverTime() {
        return SumOverTime.of(variants, VariantScaling::replicas);
    }

    /**
     * How {@link #cost} came about.
     *
     * @return the cost of all variants so far, by each time at which a variant's cost rate begins, changes or ends, in
     *     between on a straight line; empty where no cost is known. Cost: the number of times × variants
     */
    public SortedMap<Instant, Double> costOverTime() {
        return SumOverTime.of(variants, VariantScaling::costRate);
    }

    /**
     * How many variants are in {@link #replicaSeconds}.
     *
     * @return the number of variants of which replicas are known at some time
     */
    public int variantsWithReplicas() {
        return variantsWithReplicas;
    }

    /**
     * How many variants are in {@link #cost}.
     *
     * @return the number of variants of which the cost rate is known at some time
     */
    public int variantsWithCost() {
        return variantsWithCost;
    }
}
