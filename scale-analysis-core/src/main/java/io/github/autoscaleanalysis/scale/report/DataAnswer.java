package io.github.autoscaleanalysis.scale.report;

import io.github.autoscaleanalysis.scale.document.KeyFigure;
import io.github.autoscaleanalysis.scale.document.KeyFigure.Tone;
import io.github.autoscaleanalysis.scale.run.RunIssue;
import io.github.autoscaleanalysis.scale.run.ScaleMetric;
import io.github.autoscaleanalysis.scale.run.ScaleRun;
import io.github.autoscaleanalysis.scale.run.ScaleRuns;
import java.util.List;
import java.util.Optional;

/** What in the data could not be used, or is not there. */
final class DataAnswer {

    private static final String QUESTION = "What was wrong with the data?";
    private static final List<ScaleMetric> OF_MODEL =
            List.of(ScaleMetric.DURATION, ScaleMetric.BLAST_RADIUS, ScaleMetric.EDGES, ScaleMetric.OBSERVATIONS);

    private DataAnswer() {}

    static KeyFigure of(ScaleRuns... sets) {
        List<ScaleRuns> all = List.of(sets);
        List<RunIssue> issues =
                all.stream().flatMap(set -> set.issues().stream()).toList();
        List<ScaleRun> runs = all.stream().flatMap(set -> set.runs().stream()).toList();
        Optional<ScaleRuns> empty =
                all.stream().filter(set -> set.runs().isEmpty()).findFirst();
        String gaps = runs.stream().filter(DataAnswer::hasGap).count() + " of " + Cells.count(runs.size(), "run")
                + " without scenario or some figure";
        if (!issues.isEmpty()) {
            String first = all.size() == 1
                    ? IssuesSection.text(issues.get(0))
                    : issues.get(0).toString();
            return new KeyFigure(
                    QUESTION, Cells.count(issues.size(), "issue"), "first: " + first + "; " + gaps, Tone.BAD);
        }
        if (empty.isPresent()) {
            return new KeyFigure(
                    QUESTION, "Runs are missing", "no run in " + empty.get().source(), Tone.UNKNOWN);
        }
        return runs.stream().anyMatch(DataAnswer::hasGap)
                ? new KeyFigure(QUESTION, "Gaps", gaps, Tone.NEUTRAL)
                : new KeyFigure(
                        QUESTION,
                        "Nothing",
                        Cells.count(runs.size(), "run") + " with scenario, duration and sizes",
                        Tone.GOOD);
    }

    private static boolean hasGap(ScaleRun run) {
        return run.scenario().isEmpty()
                || OF_MODEL.stream().anyMatch(metric -> run.of(metric).isEmpty());
    }
}
