package io.github.autoscaleanalysis.scale.duration;

/** How much a finding asks for attention, the least first. */
public enum Severity {
    /** Worth knowing. */
    INFO,
    /** Worth a look. */
    NOTICE,
    /** Something else in the results is not to be trusted, or something went wrong. */
    WARNING
}
