package io.github.autoscaleanalysis.wva.report;

import io.github.autoscaleanalysis.scale.document.Content;
import io.github.autoscaleanalysis.scale.document.KeyFigure;
import io.github.autoscaleanalysis.scale.document.KeyFigure.Tone;
import io.github.autoscaleanalysis.scale.document.KeyFigures;
import io.github.autoscaleanalysis.wva.analysis.ComparedSeries;
import io.github.autoscaleanalysis.wva.analysis.ComparisonFigure;
import io.github.autoscaleanalysis.wva.analysis.Evidence;
import io.github.autoscaleanalysis.wva.analysis.RunDifference;
import io.github.autoscaleanalysis.wva.analysis.RunFigure;
import io.github.autoscaleanalysis.wva.event.LatencyMetric;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** The answers of a comparison's first screen: is a run better, and is that shown? */
final class ComparisonAnswers {

    private static final int SHOWN = 8;

    private ComparisonAnswers() {}

    static void write(
            Content text,
            List<String> names,
            List<ComparisonFigure> figures,
            List<RunDifference> differences,
            List<String> caveats) {
        List<KeyFigure> answers = new ArrayList<>();
        for (int run = 1; run < names.size() && run <= SHOWN; run++) {
            String name = names.get(run);
            answers.add(verdict(
                    ComparisonTexts.letter(run),
                    differences.stream().filter(of -> of.run().equals(name)).toList()));
        }
        if (names.size() == 2) {
            differences.forEach(difference -> answers.add(difference(difference)));
            answers.add(attainment(figures));
            answers.add(cost(figures));
        }
        answers.add(alike(caveats));
        text.add(new KeyFigures(answers));
        if (names.size() - 1 > SHOWN) {
            text.paragraph("The first " + SHOWN + " of " + (names.size() - 1) + " runs; the others are in the tables.");
        }
    }

    private static KeyFigure verdict(String letter, List<RunDifference> differences) {
        String question = "Is " + letter + " better than A?";
        Map<Evidence, Integer> evidence = new EnumMap<>(Evidence.class);
        StringJoiner shown = new StringJoiner("; ");
        int better = 0;
        for (RunDifference difference : differences) {
            evidence.merge(difference.evidence(), 1, Integer::sum);
            if (difference.evidence() == Evidence.SHOWN) {
                better += lower(difference) ? 1 : 0;
                shown.add(difference.metric() + " " + difference.series().title() + " " + millis(difference));
            }
        }
        StringJoiner counts =
                new StringJoiner(", ", "of " + differences.size() + " differences in latencies and errors: ", "");
        evidence.forEach((of, count) -> counts.add(count + " " + of.title()));
        String detail = counts + (shown.length() == 0 ? "" : "; " + shown);
        int all = evidence.getOrDefault(Evidence.SHOWN, 0);
        if (evidence.getOrDefault(Evidence.NOT_ENOUGH, 0) == differences.size()) {
            return new KeyFigure(
                    question, "The runs do not say", detail + ": fewer than three values a side", Tone.UNKNOWN);
        }
        if (all == 0) {
            return new KeyFigure(question, "Not shown either way", detail, Tone.NEUTRAL);
        }
        if (better == all) {
            return new KeyFigure(question, "Yes, where a difference is shown", detail, Tone.GOOD);
        }
        return better == 0
                ? new KeyFigure(question, "No, worse where a difference is shown", detail, Tone.BAD)
                : new KeyFigure(question, "In part: better here, worse there", detail, Tone.NEUTRAL);
    }

    private static KeyFigure difference(RunDifference difference) {
        String what = difference.metric().name();
        String question = difference.series() == ComparedSeries.OBSERVED_LATENCY
                ? "Is observed " + what + " lower?"
                : "Is " + what + " predicted better?";
        String detail = difference.samples().sample().count() + " values against "
                + difference.samples().baseline().count()
                + difference
                        .interval()
                        .map(interval -> "; 95 % interval "
                                + ComparisonTexts.figure(interval.interval().low()) + " to "
                                + ComparisonTexts.figure(interval.interval().high()) + " ms; adjusted p "
                                + ComparisonTexts.pValue(difference.welchAdjusted()) + " (Welch), "
                                + ComparisonTexts.pValue(difference.mannWhitneyAdjusted()) + " (Mann–Whitney)")
                        .orElse("");
        return switch (difference.evidence()) {
            case NOT_ENOUGH -> new KeyFigure(question, "Too few values to tell", detail, Tone.UNKNOWN);
            case NOT_SHOWN -> new KeyFigure(question, "Not shown: " + millis(difference), detail, Tone.NEUTRAL);
            case UNCERTAIN -> new KeyFigure(question, "Uncertain: " + millis(difference), detail, Tone.NEUTRAL);
            case SHOWN ->
                lower(difference)
                        ? new KeyFigure(question, "Yes: " + millis(difference), detail, Tone.GOOD)
                        : new KeyFigure(question, "No: " + millis(difference), detail, Tone.BAD);
        };
    }

    /** The first caveat holds for all comparisons. */
    private static KeyFigure alike(List<String> caveats) {
        String question = "Are the runs alike in what they were asked to do?";
        int more = caveats.size() - 2;
        if (more < 0) {
            return new KeyFigure(
                    question, "No log speaks against it", "whether they are is for you to know", Tone.NEUTRAL);
        }
        return new KeyFigure(
                question,
                more == 0 ? "With one reservation" : "With " + (more + 1) + " reservations",
                caveats.get(1) + (more == 0 ? "" : " The others are among the caveats below."),
                Tone.NEUTRAL);
    }

    private static KeyFigure attainment(List<ComparisonFigure> figures) {
        String question = "Were the objectives met more often?";
        StringJoiner answer = new StringJoiner(", ");
        StringJoiner detail = new StringJoiner("; ", "over ", "; whether the share differs is not tested");
        for (LatencyMetric metric : LatencyMetric.values()) {
            ComparisonFigure figure = figure(figures, "slo." + metric.name().toLowerCase(Locale.ROOT) + ".attainment");
            RunFigure baseline = figure.runs().get(0);
            RunFigure run = figure.runs().get(1);
            if (baseline.value().isPresent() || run.value().isPresent()) {
                answer.add(metric + " " + Texts.share(run.value()) + " against " + Texts.share(baseline.value()));
                detail.add(run.count() + " and " + baseline.count() + " slices of " + metric);
            }
        }
        return answer.length() == 0
                ? Answers.unknown(question, "neither run has slices with a verdict")
                : new KeyFigure(question, answer.toString(), detail.toString(), Tone.NEUTRAL);
    }

    private static KeyFigure cost(List<ComparisonFigure> figures) {
        String question = "At what cost?";
        List<RunFigure> replicas = figure(figures, "cost.meanReplicas").runs();
        List<RunFigure> total = figure(figures, "cost.replicaSeconds").runs();
        List<RunFigure> cost = figure(figures, "cost.cost").runs();
        if (replicas.stream().noneMatch(run -> run.value().isPresent())) {
            return Answers.unknown(question, "neither run has replicas over some time");
        }
        boolean known = cost.stream().anyMatch(run -> run.value().isPresent());
        return new KeyFigure(
                question,
                against(replicas, 2) + " replicas of a variant",
                "on average; replica-seconds " + against(total, 0)
                        + (known ? "; cost rate × seconds " + against(cost, 0) : "; no cost rate in the logs")
                        + "; totals over each run's own time",
                Tone.NEUTRAL);
    }

    private static ComparisonFigure figure(List<ComparisonFigure> figures, String key) {
        return figures.stream().filter(of -> of.key().equals(key)).findFirst().orElseThrow();
    }

    private static String against(List<RunFigure> runs, int digits) {
        return Texts.number(runs.get(1).value(), digits, "") + " against "
                + Texts.number(runs.get(0).value(), digits, "");
    }

    private static boolean lower(RunDifference difference) {
        return difference.samples().difference().orElse(0) < 0;
    }

    private static String millis(RunDifference difference) {
        return ComparisonTexts.signed(difference.samples().difference()) + " ms";
    }
}
