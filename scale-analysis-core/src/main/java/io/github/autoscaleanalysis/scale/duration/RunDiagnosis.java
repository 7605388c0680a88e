package io.github.autoscaleanalysis.scale.duration;

import io.github.autoscaleanalysis.scale.regression.Regression;
import io.github.autoscaleanalysis.scale.regression.RowDiagnostics;
import io.github.autoscaleanalysis.scale.stats.ConfidenceInterval;

/**
 * How far a run lies off a duration model, and how much it pulls the model towards itself.
 *
 * <p>Immutable and safe for use by several threads. Reading an interval costs some tens of microseconds.
 */
public final class RunDiagnosis {

    private final RunResidual residual;
    private final RowDiagnostics figures;
    private final Regression fit;
    private final ModelRow row;

    RunDiagnosis(RunResidual residual, RowDiagnostics figures, Regression fit, ModelRow row) {
        this.residual = residual;
        this.figures = figures;
        this.fit = fit;
        this.row = row;
    }

    /**
     * The run, and how far its duration lies from what the model expects.
     *
     * @return the residual
     */
    public RunResidual residual() {
        return residual;
    }

    /**
     * Leverage, studentized residuals, Cook's distance and DFFITS.
     *
     * @return the figures of the run, in seconds where they have a unit
     */
    public RowDiagnostics figures() {
        return figures;
    }

    /**
     * The range that holds the duration of another run of the same figures in a share of cases, if the model holds.
     *
     * @param level the share of cases, above 0 and below 1, such as 0.95
     * @return the interval, in seconds; its lower end may be negative
     * @throws IllegalArgumentException if the level is not within 0 and 1
     */
    public ConfidenceInterval predictionInterval(double level) {
        return fit.predictionInterval(level, row.features());
    }

    /**
     * The range that holds the true mean duration of runs of the same figures in a share of cases, if the model holds.
     *
     * @param level the share of cases, above 0 and below 1, such as 0.95
     * @return the interval, in seconds; its lower end may be negative
     * @throws IllegalArgumentException if the level is not within 0 and 1
     */
    public ConfidenceInterval meanInterval(double level) {
        return fit.meanInterval(level, row.features());
    }
}
