package io.github.autoscaleanalysis.scale.duration;

import io.github.autoscaleanalysis.scale.regression.Diagnostics;
import io.github.autoscaleanalysis.scale.regression.JarqueBera;
import io.github.autoscaleanalysis.scale.regression.LeaveOneGroupOut;
import io.github.autoscaleanalysis.scale.regression.Regression;
import io.github.autoscaleanalysis.scale.regression.RowDiagnostics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** What a second pass over its runs says of a model; see {@link DurationModel}. */
record ModelDiagnosis(
        OptionalDouble predictedRSquared,
        OptionalDouble leaveOneScenarioOutRSquared,
        OptionalDouble press,
        OptionalDouble durbinWatson,
        Optional<JarqueBera> jarqueBera,
        List<RunDiagnosis> diagnoses) {

    /** No scenario is called so. */
    private static final String NO_SCENARIO = "";

    ModelDiagnosis {
        diagnoses = List.copyOf(diagnoses);
    }

    static ModelDiagnosis of(ModelRows rows, Regression fit) {
        Diagnostics pass = fit.diagnose();
        LeaveOneGroupOut<String> scenarios = new LeaveOneGroupOut<>(ModelRows.noRows());
        List<RunDiagnosis> runs = new ArrayList<>();
        for (ModelRow row : rows.rows) {
            RowDiagnostics figures = pass.add(row.features(), row.seconds);
            RunResidual residual = new RunResidual(row.index, row.run, row.seconds, fit.predict(row.features()));
            runs.add(new RunDiagnosis(residual, figures, fit, row));
            scenarios.add(row.run.scenario().orElse(NO_SCENARIO), row.features(), row.seconds);
        }
        return new ModelDiagnosis(
                pass.predictedRSquared(),
                scenarios.rSquared(),
                pass.press(),
                pass.durbinWatson(),
                pass.jarqueBera(),
                runs);
    }

    /** The runs of which some figure is above a limit, the highest first. */
    List<RunDiagnosis> above(ToDoubleFunction<RunDiagnosis> figure, double limit) {
        return diagnoses.stream()
                .filter(run -> figure.applyAsDouble(run) > limit)
                .sorted(Comparator.comparingDouble(figure).reversed())
                .toList();
    }
}
