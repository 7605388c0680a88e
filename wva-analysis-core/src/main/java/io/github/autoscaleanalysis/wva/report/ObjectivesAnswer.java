package io.github.autoscaleanalysis.wva.report;

import io.github.autoscaleanalysis.scale.document.KeyFigure;
import io.github.autoscaleanalysis.scale.document.KeyFigure.Tone;
import io.github.autoscaleanalysis.wva.analysis.Part;
import io.github.autoscaleanalysis.wva.event.LatencyMetric;
import io.github.autoscaleanalysis.wva.slo.Attainment;
import io.github.autoscaleanalysis.wva.slo.ErrorBudget;
import io.github.autoscaleanalysis.wva.slo.SloCompliance;
import io.github.autoscaleanalysis.wva.slo.Verdict;
import java.util.OptionalDouble;

/** Were the objectives met? */
final class ObjectivesAnswer {

    private static final String QUESTION = "Were the objectives met?";
    private static final double LEVEL = 0.95;

    private ObjectivesAnswer() {}

    static KeyFigure of(Page page) {
        SloCompliance slo = page.analysis().slo();
        Attainment both = slo.attainment();
        OptionalDouble share = both.ratio();
        if (!page.says(Part.OBJECTIVES) || share.isEmpty()) {
            return Answers.unknown(QUESTION, page.reasons(Part.OBJECTIVES));
        }
        StringBuilder detail = new StringBuilder()
                .append(both.count(Verdict.MET))
                .append(" met, ")
                .append(both.count(Verdict.VIOLATED))
                .append(" violated, ")
                .append(both.notEvaluated())
                .append(" not evaluated")
                .append(Texts.among(SloSection.notEvaluated(both)));
        both.interval(LEVEL).ifPresent(interval -> detail.append("; 95% interval ")
                .append(Texts.share(OptionalDouble.of(interval.low())))
                .append(" - ")
                .append(Texts.share(OptionalDouble.of(interval.high()))));
        for (LatencyMetric metric : LatencyMetric.values()) {
            detail.append("; ")
                    .append(metric)
                    .append(' ')
                    .append(Texts.share(slo.attainment(metric).ratio()));
        }
        if (page.goal().isPresent()) {
            return held(both, share.getAsDouble(), page.goal().getAsDouble(), detail);
        }
        return new KeyFigure(
                QUESTION, answer(share.getAsDouble()), detail + "; no goal is given", tone(share.getAsDouble()));
    }

    private static KeyFigure held(Attainment attainment, double share, double goal, StringBuilder detail) {
        ErrorBudget budget = ErrorBudget.of(attainment, goal);
        detail.append("; error budget consumed ").append(Texts.share(budget.consumed()));
        Tone tone = share >= goal ? Tone.GOOD : Tone.BAD;
        if (budget.resolution().orElse(0) > 1) {
            detail.append("; a single slice is more than the budget, the run is too short to tell");
            tone = Tone.NEUTRAL;
        }
        String words = share >= goal ? "Yes, in " : "No, in ";
        String percent =
                Texts.share(OptionalDouble.of(share)) + " of slices, the goal is " + Texts.plain(goal * 100) + "%";
        return new KeyFigure(QUESTION, words + percent, detail.toString(), tone);
    }

    private static String answer(double share) {
        if (share == 1) {
            return "Yes, in every slice";
        }
        return share == 0 ? "No, in no slice" : "In " + Texts.share(OptionalDouble.of(share)) + " of slices";
    }

    /** Without a goal nothing says where good ends. */
    private static Tone tone(double share) {
        if (share == 1) {
            return Tone.GOOD;
        }
        return share == 0 ? Tone.BAD : Tone.NEUTRAL;
    }
}
