package io.github.autoscaleanalysis.scale.report;

import static io.github.autoscaleanalysis.scale.report.Cells.fixed;
import static io.github.autoscaleanalysis.scale.report.Cells.signed;

import io.github.autoscaleanalysis.scale.document.KeyFigure;
import io.github.autoscaleanalysis.scale.document.KeyFigure.Tone;
import io.github.autoscaleanalysis.scale.document.KeyFigures;
import io.github.autoscaleanalysis.scale.duration.MetricComparison;
import io.github.autoscaleanalysis.scale.duration.RunComparison;
import io.github.autoscaleanalysis.scale.run.ScaleMetric;
import io.github.autoscaleanalysis.scale.stats.TwoSamples;
import io.github.autoscaleanalysis.scale.stats.WelchT;
import java.util.List;

/** The answers of a comparison's first screen. */
final class ComparisonAnswers {

    private static final String SLOWER = "Were the runs slower than the baseline?";
    private static final String ALIKE = "Can the two sets be compared?";
    private static final String RISKS = "Did they find as many risks?";
    private static final String CANNOT_BE_SAID = "Cannot be said";

    private final Differences differences;

    private ComparisonAnswers(RunComparison comparison) {
        this.differences = new Differences(comparison);
    }

    static KeyFigures of(RunComparison comparison) {
        ComparisonAnswers answers = new ComparisonAnswers(comparison);
        return new KeyFigures(List.of(
                answers.slower(),
                answers.alike(),
                answers.risks(),
                DataAnswer.of(comparison.runs(), comparison.baseline())));
    }

    private KeyFigure slower() {
        MetricComparison duration = differences.of(ScaleMetric.DURATION);
        TwoSamples samples = duration.samples();
        double difference = samples.difference().orElse(0);
        String by = fixed(Math.abs(difference), 1) + " s" + percent(samples);
        return switch (Evidence.of(duration)) {
            case NOT_ENOUGH -> tooFew(SLOWER, samples, "duration");
            case SHOWN ->
                difference > 0
                        ? new KeyFigure(SLOWER, "Yes, by " + by, detail(duration, 1, " s"), Tone.BAD)
                        : new KeyFigure(SLOWER, "No, faster by " + by, detail(duration, 1, " s"), Tone.GOOD);
            case UNCERTAIN ->
                new KeyFigure(
                        SLOWER,
                        "Perhaps " + (difference > 0 ? "slower" : "faster") + " by " + by,
                        detail(duration, 1, " s"),
                        Tone.NEUTRAL);
            case NOT_SHOWN ->
                new KeyFigure(
                        SLOWER,
                        "No difference shown",
                        signed(difference, 1) + " s; " + detail(duration, 1, " s"),
                        Tone.NEUTRAL);
        };
    }

    private KeyFigure alike() {
        List<String> unlike = differences.unlike();
        if (!unlike.isEmpty()) {
            String reasons = String.join("; ", unlike);
            return differences.areShown()
                    ? new KeyFigure(ALIKE, "Not as they are", "they differ: " + reasons, Tone.BAD)
                    : new KeyFigure(ALIKE, "With care", "they may differ: " + reasons, Tone.NEUTRAL);
        }
        long compared = Differences.SIZES.stream()
                .filter(size -> differences.evidence(size) != Evidence.NOT_ENOUGH)
                .count();
        if (compared == 0) {
            return new KeyFigure(ALIKE, CANNOT_BE_SAID, "fewer than 3 runs a side have sizes", Tone.UNKNOWN);
        }
        String shown =
                "no other scenario, no difference shown in " + compared + " of " + Differences.SIZES.size() + " sizes";
        return compared < Differences.SIZES.size()
                ? new KeyFigure(ALIKE, "As far as is known", shown + ", the others have too few runs", Tone.NEUTRAL)
                : new KeyFigure(ALIKE, "Nothing speaks against it", shown, Tone.GOOD);
    }

    private KeyFigure risks() {
        MetricComparison risks = differences.of(ScaleMetric.RISK_COUNT);
        double difference = risks.samples().difference().orElse(0);
        String more = fixed(Math.abs(difference), 1) + (difference > 0 ? " more" : " fewer");
        return switch (Evidence.of(risks)) {
            case NOT_ENOUGH -> tooFew(RISKS, risks.samples(), "risk count");
            case SHOWN -> new KeyFigure(RISKS, "No, " + more + " a run", detail(risks, 2, ""), Tone.NEUTRAL);
            case UNCERTAIN -> new KeyFigure(RISKS, "Perhaps " + more + " a run", detail(risks, 2, ""), Tone.NEUTRAL);
            case NOT_SHOWN -> new KeyFigure(RISKS, "No difference shown", detail(risks, 2, ""), Tone.NEUTRAL);
        };
    }

    /** Of the baseline, which has no share where it took no time. */
    private static String percent(TwoSamples samples) {
        double baseline = samples.baseline().mean().orElse(0);
        return baseline == 0 ? "" : " (" + signed(samples.difference().orElse(0) / baseline * 100, 0) + "%)";
    }

    private static KeyFigure tooFew(String question, TwoSamples samples, String figure) {
        return new KeyFigure(
                question,
                CANNOT_BE_SAID,
                counts(samples) + " have a " + figure + ", 3 a side are needed",
                Tone.UNKNOWN);
    }

    private static String detail(MetricComparison metric, int digits, String unit) {
        TwoSamples samples = metric.samples();
        return "mean " + fixed(samples.sample().mean(), digits) + " against "
                + fixed(samples.baseline().mean(), digits) + unit
                + samples.welch().map(test -> interval(test, digits)).orElse("") + "; p "
                + fixed(metric.adjustedWelchPValue(), 3) + " by Welch and "
                + fixed(metric.adjustedMannWhitneyPValue(), 3) + " by Mann–Whitney, after Holm; " + counts(samples);
    }

    private static String interval(WelchT test, int digits) {
        return ", difference within " + Cells.range(test.interval(), digits) + " ("
                + fixed(test.interval().level() * 100, 0) + "% interval, before Holm)";
    }

    private static String counts(TwoSamples samples) {
        return Cells.count(samples.sample().count(), "run") + " against "
                + samples.baseline().count();
    }
}
