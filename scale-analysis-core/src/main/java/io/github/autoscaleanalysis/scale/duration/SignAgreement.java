package io.github.autoscaleanalysis.scale.duration;

/** Whether a predictor's coefficient says the same as its correlation with duration. */
public enum SignAgreement {
    /** Both are positive, or both negative. */
    AGREES,
    /** The coefficient has the opposite sign of a correlation that chance seldom gives, with a p-value below 0.05. */
    CONFLICTS,
    /** The coefficient has the opposite sign of a correlation that chance alone may have given. */
    UNCERTAIN,
    /** One of the two is 0 or undefined, so has no sign. */
    UNDEFINED
}
