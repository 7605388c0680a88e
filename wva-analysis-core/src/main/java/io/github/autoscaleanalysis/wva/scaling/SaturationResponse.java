package io.github.autoscaleanalysis.wva.scaling;

import java.util.List;

/**
 * Saturation analyses held against the decisions about their models. Immutable and thread-safe.
 *
 * <p>A decision belongs to the model of its variant: the one that lines name together with it, else the only one of the
 * log. A decision or an analysis for which that leaves none or several is counted and not guessed at. Of analyses that
 * were logged several times, alike and at the same time with no decision in between, one counts.
 *
 * <p>Degenerate cases: without analyses there are no cases, and no decision is judged.
 */
public final class SaturationResponse {

    private final List<SaturationCase> cases;
    private final int analyses;
    private final int repeated;
    private final int analysesWithoutModel;
    private final int decisionsWithoutModel;

    SaturationResponse(
            List<SaturationCase> cases,
            int analyses,
            int repeated,
            int analysesWithoutModel,
            int decisionsWithoutModel) {
        this.cases = List.copyOf(cases);
        this.analyses = analyses;
        this.repeated = repeated;
        this.analysesWithoutModel = analysesWithoutModel;
        this.decisionsWithoutModel = decisionsWithoutModel;
    }

    /**
     * Every analysis that asked for more replicas, and every decision for other replicas.
     *
     * @return the cases in time order of what is judged
     */
    public List<SaturationCase> cases() {
        return cases;
    }

    /**
     * The cases of one outcome.
     *
     * @param outcome the outcome
     * @return the cases in time order
     */
    public List<SaturationCase> cases(SaturationOutcome outcome) {
        return cases.stream().filter(c -> c.outcome() == outcome).toList();
    }

    /**
     * How many cases have one outcome.
     *
     * @param outcome the outcome
     * @return the number
     */
    public long count(SaturationOutcome outcome) {
        return cases.stream().filter(c -> c.outcome() == outcome).count();
    }

    /**
     * How many analyses there are.
     *
     * @return the number without the repeated ones and those without a model
     */
    public int analyses() {
        return analyses;
    }

    /**
     * How many analyses say again what was said at the same time.
     *
     * @return the number that is left out as repeated
     */
    public int repeated() {
        return repeated;
    }

    /**
     * How many analyses name no model in a log of several.
     *
     * @return the number that is left out
     */
    public int analysesWithoutModel() {
        return analysesWithoutModel;
    }

    /**
     * How many decisions cannot be tied to one model.
     *
     * @return the number that is left out, of every action
     */
    public int decisionsWithoutModel() {
        return decisionsWithoutModel;
    }
}
