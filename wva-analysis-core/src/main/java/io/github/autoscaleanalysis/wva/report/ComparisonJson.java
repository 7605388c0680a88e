package io.github.autoscaleanalysis.wva.report;

import io.github.autoscaleanalysis.scale.stats.BootstrapInterval;
import io.github.autoscaleanalysis.scale.stats.MannWhitney;
import io.github.autoscaleanalysis.scale.stats.Summary;
import io.github.autoscaleanalysis.scale.stats.WelchT;
import io.github.autoscaleanalysis.wva.analysis.ComparisonFigure;
import io.github.autoscaleanalysis.wva.analysis.RunDifference;
import io.github.autoscaleanalysis.wva.analysis.WvaComparison;

/** Every figure of a comparison under stable names. */
final class ComparisonJson {

    private static final int SCHEMA_VERSION = 1;

    private ComparisonJson() {}

    static String write(WvaComparison comparison) {
        return Fields.indented(Fields.Absent.NULL, json -> json.number("schemaVersion", SCHEMA_VERSION)
                .text("baseline", comparison.baseline())
                .objects("runs", comparison.runs().entrySet(), (run, entry) -> run.text("name", entry.getKey())
                        .text("source", entry.getValue().log().source())
                        .object(
                                "ledger",
                                ledger -> EventJson.ledger(
                                        ledger, entry.getValue().log().ledger())))
                .objects("figures", comparison.figures(), ComparisonJson::figure)
                .objects("differences", comparison.differences(), ComparisonJson::difference)
                .objects("caveats", comparison.caveats(), (caveat, text) -> caveat.text("text", text)));
    }

    private static void figure(Fields json, ComparisonFigure figure) {
        json.text("key", figure.key())
                .text("name", figure.name())
                .text("unit", figure.unit())
                .text("counted", figure.counted())
                .objects("runs", figure.runs(), (run, of) -> run.text("run", of.run())
                        .number("value", of.value())
                        .number("n", of.count())
                        .number("difference", of.difference()));
    }

    private static void difference(Fields json, RunDifference difference) {
        json.text("run", difference.run())
                .text("series", difference.series().name())
                .text("metric", difference.metric().name())
                .text("evidence", difference.evidence().name())
                .text("notCompared", difference.samples().notCompared().map(Enum::name))
                .object("sample", side -> side(side, difference.samples().sample()))
                .object("baseline", side -> side(side, difference.samples().baseline()))
                .number("differenceMillis", difference.samples().difference());
        json.optional("interval", difference.interval(), ComparisonJson::interval);
        json.optional("welch", difference.samples().welch(), (test, welch) -> welch(test, welch, difference));
        json.optional("mannWhitney", difference.samples().mannWhitney(), (test, u) -> ranks(test, u, difference));
        json.number("hedgesG", difference.samples().hedgesG())
                .number("cliffDelta", difference.samples().cliffDelta());
    }

    private static void side(Fields json, Summary summary) {
        json.number("n", summary.count())
                .number("meanMillis", summary.mean())
                .number("stdMillis", summary.standardDeviation());
    }

    private static void interval(Fields json, BootstrapInterval interval) {
        json.number("lowMillis", interval.interval().low())
                .number("highMillis", interval.interval().high())
                .number("level", interval.interval().level())
                .number("blockLength", interval.blockLengths().get(0))
                .number("resamples", interval.resamples())
                .number("seed", interval.seed());
    }

    private static void welch(Fields json, WelchT welch, RunDifference difference) {
        json.number("t", welch.t())
                .number("degreesOfFreedom", welch.degreesOfFreedom())
                .number("p", welch.pValue())
                .number("pAdjusted", difference.welchAdjusted());
    }

    private static void ranks(Fields json, MannWhitney test, RunDifference difference) {
        json.number("u", test.u())
                .text("distribution", test.distribution().name())
                .number("p", test.pValue())
                .number("pAdjusted", difference.mannWhitneyAdjusted());
    }
}
