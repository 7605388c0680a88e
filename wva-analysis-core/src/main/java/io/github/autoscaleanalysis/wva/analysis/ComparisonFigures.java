package io.github.autoscaleanalysis.wva.analysis;

import io.github.autoscaleanalysis.scale.stats.Moments;
import io.github.autoscaleanalysis.scale.stats.Quantiles;
import io.github.autoscaleanalysis.wva.accuracy.ErrorStatistics;
import io.github.autoscaleanalysis.wva.align.PairClass;
import io.github.autoscaleanalysis.wva.event.LatencyMetric;
import io.github.autoscaleanalysis.wva.scaling.Elasticity;
import io.github.autoscaleanalysis.wva.scaling.ScalingBehavior;
import io.github.autoscaleanalysis.wva.scaling.ScalingCost;
import io.github.autoscaleanalysis.wva.scaling.ScalingLag;
import io.github.autoscaleanalysis.wva.scaling.VariantScaling;
import io.github.autoscaleanalysis.wva.slo.Attainment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** The figures that runs are compared by. */
final class ComparisonFigures {

    private static final double NANOS_PER_SECOND = 1e9;

    private final Map<String, WvaAnalysis> runs;
    private final List<ComparisonFigure> figures = new ArrayList<>();

    ComparisonFigures(Map<String, WvaAnalysis> runs) {
        this.runs = runs;
    }

    /** A value and what it rests on. */
    private record Figure(OptionalDouble value, long count) {}

    List<ComparisonFigure> all() {
        for (LatencyMetric metric : LatencyMetric.values()) {
            errors(metric, "all", "all pairs", run -> run.accuracy().of(metric));
            errors(metric, "clean", "CLEAN pairs", run -> run.accuracy().of(metric, PairClass.CLEAN));
        }
        for (LatencyMetric metric : LatencyMetric.values()) {
            add("slo." + key(metric) + ".attainment", metric + " attainment", "", "slices", run -> {
                Attainment attainment = run.slo().attainment(metric);
                OptionalDouble ratio = attainment.ratio();
                return new Figure(ratio, ratio.isEmpty() ? 0 : attainment.good() + attainment.bad());
            });
        }
        for (LatencyMetric metric : LatencyMetric.values()) {
            latencies(metric);
        }
        cost();
        scaling();
        return List.copyOf(figures);
    }

    private void errors(
            LatencyMetric metric, String group, String name, Function<WvaAnalysis, ErrorStatistics> statistics) {
        String key = "accuracy." + group + '.' + key(metric) + '.';
        add(key + "meanAbsoluteError", metric + " MAE, " + name, "ms", "pairs", run -> {
            ErrorStatistics errors = statistics.apply(run);
            return new Figure(errors.meanAbsoluteError(), errors.count());
        });
        add(key + "bias", metric + " bias, " + name, "%", "pairs", run -> {
            ErrorStatistics errors = statistics.apply(run);
            return new Figure(errors.biasPercent(), errors.count());
        });
        add(key + "relativeMeanAbsoluteError", metric + " RelMAE, " + name, "", "pairs", run -> {
            ErrorStatistics errors = statistics.apply(run);
            return new Figure(
                    errors.skill().relativeMeanAbsoluteError(), errors.skill().count());
        });
    }

    private void latencies(LatencyMetric metric) {
        String key = "latency." + key(metric) + '.';
        Function<WvaAnalysis, double[]> values = run ->
                CycleSeries.of(run, ComparedSeries.OBSERVED_LATENCY, metric).values();
        add(key + "mean", metric + " observed, mean", "ms", "cycles", run -> {
            Moments moments = Moments.of(values.apply(run));
            return new Figure(moments.mean(), moments.count());
        });
        add(key + "p95", metric + " observed, p95", "ms", "cycles", run -> {
            double[] observed = values.apply(run);
            return new Figure(Quantiles.of(observed).at(0.95), observed.length);
        });
    }

    private void cost() {
        addCost("cost.replicaTime", "Time with known replicas", "s", cost -> {
            int variants = cost.variantsWithReplicas();
            return new Figure(
                    variants == 0 ? OptionalDouble.empty() : OptionalDouble.of(seconds(cost.replicaTime())), variants);
        });
        addCost(
                "cost.replicaSeconds",
                "Replica-seconds",
                "replicas · s",
                cost -> new Figure(cost.replicaSeconds(), cost.variantsWithReplicas()));
        addCost("cost.meanReplicas", "Mean replicas of a variant", "replicas", cost -> {
            double time = seconds(cost.replicaTime());
            return new Figure(ratio(cost.replicaSeconds(), time), cost.variantsWithReplicas());
        });
        addCost("cost.cost", "Cost", "cost rate · s", cost -> new Figure(cost.cost(), cost.variantsWithCost()));
        addCost("cost.perReplicaSecond", "Cost of a replica-second", "cost rate", cost -> {
            double replicas = cost.replicaSeconds().orElse(0);
            return new Figure(ratio(cost.cost(), replicas), cost.variantsWithCost());
        });
    }

    private void addCost(String key, String name, String unit, Function<ScalingCost, Figure> figure) {
        add(key, name, unit, "variants", run -> figure.apply(run.scaling().cost()));
    }

    private void scaling() {
        add("scaling.reversals", "Reversals", "", "decisions", run -> {
            ScalingBehavior scaling = run.scaling();
            int decisions = scaling.decisions();
            return new Figure(
                    decisions == 0
                            ? OptionalDouble.empty()
                            : OptionalDouble.of(scaling.reversals().size()),
                    decisions);
        });
        add(
                "scaling.targetChangesPerHour",
                "Target changes",
                "/h",
                "decisions",
                run -> new Figure(
                        run.scaling().targetChangesPerHour(), run.scaling().decisions()));
        Function<Elasticity, Duration> demanded =
                elasticity -> elasticity.time().minus(elasticity.timeWithoutDemand());
        addElasticity("thetaU", "θ_U, replicas missing", demanded, Elasticity::relativeUnderProvisioning);
        addElasticity("thetaO", "θ_O, replicas too many", demanded, Elasticity::relativeOverProvisioning);
        addElasticity("tauU", "τ_U, time with too few", Elasticity::time, Elasticity::underProvisionedTime);
        addElasticity("tauO", "τ_O, time with too many", Elasticity::time, Elasticity::overProvisionedTime);
        add("scaling.medianLag", "Median lag of reached targets, at most", "s", "lags", run -> {
            double[] lags = run.scaling().lags().stream()
                    .map(ScalingLag::atMost)
                    .flatMap(Optional::stream)
                    .mapToDouble(ComparisonFigures::seconds)
                    .toArray();
            return new Figure(Quantiles.of(lags).at(0.5), lags.length);
        });
    }

    /** The mean over the variants, each with the weight of the time that its figure rests on. */
    private void addElasticity(
            String key, String name, Function<Elasticity, Duration> time, Function<Elasticity, OptionalDouble> figure) {
        add("elasticity." + key, name, "%", "variants", run -> {
            List<Elasticity> known = run.scaling().variants().stream()
                    .map(VariantScaling::elasticity)
                    .filter(elasticity -> figure.apply(elasticity).isPresent())
                    .toList();
            double whole =
                    known.stream().mapToDouble(e -> seconds(time.apply(e))).sum();
            double mean = 0;
            for (Elasticity elasticity : known) {
                mean += figure.apply(elasticity).orElseThrow() * (seconds(time.apply(elasticity)) / whole);
            }
            return new Figure(known.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(mean), known.size());
        });
    }

    private void add(String key, String name, String unit, String counted, Function<WvaAnalysis, Figure> figure) {
        List<RunFigure> columns = new ArrayList<>();
        OptionalDouble baseline = OptionalDouble.empty();
        for (Map.Entry<String, WvaAnalysis> run : runs.entrySet()) {
            Figure of = figure.apply(run.getValue());
            baseline = columns.isEmpty() ? of.value() : baseline;
            columns.add(new RunFigure(
                    run.getKey(),
                    of.value(),
                    of.count(),
                    of.value().isPresent() && baseline.isPresent()
                            ? OptionalDouble.of(of.value().getAsDouble() - baseline.getAsDouble())
                            : OptionalDouble.empty()));
        }
        figures.add(new ComparisonFigure(key, name, unit, counted, columns));
    }

    private static OptionalDouble ratio(OptionalDouble part, double whole) {
        return part.isPresent() && whole > 0 ? OptionalDouble.of(part.getAsDouble() / whole) : OptionalDouble.empty();
    }

    private static String key(LatencyMetric metric) {
        return metric.name().toLowerCase(Locale.ROOT);
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / NANOS_PER_SECOND;
    }
}
