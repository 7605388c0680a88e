package io.github.autoscaleanalysis.scale.regression;

import java.util.Optional;

/** Says that rows cannot be fitted, why, and which column stands in the way. Immutable. */
public final class UnfittableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why rows cannot be fitted. */
    public enum Reason {
        /** There are no more rows than coefficients, the intercept among them. */
        TOO_FEW_ROWS,
        /** A column has one value only, which the intercept already stands for. */
        CONSTANT_COLUMN,
        /** A column is, to rounding, a combination of the columns before it and the intercept. */
        COLLINEAR_COLUMN
    }

    /** Why the rows cannot be fitted. */
    private final Reason reason;
    /** The column in the way; without meaning for too few rows. */
    private final String column;

    private UnfittableException(Reason reason, String column, String message) {
        super(message);
        this.reason = reason;
        this.column = column;
    }

    static UnfittableException tooFewRows(long rows, int coefficients) {
        return new UnfittableException(
                Reason.TOO_FEW_ROWS,
                "",
                "too few rows: " + rows + " for " + coefficients + " coefficients, at least " + (coefficients + 1)
                        + " are needed");
    }

    static UnfittableException constant(String column) {
        return new UnfittableException(Reason.CONSTANT_COLUMN, column, "column is constant: " + column);
    }

    static UnfittableException collinear(String column) {
        return new UnfittableException(
                Reason.COLLINEAR_COLUMN, column, "column is a combination of the columns before it: " + column);
    }

    /**
     * Why the rows cannot be fitted.
     *
     * @return the reason
     */
    public Reason reason() {
        return reason;
    }

    /**
     * The column that stands in the way.
     *
     * @return its name; empty for {@link Reason#TOO_FEW_ROWS}
     */
    public Optional<String> column() {
        return reason == Reason.TOO_FEW_ROWS ? Optional.empty() : Optional.of(column);
    }
}
