package io.github.autoscaleanalysis.wva.slo;

/**
 * The rules by which observations are held against objectives. Immutable and thread-safe; {@code with} gives changed
 * copies.
 */
public final class SloRules {

    private static final SloRules DEFAULTS = new SloRules(
            TargetRule.IN_FORCE,
            TargetLines.FOUND_THEN_SOLUTION,
            MissingTarget.NO_VERDICT,
            IdleRule.NOT_EVALUATED,
            NotEvaluated.EXCLUDE);
    private static final SloRules NOTEBOOK =
            DEFAULTS.with(TargetRule.FIRST_FOR_ALL).with(TargetLines.FOUND_ONLY).with(IdleRule.AS_MEASURED);

    private final TargetRule targetRule;
    private final TargetLines targetLines;
    private final MissingTarget missingTarget;
    private final IdleRule idleRule;
    private final NotEvaluated notEvaluated;

    private SloRules(
            TargetRule targetRule,
            TargetLines targetLines,
            MissingTarget missingTarget,
            IdleRule idleRule,
            NotEvaluated notEvaluated) {
        this.targetRule = targetRule;
        this.targetLines = targetLines;
        this.missingTarget = missingTarget;
        this.idleRule = idleRule;
        this.notEvaluated = notEvaluated;
    }

    /**
     * The objective in force when something was observed, from the caller, found lines or solution lines in this order;
     * no objective and no traffic are no verdict, and what has no verdict is left out.
     *
     * @return the default rules
     */
    public static SloRules withDefaults() {
        return DEFAULTS;
    }

    /**
     * The reference notebook's rules: the first found line holds for everything, and an idle observation is judged by
     * its zeros. Where there is no found line there is no verdict, unless {@link MissingTarget#NOTEBOOK_DEFAULT} is
     * chosen.
     *
     * @return the notebook's rules
     */
    public static SloRules notebook() {
        return NOTEBOOK;
    }

    /**
     * The same rules with another choice of objective.
     *
     * @param choice which objective holds
     * @return changed rules
     */
    public SloRules with(TargetRule choice) {
        return new SloRules(choice, targetLines, missingTarget, idleRule, notEvaluated);
    }

    /**
     * The same rules with other lines to take objectives from.
     *
     * @param choice which lines set objectives
     * @return changed rules
     */
    public SloRules with(TargetLines choice) {
        return new SloRules(targetRule, choice, missingTarget, idleRule, notEvaluated);
    }

    /**
     * The same rules with another choice where no objective is named at all.
     *
     * @param choice what to do then
     * @return changed rules
     */
    public SloRules with(MissingTarget choice) {
        return new SloRules(targetRule, targetLines, choice, idleRule, notEvaluated);
    }

    /**
     * The same rules with another reading of idle observations.
     *
     * @param choice what they say
     * @return changed rules
     */
    public SloRules with(IdleRule choice) {
        return new SloRules(targetRule, targetLines, missingTarget, choice, notEvaluated);
    }

    /**
     * The same rules with another weight of slices without a verdict.
     *
     * @param choice what they count as
     * @return changed rules
     */
    public SloRules with(NotEvaluated choice) {
        return new SloRules(targetRule, targetLines, missingTarget, idleRule, choice);
    }

    /**
     * Which of the known objectives holds for an observation.
     *
     * @return the choice
     */
    public TargetRule targetRule() {
        return targetRule;
    }

    /**
     * Which lines of the log set objectives.
     *
     * @return the choice
     */
    public TargetLines targetLines() {
        return targetLines;
    }

    /**
     * What to do where no objective is named at all.
     *
     * @return the choice
     */
    public MissingTarget missingTarget() {
        return missingTarget;
    }

    /**
     * What an idle observation says.
     *
     * @return the choice
     */
    public IdleRule idleRule() {
        return idleRule;
    }

    /**
     * What slices without a verdict count as.
     *
     * @return the choice
     */
    public NotEvaluated notEvaluated() {
        return notEvaluated;
    }
}
