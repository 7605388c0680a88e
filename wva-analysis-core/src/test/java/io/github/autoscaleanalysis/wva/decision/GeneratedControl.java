package io.github.autoscaleanalysis.wva.decision;

import io.github.autoscaleanalysis.wva.event.AnalyzedCapacity;
import io.github.autoscaleanalysis.wva.event.AnalyzerResult;
import io.github.autoscaleanalysis.wva.event.AnalyzerThresholds;
import io.github.autoscaleanalysis.wva.event.Origin;
import io.github.autoscaleanalysis.wva.event.Reconciliation;
import io.github.autoscaleanalysis.wva.event.ReplicaStatus;
import io.github.autoscaleanalysis.wva.event.ScalingDecision;
import io.github.autoscaleanalysis.wva.event.VariantCapacity;
import io.github.autoscaleanalysis.wva.event.VariantId;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;

/**
 * The log of an obedient controller of several models, variants and analyzers. Two models in two namespaces call their
 * variants the same, demands wander, estimates drift slowly, and replicas are ready a cycle late.
 */
public final class GeneratedControl {

    static final int MIN = 1;
    static final int MAX = 8;
    static final List<String> ANALYZERS = List.of("saturation", "throughput", "queueing");

    /** One variant's state. */
    private static final class Variant {
        private final String name;
        private final double[] capacities;
        private int current = 2;
        private int ready = 2;
        private int target = 2;

        Variant(String name, double[] capacities) {
            this.name = name;
            this.capacities = capacities;
        }
    }

    /** One model's state. */
    private static final class Model {
        private final String namespace;
        private final String name;
        private final List<Variant> variants = new ArrayList<>();
        private double load = 1.5;

        Model(String namespace, String name) {
            this.namespace = namespace;
            this.name = name;
        }
    }

    private final Random random;
    private final List<Model> models = new ArrayList<>();
    private final List<WvaEvent> events = new ArrayList<>();
    private Instant now = Rounds.START;

    private GeneratedControl(long seed) {
        this.random = new Random(seed);
    }

    /** The events of so many models, each of at least one variant. */
    public static List<WvaEvent> events(long seed, int models, int mostVariants, int cycles) {
        GeneratedControl control = new GeneratedControl(seed);
        for (int m = 0; m < models; m++) {
            Model model = new Model("ns" + m, "org/model-" + m / 2);
            int variants = 1 + control.random.nextInt(mostVariants);
            for (int v = 0; v < variants; v++) {
                double[] capacities = {
                    control.between(1e5, 4e5), control.between(2e3, 6e3), control.between(20, 90),
                };
                model.variants.add(new Variant("decode-" + v, capacities));
            }
            control.models.add(model);
        }
        for (int i = 0; i < cycles; i++) {
            control.cycle();
        }
        return control.events;
    }

    private void cycle() {
        List<List<AnalyzerResult>> results = new ArrayList<>();
        for (Model model : models) {
            model.load = Math.max(0.1, Math.min(9, model.load * between(0.6, 1.7)));
            List<AnalyzerResult> ofModel = new ArrayList<>();
            for (int a = 0; a < ANALYZERS.size(); a++) {
                ofModel.add(analyze(model, a));
                events.add(ofModel.get(a));
            }
            results.add(ofModel);
        }
        for (int m = 0; m < models.size(); m++) {
            for (Variant variant : models.get(m).variants) {
                decide(models.get(m), variant, results.get(m));
            }
        }
        events.add(new Reconciliation(
                here(),
                true,
                Optional.of("SATURATION"),
                OptionalInt.of(models.size()),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty()));
        for (Model model : models) {
            for (Variant variant : model.variants) {
                variant.ready = variant.current;
                variant.current = variant.target;
            }
        }
        now = now.plusSeconds(30);
    }

    private AnalyzerResult analyze(Model model, int analyzer) {
        double supply = 0;
        double expected = 0;
        double unit = 0;
        List<VariantCapacity> variants = new ArrayList<>();
        for (Variant variant : model.variants) {
            variant.capacities[analyzer] *= between(0.9, 1.1);
            double capacity = variant.capacities[analyzer];
            supply += variant.ready * capacity;
            expected += variant.current * capacity;
            unit = capacity;
            variants.add(new VariantCapacity(
                    VariantId.of(variant.name), OptionalDouble.of(capacity), Optional.empty(), Optional.of("T1-x")));
        }
        double demand = model.load * unit * between(0.8, 1.2);
        return new AnalyzerResult(
                here(),
                Optional.of(model.name),
                Optional.of(model.namespace),
                ANALYZERS.get(analyzer),
                new AnalyzedCapacity(
                        OptionalDouble.of(supply),
                        OptionalDouble.of(demand),
                        OptionalDouble.of(demand / supply),
                        OptionalDouble.of(Math.max(0, demand / Rounds.UP - Math.max(supply, expected))),
                        OptionalDouble.of(Math.max(0, supply - demand / Rounds.DOWN))),
                new AnalyzerThresholds(OptionalDouble.of(Rounds.UP), OptionalDouble.of(Rounds.DOWN)),
                variants);
    }

    /** Written apart from the code under test: BigDecimal-free, by whole steps instead of ceiling and floor. */
    private void decide(Model model, Variant variant, List<AnalyzerResult> results) {
        int target = Integer.MIN_VALUE;
        for (int a = 0; a < results.size(); a++) {
            double required = results.get(a).capacity().required().orElseThrow();
            double spare = results.get(a).capacity().spare().orElseThrow();
            int claim = variant.current;
            while (required > (claim - variant.current) * variant.capacities[a]) {
                claim++;
            }
            while (required == 0 && spare >= (variant.current - claim + 1) * variant.capacities[a]) {
                claim--;
            }
            target = Math.max(target, claim);
        }
        variant.target = Math.max(MIN, Math.min(MAX, target));
        events.add(new ScalingDecision(
                here(),
                VariantId.of(model.namespace, variant.name),
                Rounds.action(variant.current, variant.target),
                OptionalInt.of(variant.current),
                OptionalInt.of(variant.target)));
        events.add(new ReplicaStatus(
                here(),
                VariantId.of(variant.name),
                OptionalInt.of(variant.current),
                OptionalInt.of(variant.target),
                Optional.empty()));
    }

    private Origin here() {
        return new Origin(now.plusMillis(events.size() % 7), "generated", events.size() + 1L);
    }

    private double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }
}
