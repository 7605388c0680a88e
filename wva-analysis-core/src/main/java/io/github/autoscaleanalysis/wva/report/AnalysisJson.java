package io.github.autoscaleanalysis.wva.report;

import io.github.autoscaleanalysis.wva.analysis.Coverage;
import io.github.autoscaleanalysis.wva.analysis.Part;
import io.github.autoscaleanalysis.wva.analysis.Support;
import io.github.autoscaleanalysis.wva.analysis.WvaAnalysis;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Every figure of an analysis under stable names, section by section. */
final class AnalysisJson {

    private static final int SCHEMA_VERSION = 2;

    private AnalysisJson() {}

    static String write(WvaAnalysis analysis, OptionalDouble goal) {
        return with(analysis, goal, json -> json.object("slo", slo -> SloJson.write(slo, analysis, goal))
                .object("scaling", scaling -> ScalingJson.write(scaling, analysis.scaling())));
    }

    /** The same; the two long sections are written at the same time. */
    static String write(WvaAnalysis analysis, OptionalDouble goal, Executor executor) {
        CompletableFuture<String> scaling = CompletableFuture.supplyAsync(
                () -> Fields.indentedWithin(Fields.Absent.NULL, json -> ScalingJson.write(json, analysis.scaling())),
                executor);
        String slo = Fields.indentedWithin(Fields.Absent.NULL, json -> SloJson.write(json, analysis, goal));
        return with(analysis, goal, json -> json.written("slo", slo).written("scaling", scaling.join()));
    }

    private static String with(WvaAnalysis analysis, OptionalDouble goal, Consumer<Fields> longSections) {
        Coverage coverage = analysis.coverage();
        return Fields.indented(Fields.Absent.NULL, json -> {
            json.number("schemaVersion", SCHEMA_VERSION)
                    .text("source", analysis.log().source())
                    .object("rules", rules -> RulesJson.write(rules, analysis.rules(), goal))
                    .object(
                            "ledger",
                            ledger -> EventJson.ledger(ledger, analysis.log().ledger()))
                    .counts("issues", analysis.log().issueCounts())
                    .objects("coverage", coverage.parts(), (of, part) -> of.text(
                                    "part", part.part().name())
                            .text("support", part.support().name())
                            .number("n", part.count())
                            .texts("reasons", part.reasons()))
                    .object("alignment", alignment -> AlignmentJson.write(alignment, analysis.alignment()))
                    .object("accuracy", accuracy -> AccuracyJson.write(accuracy, analysis.accuracy()));
            longSections.accept(json);
            if (coverage.of(Part.DECISIONS).support() == Support.UNSUPPORTED) {
                json.none("decisions");
            } else {
                json.object("decisions", decisions -> DecisionsJson.write(decisions, analysis.decisions()));
            }
            if (Layout.of(analysis.rules()) == Layout.NOTEBOOK) {
                json.objects(
                        "pairs",
                        analysis.alignment().pairs(),
                        (pair, value) -> PairsJson.write(pair, value, analysis.slo()));
            }
        });
    }
}
