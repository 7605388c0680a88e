package io.github.autoscaleanalysis.wva.event;

import java.util.OptionalDouble;

/**
 * What Prometheus showed: {@code Metrics collected for VA}. In logs of 2025-11 and later the latencies are 1-minute
 * means over a whole model, not per variant and not per request, and 0 means idle, not fast.
 *
 * @param origin when and where it was logged
 * @param workload the server: its variant, and its model where the log names it
 * @param allocation the resources it has; some builds count the replicas asked for, others those that report
 * @param observed the measured latencies in ms
 * @param load the measured traffic
 */
public record Observation(Origin origin, Workload workload, Allocation allocation, Latencies observed, Load load)
        implements WvaEvent {

    @Override
    public EventType type() {
        return EventType.OBSERVATION;
    }

    @Override
    public Observation at(Origin place) {
        return new Observation(place, workload, allocation, observed, load);
    }

    /**
     * Whether nothing was asked of the server, so that its latencies say nothing.
     *
     * @return true if the arrival rate is 0, or if both latencies are; a figure that is absent is not 0
     */
    public boolean isIdle() {
        return isZero(load.arrivalRate()) || (isZero(observed.itl()) && isZero(observed.ttft()));
    }

    private static boolean isZero(OptionalDouble figure) {
        return figure.isPresent() && figure.getAsDouble() == 0;
    }
}
