package io.github.autoscaleanalysis.wva.assertj;

import io.github.autoscaleanalysis.wva.analysis.Part;
import io.github.autoscaleanalysis.wva.event.LatencyMetric;
import io.github.autoscaleanalysis.wva.slo.Attainment;
import io.github.autoscaleanalysis.wva.slo.NotEvaluated;
import io.github.autoscaleanalysis.wva.slo.NotEvaluatedReason;
import io.github.autoscaleanalysis.wva.slo.Slice;
import io.github.autoscaleanalysis.wva.slo.Verdict;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.StringJoiner;

/** Whether enough slices met their objective, for one latency or for both. */
final class ObjectiveCheck {

    private final Subject subject;
    private final List<LatencyMetric> metrics;
    private final Attainment attainment;
    private final NotEvaluated weight;

    private ObjectiveCheck(Subject subject, List<LatencyMetric> metrics, Attainment attainment) {
        this.subject = subject;
        this.metrics = metrics;
        this.attainment = attainment;
        this.weight = subject.slo().rules().notEvaluated();
    }

    static ObjectiveCheck of(Subject subject, LatencyMetric metric) {
        return new ObjectiveCheck(subject, List.of(metric), subject.slo().attainment(metric));
    }

    static ObjectiveCheck ofBoth(Subject subject) {
        return new ObjectiveCheck(
                subject, List.of(LatencyMetric.values()), subject.slo().attainment());
    }

    Optional<Shortfall> atLeast(double goal) {
        String expected =
                "meet " + (metrics.size() == 1 ? "its " + metrics.get(0) + " objective" : "all its objectives")
                        + " in at least " + Wording.percent(goal) + " of slices";
        if (attainment.evaluated() == 0) {
            return Optional.of(subject.without(Part.OBJECTIVES, expected, nothingEvaluated()));
        }
        if (weight == NotEvaluated.FAIL && attainment.notEvaluated() > 0) {
            return Optional.of(new Shortfall(
                            expected,
                            attainment.notEvaluated() + " of " + attainment.slices()
                                    + (attainment.notEvaluated() == 1 ? " slices has" : " slices have")
                                    + " no verdict, which the rules of the analysis make an error")
                    .name("without a verdict", slices(Verdict.NOT_EVALUATED), this::line));
        }
        double share = attainment.ratio().orElseThrow();
        if (share >= goal) {
            return Optional.empty();
        }
        return Optional.of(new Shortfall(
                        expected,
                        attainment.good() + " of " + (attainment.good() + attainment.bad()) + " did: "
                                + Wording.percent(share, goal))
                .note(notEvaluated())
                .name("violated", slices(Verdict.VIOLATED), this::line)
                .name(
                        "without a verdict, which counts as violated",
                        weight == NotEvaluated.COUNT_AS_BAD ? slices(Verdict.NOT_EVALUATED) : List.of(),
                        this::line));
    }

    private String nothingEvaluated() {
        return attainment.slices() == 0
                ? "it has no slice"
                : "none of " + Wording.count(attainment.slices(), "slice", "slices") + " has a verdict: " + reasons();
    }

    private String notEvaluated() {
        if (attainment.notEvaluated() == 0) {
            return "";
        }
        String counted =
                switch (weight) {
                    case COUNT_AS_BAD -> "counted as violated";
                    case COUNT_AS_GOOD -> "counted as met";
                    default -> "left out";
                };
        return Wording.count(attainment.notEvaluated(), "slice", "slices") + " without a verdict " + counted + ": "
                + reasons();
    }

    private String reasons() {
        Map<NotEvaluatedReason, Long> counts = new EnumMap<>(NotEvaluatedReason.class);
        for (NotEvaluatedReason reason : NotEvaluatedReason.values()) {
            counts.put(reason, attainment.notEvaluated(reason));
        }
        return Wording.counts(counts);
    }

    private List<Slice> slices(Verdict verdict) {
        return subject.slo().slices().stream()
                .filter(slice -> (metrics.size() == 1 ? slice.verdict(metrics.get(0)) : slice.verdict()) == verdict)
                .toList();
    }

    private String line(Slice slice) {
        StringJoiner figures = new StringJoiner(", ");
        for (LatencyMetric metric : metrics) {
            OptionalDouble observed = slice.observation().observed().of(metric);
            String figure = observed.isPresent() ? metric + " " + Wording.exact(observed.getAsDouble()) + " ms" : "";
            if (slice.verdict(metric) == Verdict.VIOLATED) {
                figures.add(figure + " > " + Wording.exact(target(slice, metric)) + " ms");
            } else if (slice.reason(metric).isPresent()) {
                String reason = Wording.word(slice.reason(metric).get());
                figures.add(figure.isEmpty() ? metric + " " + reason : figure + " (" + reason + ")");
            }
        }
        return subject.start(slice.observation(), slice.workload().variant())
                + figures
                + load(slice)
                + Wording.place(slice.observation());
    }

    private static double target(Slice slice, LatencyMetric metric) {
        return slice.objective().orElseThrow().targets().of(metric).orElseThrow();
    }

    private static String load(Slice slice) {
        StringJoiner load = new StringJoiner(", ", ", ", "").setEmptyValue("");
        slice.observation().allocation().replicas().ifPresent(n -> load.add(Wording.count(n, "replica", "replicas")));
        slice.observation().load().arrivalRate().ifPresent(rate -> load.add(Wording.exact(rate) + " requests/min"));
        return load.toString();
    }
}
