package io.github.autoscaleanalysis.scale.regression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The figures of a fit under NIST's names. */
final class Figures {

    private Figures() {}

    static Map<String, Double> of(Regression fit, boolean intercept) {
        Map<String, Double> figures = new LinkedHashMap<>();
        if (intercept) {
            figures.put("B0", fit.intercept());
            figures.put("SE0", fit.interceptEstimate().orElseThrow().standardError());
        }
        List<Double> coefficients = new ArrayList<>(fit.coefficients().values());
        List<Double> errors = new ArrayList<>(fit.standardErrors().values());
        for (int i = 0; i < coefficients.size(); i++) {
            figures.put("B" + (i + 1), coefficients.get(i));
            figures.put("SE" + (i + 1), errors.get(i));
        }
        figures.put("R2", fit.rSquared().orElseThrow());
        figures.put("RSD", fit.residualStandardError());
        return figures;
    }
}
