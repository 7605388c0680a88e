package io.github.autoscaleanalysis.wva.event;

/**
 * What the optimizer expects of one server: one row of an {@code Optimization solution} line.
 *
 * @param origin when and where it was logged
 * @param row the position among the rows of its line, from 1
 * @param workload the server: its variant, model and class of service
 * @param feasible false if the optimizer found no feasible allocation; then there are no figures
 * @param allocation the resources the prediction holds for
 * @param predicted the latencies expected in the next reconciliation, in ms
 * @param targets the objectives the optimizer worked towards, in ms
 * @param load the traffic it assumed
 */
public record Prediction(
        Origin origin,
        int row,
        Workload workload,
        boolean feasible,
        Allocation allocation,
        Latencies predicted,
        Latencies targets,
        Load load)
        implements WvaEvent {

    @Override
    public EventType type() {
        return EventType.PREDICTION;
    }

    /**
     * Checks the row.
     *
     * @param origin when and where it was logged
     * @param row the position among the rows of its line, from 1
     * @param workload the server: its variant, model and class of service
     * @param feasible false if the optimizer found no feasible allocation
     * @param allocation the resources the prediction holds for
     * @param predicted the latencies expected in the next reconciliation, in ms
     * @param targets the objectives the optimizer worked towards, in ms
     * @param load the traffic it assumed
     * @throws IllegalArgumentException if the row is not positive
     */
    public Prediction {
        if (row < 1) {
            throw new IllegalArgumentException("row " + row + " is not positive");
        }
    }

    @Override
    public Prediction at(Origin place) {
        return new Prediction(place, row, workload, feasible, allocation, predicted, targets, load);
    }
}
