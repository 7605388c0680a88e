package io.github.autoscaleanalysis.scale.duration;

import io.github.autoscaleanalysis.scale.run.ScaleMetric;
import io.github.autoscaleanalysis.scale.stats.Correlation;
import io.github.autoscaleanalysis.scale.stats.CorrelationMatrix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Looks through results for what is worth knowing. One finder finds once. */
final class Findings {

    private static final int FEW_RUNS = 10;
    private static final int FEW_RUNS_OF_A_SCENARIO = 3;

    private final CorrelationMatrix<ScaleMetric> correlations;
    private final Optional<DurationModel> model;
    private final List<ScenarioStatistics> scenarios;
    private final TimeTrend trend;
    private final Optional<DurationChanges> changes;
    private final List<Finding> found = new ArrayList<>();

    Findings(
            CorrelationMatrix<ScaleMetric> correlations,
            Optional<DurationModel> model,
            List<ScenarioStatistics> scenarios,
            TimeTrend trend,
            Optional<DurationChanges> changes) {
        this.correlations = correlations;
        this.model = model;
        this.scenarios = scenarios;
        this.trend = trend;
        this.changes = changes;
    }

    List<Finding> find() {
        Insight.of(correlations, model, scenarios, PredictorRule.MAGNITUDE).forEach(this::insight);
        model.ifPresent(fitted -> found.addAll(new ModelFindings(fitted).find()));
        overTime();
        found.sort(Comparator.comparing(Finding::kind)); // stable: of one kind they stay as they are
        return List.copyOf(found);
    }

    private void insight(Insight insight) {
        switch (insight.kind()) {
            case STRONGEST_PREDICTOR -> strongest(insight.metric().orElseThrow(), insight.value());
            case PREDICTION_ACCURACY -> {} // a finding of the model, as a share of 1
            case SLOWEST_SCENARIO -> scenario(FindingKind.SLOWEST_SCENARIO, insight);
            case MOST_VARIABLE -> scenario(FindingKind.MOST_VARIABLE_SCENARIO, insight);
        }
    }

    private void strongest(ScaleMetric metric, double r) {
        Correlation correlation = correlations.between(ScaleMetric.DURATION, metric);
        Set<Caveat> caveats = EnumSet.noneOf(Caveat.class);
        if (correlation.count() < FEW_RUNS) {
            caveats.add(Caveat.FEW_RUNS);
        }
        if (!(correlation.pValue().orElse(1) < Predictor.SIGNIFICANCE)) {
            caveats.add(Caveat.MAY_BE_CHANCE);
        }
        model.flatMap(fitted -> Optional.ofNullable(fitted.predictors().get(metric)))
                .filter(predictor -> predictor.reliability() == Reliability.UNRELIABLE)
                .ifPresent(predictor -> caveats.add(Caveat.COLLINEAR));
        add(
                FindingKind.STRONGEST_PREDICTOR,
                Severity.INFO,
                r,
                correlation.count(),
                FindingBasis.of(metric).against(correlation.pValue()),
                caveats);
    }

    private void scenario(FindingKind kind, Insight insight) {
        String name = insight.scenario().orElseThrow();
        long runs = scenarios.stream()
                .filter(scenario -> scenario.scenario().equals(name))
                .mapToLong(scenario -> scenario.durationMinutes().count())
                .findFirst()
                .orElseThrow();
        add(
                kind,
                Severity.INFO,
                insight.value(),
                runs,
                FindingBasis.ofScenario(name),
                runs < FEW_RUNS_OF_A_SCENARIO ? Set.of(Caveat.FEW_RUNS) : Set.of());
    }

    private void overTime() {
        Set<Caveat> caveats = EnumSet.noneOf(Caveat.class);
        if (trend.count() < FEW_RUNS) {
            caveats.add(Caveat.FEW_RUNS);
        }
        if (scenarios.size() > 1) {
            caveats.add(Caveat.SEVERAL_SCENARIOS);
        }
        OptionalDouble slope = trend.slope();
        OptionalDouble p = trend.test().pValue();
        if (slope.isPresent() && slope.getAsDouble() != 0 && p.orElse(1) < Predictor.SIGNIFICANCE) {
            add(
                    FindingKind.TIME_TREND,
                    slowerIsWorse(slope.getAsDouble()),
                    slope.getAsDouble(),
                    trend.count(),
                    FindingBasis.model().against(p),
                    caveats);
        }
        changes.ifPresent(searched -> searched.changes()
                .forEach(change -> add(
                        FindingKind.DURATION_CHANGE,
                        slowerIsWorse(change.secondsAfter() - change.secondsBefore()),
                        change.secondsAfter() - change.secondsBefore(),
                        searched.count(),
                        FindingBasis.ofRun(change.index()).against(change.secondsBefore()),
                        caveats)));
    }

    private static Severity slowerIsWorse(double difference) {
        return difference > 0 ? Severity.WARNING : Severity.NOTICE;
    }

    private void add(
            FindingKind kind, Severity severity, double value, long n, FindingBasis basis, Set<Caveat> caveats) {
        found.add(new Finding(kind, severity, value, n, basis, List.copyOf(caveats)));
    }
}
