package io.github.autoscaleanalysis.wva.assertj;

import io.github.autoscaleanalysis.wva.analysis.Part;
import io.github.autoscaleanalysis.wva.event.VariantId;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import io.github.autoscaleanalysis.wva.scaling.Step;
import io.github.autoscaleanalysis.wva.scaling.VariantCost;
import io.github.autoscaleanalysis.wva.scaling.VariantScaling;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/** Whether there were neither too few nor too many replicas. */
final class ReplicaCheck {

    private final Subject subject;

    ReplicaCheck(Subject subject) {
        this.subject = subject;
    }

    Optional<Shortfall> within(int min, int max) {
        String expected = "stay between " + min + " and " + Wording.count(max, "replica", "replicas");
        List<ReplicaReading> readings = subject.readings().all();
        if (readings.isEmpty()) {
            return Optional.of(subject.without(Part.COST, expected, "no line names its replicas"));
        }
        List<ReplicaReading> outside =
                readings.stream().filter(reading -> reading.isOutside(min, max)).toList();
        return outside.isEmpty()
                ? Optional.empty()
                : Optional.of(new Shortfall(
                                expected,
                                outside.size() + " of "
                                        + Wording.count(readings.size(), "line that names", "lines that name")
                                        + " replicas or a target " + (outside.size() == 1 ? "does" : "do") + " not")
                        .name("outside", outside, reading -> reading.line(subject)));
    }

    Optional<Shortfall> costAtMost(double replicaSeconds) {
        String expected = "cost at most " + Wording.exact(replicaSeconds) + " replica-seconds";
        OptionalDouble used = replicaSeconds();
        if (used.isEmpty()) {
            return Optional.of(subject.without(Part.COST, expected, "its replicas are known over no time"));
        }
        List<VariantId> unknown = subject.variants().stream()
                .filter(variant -> variant.replicas().isEmpty())
                .map(VariantScaling::id)
                .toList();
        if (!unknown.isEmpty()) {
            return Optional.of(new Shortfall(
                    expected,
                    "what it cost is not known: of " + Wording.names(unknown)
                            + " the replicas are known over no time"));
        }
        if (used.getAsDouble() <= replicaSeconds) {
            return Optional.empty();
        }
        return Optional.of(new Shortfall(
                        expected,
                        "it cost " + Wording.beside(used.getAsDouble(), replicaSeconds) + ", over "
                                + Wording.time(known()) + " of known replicas")
                .name(
                        "at the same number of replicas, the costliest first",
                        stretches(),
                        stretch -> stretch.line(subject)));
    }

    private OptionalDouble replicaSeconds() {
        return subject.only()
                .map(variant -> variant.cost().replicaSeconds())
                .orElseGet(() -> subject.analysis().scaling().cost().replicaSeconds());
    }

    private Duration known() {
        return subject.variants().stream()
                .map(VariantScaling::cost)
                .map(VariantCost::replicaTime)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private List<Stretch> stretches() {
        Map<Optional<VariantId>, Map<Instant, WvaEvent>> lines = new HashMap<>();
        for (ReplicaReading reading : subject.readings().all()) {
            if (reading.replicas().isPresent()) {
                lines.computeIfAbsent(reading.variant(), variant -> new HashMap<>())
                        .put(reading.event().timestamp(), reading.event());
            }
        }
        List<Stretch> stretches = new ArrayList<>();
        for (VariantScaling variant : subject.variants()) {
            Map<Instant, WvaEvent> own = Objects.requireNonNull(lines.get(Optional.of(variant.id())));
            for (Step step : variant.replicas().steps()) {
                stretches.add(new Stretch(variant.id(), step, Objects.requireNonNull(own.get(step.start()))));
            }
        }
        stretches.sort(Comparator.comparingDouble(Stretch::replicaSeconds).reversed());
        return stretches;
    }

    /** A time at one number of replicas, and the line with which it begins. */
    private record Stretch(VariantId variant, Step step, WvaEvent event) {

        double replicaSeconds() {
            return step.value() * step.length().toNanos() / 1e9;
        }

        String line(Subject subject) {
            return subject.start(event, Optional.of(variant))
                    + Wording.count((long) step.value(), "replica", "replicas") + " for " + Wording.time(step.length())
                    + ": " + Wording.rounded(replicaSeconds()) + Wording.place(event);
        }
    }
}
