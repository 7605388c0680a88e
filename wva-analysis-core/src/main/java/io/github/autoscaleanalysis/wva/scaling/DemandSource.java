package io.github.autoscaleanalysis.wva.scaling;

/** Where the demand comes from that an {@link Elasticity} holds the supply against. */
public enum DemandSource {
    /** The replicas the controller decided on; so the figures judge how well its targets were followed, not set. */
    TARGET_REPLICAS,
    /** The demand an analyzer of a 2026 controller found, over what one replica can do. */
    ANALYZER,
    /** The caller's own series. */
    CALLER
}
