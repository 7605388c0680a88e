package io.github.autoscaleanalysis.wva.analysis;

import static io.github.autoscaleanalysis.wva.event.Events.at;
import static io.github.autoscaleanalysis.wva.event.Events.decision;
import static io.github.autoscaleanalysis.wva.event.Events.observation;
import static io.github.autoscaleanalysis.wva.event.Events.prediction;
import static io.github.autoscaleanalysis.wva.event.Events.target;

import io.github.autoscaleanalysis.wva.event.Allocation;
import io.github.autoscaleanalysis.wva.event.Latencies;
import io.github.autoscaleanalysis.wva.event.Load;
import io.github.autoscaleanalysis.wva.event.Observation;
import io.github.autoscaleanalysis.wva.event.ScalingAction;
import io.github.autoscaleanalysis.wva.event.VariantId;
import io.github.autoscaleanalysis.wva.event.Workload;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import io.github.autoscaleanalysis.wva.log.WvaLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Runs to compare: a reconciliation a minute, ITL as given, TTFT ten times that, predicted as 10 and 100 ms. */
public final class ComparedRuns {

    private ComparedRuns() {}

    /** A run with an objective of 12 ms ITL and 1000 ms TTFT, which scales up once, in its second minute. */
    public static WvaLog withItl(double... itl) {
        List<WvaEvent> events = new ArrayList<>();
        events.add(target(0, Latencies.ofMillis(12, 1000)));
        for (int i = 0; i < itl.length; i++) {
            int replicas = i < 2 ? 1 : 2;
            events.add(observation(60 * i, Latencies.ofMillis(itl[i], 10 * itl[i]), replicas));
            events.add(prediction(60 * i, Latencies.ofMillis(10, 100), replicas));
            events.add(decision(60 * i, ScalingAction.NO_CHANGE, replicas, i < 1 ? 1 : 2));
        }
        return WvaLog.of(events);
    }

    /** Values of which neighbours correlate by 0.5, with a standard deviation of 1. */
    public static double[] correlated(long seed, int count, double mean) {
        Random random = new Random(seed);
        double[] values = new double[count];
        double deviation = random.nextGaussian();
        for (int i = 0; i < count; i++) {
            values[i] = mean + deviation;
            deviation = 0.5 * deviation + Math.sqrt(0.75) * random.nextGaussian();
        }
        return values;
    }

    /** What one of several variants of a model reports. */
    static Observation observed(double seconds, String variant, String model, double itl) {
        return new Observation(
                at(seconds),
                new Workload(Optional.of(VariantId.of(variant)), Optional.of(model), Optional.empty()),
                Allocation.ofReplicas(1),
                Latencies.ofMillis(itl, 10 * itl),
                Load.none());
    }
}
