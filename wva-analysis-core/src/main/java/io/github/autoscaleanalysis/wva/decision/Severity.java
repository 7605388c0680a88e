package io.github.autoscaleanalysis.wva.decision;

/** How much a {@link Finding} matters. */
public enum Severity {
    /** The log contradicts itself or the rule. */
    ERROR,
    /** The controller does what costs replicas or objectives. */
    WARNING,
    /** Worth knowing when a decision is explained. */
    NOTICE
}
