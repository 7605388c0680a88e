package io.github.autoscaleanalysis.wva.report;

import io.github.autoscaleanalysis.wva.decision.Divergence;
import io.github.autoscaleanalysis.wva.decision.LagEnd;
import io.github.autoscaleanalysis.wva.decision.ReadyLag;
import io.github.autoscaleanalysis.wva.decision.ReplicaTruth;
import java.util.List;
import java.util.Optional;

/** How a variant's replicas followed the decisions, and where what is said of them parts. */
final class ReplicaTruthJson {

    private ReplicaTruthJson() {}

    static void write(Fields json, ReplicaTruth truth) {
        json.text("model", truth.model().toString())
                .text("variant", truth.variant().toString())
                .object("readyLags", of -> lags(of, truth.lags()))
                .objects("divergences", truth.divergences(), ReplicaTruthJson::divergence);
    }

    private static void lags(Fields json, List<ReadyLag> lags) {
        List<ReadyLag> reached = reached(lags);
        json.number("n", lags.size())
                .object("ends", ends -> {
                    for (LagEnd end : LagEnd.values()) {
                        ends.number(end.name(), count(lags, end));
                    }
                })
                .object(
                        "reachedAtLeast",
                        of -> DurationsJson.write(
                                of, reached.stream().map(ReadyLag::atLeast).toList()))
                .object(
                        "reachedAtMost",
                        of -> DurationsJson.write(
                                of,
                                reached.stream()
                                        .map(ReadyLag::atMost)
                                        .flatMap(Optional::stream)
                                        .toList()))
                .objects("intervals", lags, ReplicaTruthJson::lag);
    }

    private static void lag(Fields json, ReadyLag lag) {
        ScalingJson.decision(json, lag.decision());
        json.text("end", lag.end().name())
                .seconds("atLeastSeconds", lag.atLeast())
                .seconds("atMostSeconds", lag.atMost());
    }

    private static void divergence(Fields json, Divergence divergence) {
        json.text("one", divergence.one().name())
                .text("other", divergence.other().name())
                .time("from", divergence.from().timestamp())
                .number("line", divergence.from().line())
                .text("until", divergence.until())
                .number("cycles", divergence.cycles())
                .number("largestGap", divergence.largestGap());
    }

    static List<ReadyLag> reached(List<ReadyLag> lags) {
        return lags.stream().filter(lag -> lag.end() == LagEnd.REACHED).toList();
    }

    static long count(List<ReadyLag> lags, LagEnd end) {
        return lags.stream().filter(lag -> lag.end() == end).count();
    }
}
