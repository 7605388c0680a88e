package io.github.autoscaleanalysis.scale.duration;

import io.github.autoscaleanalysis.scale.run.ScaleRun;
import java.util.OptionalDouble;

/** How far a run's duration lies from what the model expects. Immutable and safe for use by several threads. */
public final class RunResidual {

    private final int index;
    private final ScaleRun run;
    private final double actual;
    private final double predicted;

    RunResidual(int index, ScaleRun run, double actual, double predicted) {
        this.index = index;
        this.run = run;
        this.actual = actual;
        this.predicted = predicted;
    }

    /**
     * The place of the run among all runs, those left out included.
     *
     * @return the index, from 1
     */
    public int index() {
        return index;
    }

    /**
     * The run.
     *
     * @return the run
     */
    public ScaleRun run() {
        return run;
    }

    /**
     * How long the run took.
     *
     * @return the duration, in seconds
     */
    public double actual() {
        return actual;
    }

    /**
     * How long the model expects it to take.
     *
     * @return the prediction, in seconds; may be negative
     */
    public double predicted() {
        return predicted;
    }

    /**
     * Actual − predicted.
     *
     * @return the residual, in seconds; positive where the run was slower than expected
     */
    public double residual() {
        return actual - predicted;
    }

    /**
     * The residual as a share of the prediction.
     *
     * @return the share, in percent; empty where the prediction is 0 or less
     */
    public OptionalDouble percent() {
        return predicted > 0 ? OptionalDouble.of(residual() / predicted * 100) : OptionalDouble.empty();
    }
}
