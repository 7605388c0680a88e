package io.github.autoscaleanalysis.scale.report;

import io.github.autoscaleanalysis.scale.analysis.ScaleAnalysis;
import io.github.autoscaleanalysis.scale.document.KeyFigure;
import io.github.autoscaleanalysis.scale.document.KeyFigures;
import java.util.ArrayList;
import java.util.List;

/** The answers of a report's first screen. */
final class Answers {

    private Answers() {}

    static KeyFigures of(ScaleAnalysis analysis) {
        List<KeyFigure> figures = new ArrayList<>();
        figures.add(DriverAnswer.of(analysis));
        figures.add(TrustAnswer.of(analysis));
        figures.add(OutliersAnswer.of(analysis));
        figures.add(EfficiencyAnswer.of(analysis));
        OverTimeAnswer.of(analysis).ifPresent(figures::add);
        figures.add(DataAnswer.of(analysis.runs()));
        return new KeyFigures(figures);
    }
}
