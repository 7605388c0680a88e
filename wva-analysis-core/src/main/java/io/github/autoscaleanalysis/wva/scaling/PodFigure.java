package io.github.autoscaleanalysis.wva.scaling;

import io.github.autoscaleanalysis.wva.event.VariantId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 * <p>Degenerate cases: without samples there are no pods, and the aggregates are empty series. Cost: an aggregate takes
 * O(samples × pods) each time it is asked for.
 */
public final class PodFigure {

    private final Map<String, StepSeries> byPod;
    private final Map<String, VariantId> variants;
    private final VariantNames names;

    private PodFigure(Map<String, StepSeries> byPod, Map<String, VariantId> variants, VariantNames names) {
        this.byPod = Collections.unmodifiableMap(new TreeMap<>(byPod));
        this.variants = variants;
        this.names = names;
    }

    static PodFigure of(Map<String, Readings> samples, VariantNames names, ScalingRules rules) {
        Map<String, VariantId> variants = new HashMap<>();
        Map<Optional<VariantId>, List<String>> groups = new HashMap<>();
        for (String pod : samples.keySet()) {
            Optional<VariantId> variant = variant(pod, names);
            variant.ifPresent(id -> variants.put(pod, id));
            groups.computeIfAbsent(variant, v -> new ArrayList<>()).add(pod);
        }
        Map<String, StepSeries> byPod = new HashMap<>();
        for (List<String> pods : groups.values()) {
            byPod.putAll(PodSeries.of(samples, pods, rules));
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
        return aggregate((sum, max, pods) -> sum / pods);
    }

    /**
     * The largest value among the pods that are there.
     *
     * @return the maximum at every time at which there is a pod
     */
    public StepSeries max() {
        return aggregate((sum, max, pods) -> max);
    }

    /**
     * The sum over the pods that are there.
     *
     * @return the sum at every time at which there is a pod
     */
    public StepSeries total() {
        return aggregate((sum, max, pods) -> sum);
    }

    /**
     * How many pods there are.
     *
     * @return the number at every time at which there is a pod
     */
    public StepSeries pods() {
        return aggregate((sum, max, pods) -> pods);
    }

    /** What is made of the values at one time. */
    private interface Aggregate {
        double of(double sum, double max, int pods);
    }

    private StepSeries aggregate(Aggregate aggregate) {
        List<StepSeries> series = new ArrayList<>(byPod.values());
        series.removeIf(StepSeries::isEmpty);
        long[] times = boundaries(series);
        int[] in = new int[series.size()];
        StepBuilder steps = new StepBuilder();
        for (int i = 0; i < times.length; i++) {
            if (i > 0 && times[i] == times[i - 1]) {
                continue;
            }
            double sum = 0;
            double max = 0;
            int pods = 0;
            for (int p = 0; p < in.length; p++) {
                double value = advance(series.get(p), in, p, times[i]);
                if (!Double.isNaN(value)) {
                    sum += value;
                    max = Math.max(max, value);
                    pods++;
                }
            }
            steps.add(times[i], pods == 0 ? Double.NaN : aggregate.of(sum, max, pods));
        }
        return times.length == 0 ? StepSeries.empty() : steps.build(times[times.length - 1]);
    }

    private static double advance(StepSeries series, int[] in, int pod, long time) {
        while (in[pod] < series.size() && series.endOf(in[pod]) <= time) {
            in[pod]++;
        }
        return in[pod] < series.size() && series.startOf(in[pod]) <= time ? series.valueOf(in[pod]) : Double.NaN;
    }

    private static long[] boundaries(List<StepSeries> series) {
        long[] times = new long[series.stream().mapToInt(s -> s.size() + 1).sum()];
        int filled = 0;
        for (StepSeries one : series) {
            for (int i = 0; i < one.size(); i++) {
                times[filled++] = one.startOf(i);
            }
            times[filled++] = one.endOf(one.size() - 1);
        }
        Arrays.sort(times);
        return times;
    }

    private static Optional<VariantId> variant(String pod, VariantNames names) {
        String longest = "";
        Set<String> seen = new HashSet<>();
        for (VariantId id : names.all()) {
            if (seen.add(id.name()) && id.name().length() > longest.length() && pod.startsWith(id.name() + "-")) {
                longest = id.name();
            }
        }
        return longest.isEmpty() ? Optional.empty() : names.canonical(VariantId.of(longest));
    }
}
