package io.github.autoscaleanalysis.scale.duration;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * What each feature adds to R², as a mean over all orders in which features can be added; so the shares add up to R².
 * Source: Lindeman, Merenda, Gold, "Introduction to bivariate and multivariate analysis" (1980), known as LMG; Shapley,
 * "A value for n-person games" (1953).
 */
final class RSquaredShares {

    private final int features = ModelRows.FEATURES.size();
    /** R² of each subset, whose bits say which features are in it. */
    private final double[] explained = new double[1 << features];

    RSquaredShares(ModelRows rows) {
        for (int subset = 1; subset < explained.length; subset++) {
            int members = subset;
            List<Integer> places = IntStream.range(0, features)
                    .filter(place -> (members >> place & 1) == 1)
                    .boxed()
                    .toList();
            OptionalDouble share = rows.fit(places).rSquared();
            explained[subset] = share.orElse(0);
        }
    }

    double of(int place) {
        double share = 0;
        for (int others = 0; others < explained.length; others++) {
            if ((others >> place & 1) == 0) {
                share += weight(Integer.bitCount(others)) * (explained[others | 1 << place] - explained[others]);
            }
        }
        return share;
    }

    /** In which part of all orders exactly so many others, and these, come before. */
    private double weight(int before) {
        return factorial(before) * factorial(features - before - 1) / factorial(features);
    }

    private static double factorial(int n) {
        return n < 2 ? 1 : n * factorial(n - 1);
    }
}
