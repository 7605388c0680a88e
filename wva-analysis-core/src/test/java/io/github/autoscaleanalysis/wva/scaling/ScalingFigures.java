package io.github.autoscaleanalysis.wva.scaling;

import io.github.autoscaleanalysis.wva.event.Events;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Every figure of a behaviour as text, with times counted from a start and without lines, so that two can be compared. */
final class ScalingFigures {

    private final Instant start;
    private final List<String> figures = new ArrayList<>();

    private ScalingFigures(Instant start) {
        this.start = start;
    }

    static List<String> of(ScalingBehavior scaling) {
        return of(scaling, Events.START);
    }

    static List<String> of(ScalingBehavior scaling, Instant start) {
        ScalingFigures figures = new ScalingFigures(start);
        figures.all(scaling);
        return figures.figures;
    }

    private void all(ScalingBehavior scaling) {
        add(scaling.decisions(), scaling.actions(), scaling.currentReplicas(), scaling.targetReplicas());
        add(scaling.targetChangesPerHour(), scaling.leftOut());
        scaling.variants().forEach(this::variant);
        scaling.reversals().forEach(r -> add("reversal", r.back().variant(), time(r.back()), r.after()));
        for (ScalingLag lag : scaling.lags()) {
            add("lag", lag.decision().variant(), time(lag.decision()), lag.outcome());
            add(lag.atLeast(), lag.atLeastFrom(), lag.atMost(), lag.atMostFrom());
        }
        add(
                "cost",
                scaling.cost().replicaSeconds(),
                scaling.cost().cost(),
                scaling.cost().costTime());
        for (AnalyzerElasticity one : scaling.analyzerElasticities()) {
            add(one.model(), one.namespace(), one.analyzer(), one.leftOut());
            series(one.demand());
            elasticity(one.elasticity());
        }
        pods(scaling.kvCacheUsage());
        pods(scaling.queueLength());
        for (SaturationCase one : scaling.saturation().cases()) {
            add(
                    one.outcome(),
                    time(one.subject()),
                    one.analysis().map(this::time),
                    one.decision().map(this::time));
            add(one.analysis().flatMap(a -> a.model()), one.decision().map(d -> d.variant()));
        }
        add(scaling.saturation().analyses(), scaling.saturation().repeated());
    }

    private void variant(VariantScaling variant) {
        add(variant.id(), variant.model(), variant.actions(), variant.cost());
        series(variant.targets());
        series(variant.replicas());
        elasticity(variant.elasticity());
    }

    private void elasticity(Elasticity one) {
        add(one.time(), one.underProvisioning(), one.overProvisioning(), one.relativeUnderProvisioning());
        add(one.relativeOverProvisioning(), one.underProvisionedTime(), one.overProvisionedTime());
        add(one.instability(), one.jitter(), one.timeWithoutDemand(), one.supplySources(), one.demandSource());
    }

    private void pods(PodFigure figure) {
        figure.byPod().forEach((pod, series) -> {
            add(pod, figure.variant(pod));
            series(series);
        });
        series(figure.mean());
        series(figure.max());
        series(figure.total());
    }

    private void series(StepSeries series) {
        series.steps().forEach(step -> add(time(step.start()), time(step.end()), step.value()));
        add(series.changes(), series.integral(), series.mean(), series.quantile(0.9), series.timeAtValue());
        add(series.dwellTimes(), series.changesPerHour());
    }

    private Duration time(WvaEvent event) {
        return time(event.timestamp());
    }

    private Duration time(Instant instant) {
        return Duration.between(start, instant);
    }

    private void add(Object... values) {
        figures.add(List.of(values).toString());
    }
}
