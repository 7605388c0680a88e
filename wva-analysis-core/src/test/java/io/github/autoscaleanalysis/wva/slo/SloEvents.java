package io.github.autoscaleanalysis.wva.slo;

import io.github.autoscaleanalysis.wva.event.Allocation;
import io.github.autoscaleanalysis.wva.event.Events;
import io.github.autoscaleanalysis.wva.event.Latencies;
import io.github.autoscaleanalysis.wva.event.Load;
import io.github.autoscaleanalysis.wva.event.Observation;
import io.github.autoscaleanalysis.wva.event.Prediction;
import io.github.autoscaleanalysis.wva.event.ScalingAction;
import io.github.autoscaleanalysis.wva.event.ScalingDecision;
import io.github.autoscaleanalysis.wva.event.SloTarget;
import io.github.autoscaleanalysis.wva.event.VariantId;
import io.github.autoscaleanalysis.wva.event.Workload;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Events of several variants, models and classes, at so many seconds from a fixed start. */
final class SloEvents {

    static final VariantId CHAT = VariantId.of("chat");
    static final VariantId CODE = VariantId.of("code");
    static final Latencies TEN = Latencies.ofMillis(10, 1000);
    static final Latencies TWENTY = Latencies.ofMillis(20, 2000);

    private SloEvents() {}

    static Instant time(double seconds) {
        return Events.at(seconds).timestamp();
    }

    static Observation observed(double seconds, VariantId variant, double itl, double ttft) {
        return observed(seconds, Workload.of(variant), Latencies.ofMillis(itl, ttft), OptionalDouble.of(60));
    }

    static Observation idle(double seconds, VariantId variant) {
        return observed(seconds, Workload.of(variant), Latencies.ofMillis(0, 0), OptionalDouble.of(0));
    }

    static Observation observed(double seconds, Workload workload, Latencies latencies, OptionalDouble rate) {
        return new Observation(Events.at(seconds), workload, Allocation.ofReplicas(1), latencies, Load.ofRate(rate));
    }

    /** ITL by minutes, from minute 0: a figure in ms, 0 is idle; TTFT is always met. */
    static List<WvaEvent> itlByMinute(VariantId variant, double... itl) {
        List<WvaEvent> events = new ArrayList<>();
        for (int minute = 0; minute < itl.length; minute++) {
            events.add(itl[minute] == 0 ? idle(60 * minute, variant) : observed(60 * minute, variant, itl[minute], 1));
        }
        return events;
    }

    static Prediction row(double seconds, VariantId variant, String model, String serviceClass, Latencies targets) {
        return row(seconds, new Workload(Optional.of(variant), Optional.of(model), Optional.of(serviceClass)), targets);
    }

    static Prediction row(double seconds, Workload workload, Latencies targets) {
        return new Prediction(
                Events.at(seconds), 1, workload, true, Allocation.ofReplicas(1), TEN, targets, Load.none());
    }

    static SloTarget found(double seconds, String model, String serviceClass, Latencies targets) {
        return new SloTarget(Events.at(seconds), Optional.of(model), Optional.of(serviceClass), targets);
    }

    static ScalingDecision decided(double seconds, VariantId variant, int from, int to) {
        return new ScalingDecision(
                Events.at(seconds), variant, ScalingAction.SCALE_UP, OptionalInt.of(from), OptionalInt.of(to));
    }

    static SloCompliance judged(Targets targets, List<? extends WvaEvent> events) {
        return SloCompliance.of(events, targets, SloRules.withDefaults());
    }

    static SloCompliance judged(WvaEvent... log) {
        return judged(Targets.of(List.of(log)), List.of(log));
    }
}
