package io.github.autoscaleanalysis.wva.slo;

/** Refuses a figure because slices have no verdict and {@link NotEvaluated#FAIL} was asked for. Immutable. */
public final class SlicesNotEvaluatedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** How many slices have no verdict. */
    private final long notEvaluated;
    /** How many slices there are. */
    private final long slices;

    SlicesNotEvaluatedException(long notEvaluated, long slices) {
        super(notEvaluated + " of " + slices + " slices have no verdict");
        this.notEvaluated = notEvaluated;
        this.slices = slices;
    }

    /**
     * How many slices have no verdict.
     *
     * @return 1 or more
     */
    public long notEvaluated() {
        return notEvaluated;
    }

    /**
     * How many slices there are.
     *
     * @return all slices, with a verdict or without
     */
    public long slices() {
        return slices;
    }
}
