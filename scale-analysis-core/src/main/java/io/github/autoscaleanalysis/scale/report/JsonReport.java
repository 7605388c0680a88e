package io.github.autoscaleanalysis.scale.report;

import io.github.autoscaleanalysis.scale.analysis.ScaleAnalysis;
import io.github.autoscaleanalysis.scale.duration.DurationModel;
import io.github.autoscaleanalysis.scale.duration.Efficiency;
import io.github.autoscaleanalysis.scale.duration.EfficiencyRatio;
import io.github.autoscaleanalysis.scale.duration.Insight;
import io.github.autoscaleanalysis.scale.duration.Outliers;
import io.github.autoscaleanalysis.scale.duration.RunResidual;
import io.github.autoscaleanalysis.scale.duration.ScenarioStatistics;
import io.github.autoscaleanalysis.scale.duration.Trend;
import io.github.autoscaleanalysis.scale.regression.UnfittableException;
import io.github.autoscaleanalysis.scale.run.RunIssue;
import io.github.autoscaleanalysis.scale.run.ScaleMetric;
import io.github.autoscaleanalysis.scale.stats.Correlation;
import io.github.autoscaleanalysis.scale.stats.Summary;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes an analysis as JSON. One writer writes one report. */
final class JsonReport {

    private static final int SCHEMA_VERSION = 1;
    private static final Pattern WORD_START = Pattern.compile("_(.)");

    /** Numbers and line ends come out the same on every JDK and platform. */
    private static final ObjectWriter JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build()
            .writer()
            .with(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

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
        insights(root.putArray("insights"));
        return JSON.writeValueAsString(root) + "\n";
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
                put(node, "pearson", cell.coefficient());
                cell.strength().ifPresentOrElse(s -> node.put("strength", s.name()), () -> node.putNull("strength"));
            }
        }
    }

    private void model() {
        if (analysis.whyNoDurationModel().isPresent()) {
            root.putNull("durationModel");
            unfittable(
                    root.putObject("whyNoDurationModel"),
                    analysis.whyNoDurationModel().get());
            root.putNull("outliers");
            return;
        }
        DurationModel model = analysis.durationModel();
        ObjectNode node = root.putObject("durationModel");
        node.put("count", model.count()).put("leftOut", model.leftOut()).put("intercept", model.intercept());
        metrics(node.putObject("coefficients"), model.coefficients());
        put(node, "rSquared", model.rSquared());
        node.put("residualStandardError", model.residualStandardError());
        metrics(node.putObject("standardizedCoefficients"), model.standardizedCoefficients());
        metrics(node.putObject("importancePercent"), model.importance());
        residuals(node.putArray("residuals"), model.residuals());
        root.putNull("whyNoDurationModel");
        Outliers outliers = model.outliers(Outliers.USUAL_THRESHOLD_PERCENT);
        ObjectNode beyond = root.putObject("outliers").put("thresholdPercent", outliers.thresholdPercent());
        residuals(beyond.putArray("slow"), outliers.slow());
        residuals(beyond.putArray("fast"), outliers.fast());
    }

    private static void unfittable(ObjectNode node, UnfittableException why) {
        node.put("reason", why.reason().name());
        why.column().ifPresentOrElse(c -> node.put("column", camel(c)), () -> node.putNull("column"));
        node.put("message", why.getMessage());
    }

    private static void metrics(ObjectNode node, Map<ScaleMetric, Double> figures) {
        figures.forEach((metric, figure) -> node.put(camel(metric.key()), figure));
    }

    private static void residuals(ArrayNode array, List<RunResidual> residuals) {
        for (RunResidual residual : residuals) {
            ObjectNode node = array.addObject().put("run", residual.index());
            residual.run()
                    .scenario()
                    .ifPresentOrElse(name -> node.put("scenario", name), () -> node.putNull("scenario"));
            node.put("actualSeconds", residual.actual());
            node.put("predictedSeconds", residual.predicted());
            node.put("residualSeconds", residual.residual());
            put(node, "residualPercent", residual.percent());
        }
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
        node.put("count", ratio.count()).put("leftOut", ratio.leftOut());
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
                            why -> unfittable(node.putObject("whyNoLine"), why), () -> node.putNull("whyNoLine"));
        }
    }

    private void insights(ArrayNode array) {
        for (Insight insight : analysis.insights()) {
            ObjectNode node = array.addObject().put("kind", insight.kind().name());
            insight.metric()
                    .ifPresentOrElse(metric -> node.put("metric", camel(metric.key())), () -> node.putNull("metric"));
            insight.scenario().ifPresentOrElse(name -> node.put("scenario", name), () -> node.putNull("scenario"));
            node.put("value", insight.value())
                    .put("unit", insight.kind().unit())
                    .put("text", insight.text());
        }
    }

    private static void put(ObjectNode node, String field, OptionalDouble value) {
        if (value.isPresent()) {
            node.put(field, value.getAsDouble());
        } else {
            node.putNull(field);
        }
    }

    private static String camel(String key) {
        return WORD_START.matcher(key).replaceAll(JsonReport::upperCase);
    }

    private static String upperCase(MatchResult word) {
        return Character.toString(Character.toUpperCase(word.group(1).charAt(0)));
    }
}
