package io.github.autoscaleanalysis.scale.duration;

/** What to bear in mind with a finding. */
public enum Caveat {
    /** Below 10 runs, or 10 per coefficient of a model, or 3 of a scenario. */
    FEW_RUNS("rests on few runs"),
    /** A correlation, or the one that a sign is held against, has a p-value of 0.05 or more, or none. */
    MAY_BE_CHANCE("chance alone may have given it"),
    /** The predictor's variance inflation is above {@value Predictor#HIGH_VARIANCE_INFLATION}. */
    COLLINEAR("other predictors say the same"),
    /** The model has a run of {@linkplain DurationModel#highLeverage() high leverage}. */
    HIGH_LEVERAGE("one run or a few decide much of it"),
    /** The model's predicted R², or that over scenarios left out, is low. */
    NOT_FOR_UNSEEN_RUNS("holds for the runs fitted, not for others"),
    /** Runs are taken as alike but for their time, though they are of several scenarios. */
    SEVERAL_SCENARIOS("scenarios are mixed");

    private final String text;

    Caveat(String text) {
        this.text = text;
    }

    /**
     * The caveat in words.
     *
     * @return a phrase to stand behind a finding
     */
    public String text() {
        return text;
    }
}
