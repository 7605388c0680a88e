package io.github.autoscaleanalysis.scale.report;

import static io.github.autoscaleanalysis.scale.report.JsonFields.camel;
import static io.github.autoscaleanalysis.scale.report.JsonFields.interval;
import static io.github.autoscaleanalysis.scale.report.JsonFields.put;

import io.github.autoscaleanalysis.scale.analysis.ScaleAnalysis;
import io.github.autoscaleanalysis.scale.duration.DurationChange;
import io.github.autoscaleanalysis.scale.duration.Efficiency;
import io.github.autoscaleanalysis.scale.duration.EfficiencyRatio;
import io.github.autoscaleanalysis.scale.duration.Finding;
import io.github.autoscaleanalysis.scale.duration.Insight;
import io.github.autoscaleanalysis.scale.duration.ScenarioStatistics;
import io.github.autoscaleanalysis.scale.duration.TimeBasis;
import io.github.autoscaleanalysis.scale.duration.TimeTrend;
import io.github.autoscaleanalysis.scale.duration.Trend;
import io.github.autoscaleanalysis.scale.run.RunIssue;
import io.github.autoscaleanalysis.scale.run.ScaleMetric;
import io.github.autoscaleanalysis.scale.stats.Correlation;
import io.github.autoscaleanalysis.scale.stats.CorrelationMethod;
import io.github.autoscaleanalysis.scale.stats.Strength;
import io.github.autoscaleanalysis.scale.stats.Summary;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes an analysis as JSON. One writer writes one report. */
final class JsonReport {

    private static final int SCHEMA_VERSION = 2;
    private final ScaleAnalysis analysis;
    private final ObjectNode root = JsonNodeFactory.instance.objectNode();

    JsonReport(ScaleAnalysis analysis) {
        this.analysis = analysis;
    }

    String write() {
        root.put("schemaVersion", SCHEMA_VERSION);
        root.put("source", analysis.runs().source());
        root.put("runs", analysis.runs().runs().size());
        issues(root.putArray("issues"));
        describe(root.putObject("describe"));
        scenarios(root.putArray("scenarios"));
        correlations(root.putArray("correlations"));
        model();
        efficiency(root.putArray("efficiency"));
        trends(root.putArray("trends"));
        timeTrend(root.putObject("timeTrend"));
        changes();
        findings(root.putArray("findings"));
        insights(root.putArray("insights"));
        return JsonFields.write(root);
    }

    private void issues(ArrayNode array) {
        for (RunIssue issue : analysis.runs().issues()) {
            ObjectNode node = array.addObject().put("source", issue.source()).put("run", issue.index());
            issue.line().ifPresent(line -> node.put("line", line));
            issue.field().ifPresentOrElse(field -> node.put("field", field), () -> node.putNull("field"));
            node.put("reason", issue.reason());
        }
    }

    private void describe(ObjectNode node) {
        analysis.describe().forEach((column, figures) -> summary(node.putObject(camel(column)), figures));
    }

    private static void summary(ObjectNode node, Summary figures) {
        node.put("count", figures.count());
        put(node, "mean", figures.mean());
        put(node, "standardDeviation", figures.standardDeviation());
        put(node, "min", figures.min());
        put(node, "lowerQuartile", figures.lowerQuartile());
        put(node, "median", figures.median());
        put(node, "upperQuartile", figures.upperQuartile());
        put(node, "max", figures.max());
    }

    private void scenarios(ArrayNode array) {
        for (ScenarioStatistics scenario : analysis.scenarios()) {
            ObjectNode node =
                    array.addObject().put("scenario", scenario.scenario()).put("runs", scenario.runs());
            summary(node.putObject("durationMinutes"), scenario.durationMinutes());
            put(node, "blastRadiusMean", scenario.mean(ScaleMetric.BLAST_RADIUS));
            put(node, "edgesMean", scenario.mean(ScaleMetric.EDGES));
            put(node, "observationsMean", scenario.mean(ScaleMetric.OBSERVATIONS));
        }
    }

    private void correlations(ArrayNode array) {
        List<ScaleMetric> names = analysis.correlations().names();
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                Correlation cell = analysis.correlations().between(names.get(i), names.get(j));
                ObjectNode node = array.addObject()
                        .put("metric", camel(names.get(i).key()))
                        .put("with", camel(names.get(j).key()))
                        .put("count", cell.count());
                put(node, "strength", cell.strength().map(Strength::name));
                for (CorrelationMethod method : CorrelationMethod.values()) {
                    Correlation correlation = analysis.correlations(method).between(names.get(i), names.get(j));
                    String name = method.name().toLowerCase(Locale.ROOT);
                    put(node, name, correlation.coefficient());
                    put(node, name + "P", correlation.pValue());
                }
            }
        }
    }

    private void model() {
        if (analysis.whyNoDurationModel().isPresent()) {
            root.putNull("durationModel");
            JsonFields.unfittable(
                    root.putObject("whyNoDurationModel"),
                    analysis.whyNoDurationModel().get());
            root.putNull("outliers");
            return;
        }
        JsonModel model = new JsonModel(analysis.durationModel());
        model.writeTo(root.putObject("durationModel"));
        root.putNull("whyNoDurationModel");
        model.writeOutliersTo(root.putObject("outliers"));
    }

    private void efficiency(ArrayNode array) {
        for (Efficiency efficiency : analysis.efficiency()) {
            ObjectNode node = array.addObject().put("scenario", efficiency.scenario());
            ratio(node.putObject("secondsPerNode"), efficiency.secondsPerNode());
            ratio(node.putObject("secondsPerThousandEdges"), efficiency.secondsPerThousandEdges());
            ratio(node.putObject("secondsPerObservation"), efficiency.secondsPerObservation());
            put(node, "durationMinutes", efficiency.meanDurationMinutes());
        }
    }

    private static void ratio(ObjectNode node, EfficiencyRatio ratio) {
        put(node, "mean", ratio.mean());
        put(node, "ratioOfSums", ratio.ratioOfSums());
        node.put("count", ratio.count())
                .put("leftOut", ratio.leftOut())
                .put("zeroDenominators", ratio.zeroDenominators());
    }

    private void trends(ArrayNode array) {
        for (Trend trend : analysis.trends().values()) {
            ObjectNode node =
                    array.addObject().put("metric", camel(trend.metric().key())).put("count", trend.count());
            put(node, "slope", trend.slope());
            put(node, "intercept", trend.intercept());
            put(node, "from", trend.from());
            put(node, "to", trend.to());
            trend.whyNoLine()
                    .ifPresentOrElse(
                            why -> JsonFields.unfittable(node.putObject("whyNoLine"), why),
                            () -> node.putNull("whyNoLine"));
        }
    }

    private void timeTrend(ObjectNode node) {
        TimeTrend trend = analysis.timeTrend();
        node.put("count", trend.count()).put("leftOut", trend.leftOut());
        put(node, "basis", trend.basis().map(TimeBasis::name));
        put(node, "slopeSecondsPerDay", trend.slope());
        interval(node, "interval", trend.interval());
        put(node, "tau", trend.test().tau());
        put(node, "p", trend.test().pValue());
    }

    private void changes() {
        if (analysis.durationChanges().isEmpty()) {
            root.putNull("durationChanges");
            return;
        }
        ArrayNode array = root.putArray("durationChanges");
        for (DurationChange change : analysis.durationChanges().get().changes()) {
            ObjectNode node = array.addObject().put("run", change.index());
            put(node, "scenario", change.run().scenario());
            node.put("secondsBefore", change.secondsBefore())
                    .put("secondsAfter", change.secondsAfter())
                    .put("p", change.pValue());
        }
    }

    private void findings(ArrayNode array) {
        for (Finding finding : analysis.findings()) {
            ObjectNode node = array.addObject()
                    .put("kind", finding.kind().name())
                    .put("severity", finding.severity().name())
                    .put("value", finding.value())
                    .put("unit", finding.kind().unit())
                    .put("n", finding.n());
            put(node, "metric", finding.basis().metric().map(JsonFields::camel));
            put(node, "scenario", finding.basis().scenario());
            finding.basis().run().ifPresentOrElse(run -> node.put("run", run), () -> node.putNull("run"));
            put(node, "reference", finding.basis().reference());
            ArrayNode caveats = node.putArray("caveats");
            finding.caveats().forEach(caveat -> caveats.add(caveat.name()));
            node.put("text", finding.text());
        }
    }

    private void insights(ArrayNode array) {
        for (Insight insight : analysis.insights()) {
            ObjectNode node = array.addObject().put("kind", insight.kind().name());
            put(node, "metric", insight.metric().map(JsonFields::camel));
            put(node, "scenario", insight.scenario());
            node.put("value", insight.value())
                    .put("unit", insight.kind().unit())
                    .put("text", insight.text());
        }
    }
}
