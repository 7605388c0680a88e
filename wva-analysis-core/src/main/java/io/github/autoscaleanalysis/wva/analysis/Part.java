package io.github.autoscaleanalysis.wva.analysis;

/** A part of an analysis. */
public enum Part {
    /** Predictions held against observations; counts pairs with an error. */
    ACCURACY("Prediction accuracy"),
    /** Observations held against objectives; counts slices with a verdict. */
    OBJECTIVES("Service-level objectives"),
    /** Scaling decisions; counts decisions. */
    SCALING("Scaling decisions"),
    /** Replicas held against the target; counts variants. */
    ELASTICITY("Elasticity"),
    /** The time from a decision to its replicas; counts decisions that change the target. */
    LAGS("Decision-to-replica lags"),
    /** What the replicas cost; counts variants. */
    COST("Cost"),
    /** KV cache, queues and what the controller made of them; counts figures and analyses. */
    SATURATION("KV cache, queue and saturation"),
    /** What the analyzers of 2026 publish; counts their results. */
    ANALYZERS("Analyzer results"),
    /** Decisions held against the controller's own rule; counts the replayed cycles. */
    DECISIONS("Decisions replayed");

    private final String title;

    Part(String title) {
        this.title = title;
    }

    /**
     * The part's name for people.
     *
     * @return such as {@code Prediction accuracy}
     */
    public String title() {
        return title;
    }
}
