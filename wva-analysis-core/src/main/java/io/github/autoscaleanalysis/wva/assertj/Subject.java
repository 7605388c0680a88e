package io.github.autoscaleanalysis.wva.assertj;

import io.github.autoscaleanalysis.wva.accuracy.PredictionAccuracy;
import io.github.autoscaleanalysis.wva.align.Pair;
import io.github.autoscaleanalysis.wva.analysis.Part;
import io.github.autoscaleanalysis.wva.analysis.PartCoverage;
import io.github.autoscaleanalysis.wva.analysis.Support;
import io.github.autoscaleanalysis.wva.analysis.WvaAnalysis;
import io.github.autoscaleanalysis.wva.event.VariantId;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import io.github.autoscaleanalysis.wva.scaling.VariantScaling;
import io.github.autoscaleanalysis.wva.slo.SloCompliance;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is judged: an analysis, or one variant of it. What takes a pass to find is kept. */
final class Subject {

    private final WvaAnalysis analysis;
    private final Optional<VariantId> wanted;
    private final Optional<VariantScaling> only;
    private @Nullable SloCompliance slo;
    private @Nullable List<Pair> pairs;
    private @Nullable PredictionAccuracy accuracy;
    private @Nullable ReplicaReadings readings;

    /** Of one variant, known or not, or of all. */
    Subject(WvaAnalysis analysis, Optional<VariantId> wanted) {
        this.analysis = analysis;
        this.wanted = wanted;
        this.only = wanted.flatMap(analysis.scaling()::of);
    }

    WvaAnalysis analysis() {
        return analysis;
    }

    /** How it is called in a failure. */
    String name() {
        String source = analysis.log().source();
        String log = source.isEmpty() ? "the log" : source;
        return only.map(variant -> "variant " + variant.id() + " of " + log).orElse(log);
    }

    /** Whether a variant is to be judged of which the log does not speak. */
    Optional<Shortfall> unknownVariant() {
        if (only.isPresent() || wanted.isEmpty()) {
            return Optional.empty();
        }
        List<VariantId> all =
                analysis.scaling().variants().stream().map(VariantScaling::id).toList();
        List<VariantId> meant = all.stream().filter(wanted.get()::matches).toList();
        return Optional.of(new Shortfall(
                "speak of the variant " + wanted.get(),
                meant.isEmpty()
                        ? "the variants of which it gives replicas, decisions or cost are: " + Wording.names(all)
                        : "that can be any of " + Wording.names(meant)));
    }

    SloCompliance slo() {
        if (slo == null) {
            slo = only.map(variant -> analysis.slo().only(variant.id())).orElseGet(analysis::slo);
        }
        return slo;
    }

    List<Pair> pairs() {
        if (pairs == null) {
            List<Pair> all = analysis.alignment().pairs();
            pairs = only.isEmpty()
                    ? all
                    : all.stream().filter(pair -> isAbout(predictedFor(pair))).toList();
        }
        return pairs;
    }

    PredictionAccuracy accuracy() {
        if (accuracy == null) {
            accuracy = only.isEmpty() ? analysis.accuracy() : PredictionAccuracy.of(pairs());
        }
        return accuracy;
    }

    ReplicaReadings readings() {
        if (readings == null) {
            readings = new ReplicaReadings(this);
        }
        return readings;
    }

    /** The variant, where only one is judged. */
    Optional<VariantScaling> only() {
        return only;
    }

    List<VariantScaling> variants() {
        return only.map(List::of).orElseGet(() -> analysis.scaling().variants());
    }

    /** The variant's fullest name in the log; the name as it is where that can mean several. */
    VariantId fullest(VariantId name) {
        return analysis.scaling().of(name).map(VariantScaling::id).orElse(name);
    }

    /** How a line about an event begins: when, and of which variant where it may be any of several. */
    String start(WvaEvent event, Optional<VariantId> variant) {
        boolean evident = only.isPresent() || analysis.scaling().variants().size() < 2;
        return event.timestamp()
                + (evident ? " " : variant.map(id -> " " + fullest(id) + ": ").orElse(" "));
    }

    /** Whether a line, which may name no variant, belongs to what is judged. */
    boolean isAbout(Optional<VariantId> variant) {
        return only.isEmpty() || variant.map(this::fullest).equals(only.map(VariantScaling::id));
    }

    /** A shortfall for want of data: what the log lacks for the part, else what is lacking of what is judged. */
    Shortfall without(Part part, String expected, String lack) {
        PartCoverage coverage = analysis.coverage().of(part);
        return coverage.support() == Support.UNSUPPORTED
                ? new Shortfall(expected, "the log does not support \"" + part.title() + "\":")
                        .note(coverage.reasons().stream()
                                .map(reason -> "  " + reason)
                                .collect(Collectors.joining("\n")))
                : new Shortfall(expected, lack);
    }

    static Optional<VariantId> predictedFor(Pair pair) {
        return pair.prediction().workload().variant().or(() -> pair.observation()
                .workload()
                .variant());
    }
}
