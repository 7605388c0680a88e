package io.github.autoscaleanalysis.wva.scaling;

import io.github.autoscaleanalysis.wva.event.VariantId;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A figure that is sampled pod by pod, such as how full the key-value caches are or how many requests wait. Immutable
 * and thread-safe.
 *
 * <p>Each sample holds until the pod's next one; where the next collection of samples does not find the pod, until that
 * collection; and not at all where the next is further away than {@link ScalingRules#longestHold}. The last collection
 * ends the series.
 *
 * <p>A pod belongs to the variant whose name its own begins with, followed by a hyphen, as Kubernetes names the pods of
 * a deployment; to the longest such name if there are several. A pod to which that does not apply, or whose variant's
 * name exists in several namespaces, belongs to no variant but counts among all pods.
 *
 * <p>Degenerate cases: without samples there are no pods, and the aggregates are empty series. Cost: the aggregates
 * take O(samples × pods) when the first of them is asked for.
 */
public final class PodFigure {

    private final Map<String, StepSeries> byPod;
    private final Map<String, VariantId> variants;
    private final VariantNames names;
    private final Lazy<PodAggregates> aggregates;

    private PodFigure(Map<String, StepSeries> byPod, Map<String, VariantId> variants, VariantNames names) {
        this.byPod = Collections.unmodifiableMap(new TreeMap<>(byPod));
        this.variants = variants;
        this.names = names;
        this.aggregates = new Lazy<>(() -> PodAggregates.of(this.byPod.values()));
    }

    static PodFigure of(Map<String, Readings> samples, VariantNames names, ScalingRules rules) {
        PodNames variantNames = new PodNames(names);
        Map<String, VariantId> variants = new HashMap<>();
        Map<Optional<VariantId>, Map<String, Readings>> groups = new HashMap<>();
        samples.forEach((pod, readings) -> {
            Optional<VariantId> variant = variantNames.variant(pod);
            variant.ifPresent(id -> variants.put(pod, id));
            groups.computeIfAbsent(variant, v -> new HashMap<>()).put(pod, readings);
        });
        Map<String, StepSeries> byPod = new HashMap<>();
        for (Map<String, Readings> pods : groups.values()) {
            byPod.putAll(PodSeries.of(pods, rules));
        }
        return new PodFigure(byPod, variants, names);
    }

    /**
     * The figure of each pod.
     *
     * @return the series by pod, in the order of their names; a pod of the last collection alone has an empty one
     */
    public Map<String, StepSeries> byPod() {
        return byPod;
    }

    /**
     * The variant a pod belongs to.
     *
     * @param pod the pod's name
     * @return the variant; empty if it was not sampled or belongs to none
     */
    public Optional<VariantId> variant(String pod) {
        return Optional.ofNullable(variants.get(pod));
    }

    /**
     * The same figure, of the pods of one variant alone.
     *
     * @param variant the variant, by any of its names
     * @return the figure; without pods if none belong to it, or the name can mean several variants
     */
    public PodFigure of(VariantId variant) {
        Optional<VariantId> id = names.canonical(variant);
        Map<String, StepSeries> own = new HashMap<>();
        byPod.forEach((pod, series) -> {
            if (id.isPresent() && id.get().equals(variants.get(pod))) {
                own.put(pod, series);
            }
        });
        return new PodFigure(own, variants, names);
    }

    /**
     * The mean over the pods that are there.
     *
     * @return the mean at every time at which there is a pod
     */
    public StepSeries mean() {
        return aggregates.get().mean();
    }

    /**
     * The largest value among the pods that are there.
     *
     * @return the maximum at every time at which there is a pod
     */
    public StepSeries max() {
        return aggregates.get().max();
    }

    /**
     * The sum over the pods that are there.
     *
     * @return the sum at every time at which there is a pod
     */
    public StepSeries total() {
        return aggregates.get().total();
    }

    /**
     * How many pods there are.
     *
     * @return the number at every time at which there is a pod
     */
    public StepSeries pods() {
        return aggregates.get().count();
    }
}
