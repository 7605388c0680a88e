package io.github.autoscaleanalysis.scale.report;

import static io.github.autoscaleanalysis.scale.report.Cells.fixed;

import io.github.autoscaleanalysis.scale.analysis.ScaleAnalysis;
import io.github.autoscaleanalysis.scale.document.KeyFigure;
import io.github.autoscaleanalysis.scale.document.KeyFigure.Tone;
import io.github.autoscaleanalysis.scale.duration.Efficiency;
import io.github.autoscaleanalysis.scale.duration.EfficiencyRatio;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Which scenario takes longest for its size. */
final class EfficiencyAnswer {

    private static final String QUESTION = "Which scenario is least efficient?";
    private static final int FEW_RUNS = 3;

    private EfficiencyAnswer() {}

    static KeyFigure of(ScaleAnalysis analysis) {
        List<Efficiency> compared = analysis.efficiency().stream()
                .filter(scenario -> scenario.secondsPerThousandEdges().mean().isPresent())
                .toList();
        if (analysis.efficiency().isEmpty()) {
            return unknown(ScenariosSection.NO_SCENARIOS);
        }
        if (compared.size() < 2) {
            return unknown(
                    compared.isEmpty()
                            ? "no run of a scenario has both duration and edges"
                            : "only " + compared.get(0).scenario() + " has both duration and edges");
        }
        Efficiency worst = compared.get(0);
        EfficiencyRatio perEdges = worst.secondsPerThousandEdges();
        String few = perEdges.count() < FEW_RUNS ? ", which is few" : "";
        return new KeyFigure(
                QUESTION,
                worst.scenario(),
                fixed(perEdges.mean(), 0) + " s per 1,000 edges over " + Cells.count(perEdges.count(), "run") + few
                        + "; next of " + compared.size() + ": "
                        + compared.get(1).scenario() + " "
                        + fixed(compared.get(1).secondsPerThousandEdges().mean(), 0) + " s"
                        + otherwise(compared, worst),
                Tone.NEUTRAL);
    }

    /** Where another size gives another answer. */
    private static String otherwise(List<Efficiency> compared, Efficiency worst) {
        String perNode = most(compared, Efficiency::secondsPerNode);
        String perObservation = most(compared, Efficiency::secondsPerObservation);
        return (perNode.isEmpty() || perNode.equals(worst.scenario()) ? "" : "; per node " + perNode)
                + (perObservation.isEmpty() || perObservation.equals(worst.scenario())
                        ? ""
                        : "; per observation " + perObservation);
    }

    private static String most(List<Efficiency> compared, Function<Efficiency, EfficiencyRatio> ratio) {
        return compared.stream()
                .filter(scenario -> ratio.apply(scenario).mean().isPresent())
                .max(Comparator.comparingDouble(
                        scenario -> ratio.apply(scenario).mean().orElseThrow()))
                .map(Efficiency::scenario)
                .orElse("");
    }

    private static KeyFigure unknown(String reason) {
        return new KeyFigure(QUESTION, "Cannot be said", reason, Tone.UNKNOWN);
    }
}
