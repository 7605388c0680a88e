package io.github.autoscaleanalysis.scale.duration;

import io.github.autoscaleanalysis.scale.regression.LeastSquares;
import io.github.autoscaleanalysis.scale.regression.Regression;
import io.github.autoscaleanalysis.scale.run.ScaleMetric;
import io.github.autoscaleanalysis.scale.run.ScaleRun;
import io.github.autoscaleanalysis.scale.run.ScaleRuns;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The rows that a duration model is fitted to: the runs that have its figures. */
final class ModelRows {

    static final List<ScaleMetric> FEATURES =
            List.of(ScaleMetric.BLAST_RADIUS, ScaleMetric.EDGES, ScaleMetric.OBSERVATIONS);

    private static final List<Integer> ALL =
            IntStream.range(0, FEATURES.size()).boxed().toList();

    final List<ModelRow> rows;
    final long leftOut;

    private ModelRows(List<ModelRow> rows, long leftOut) {
        this.rows = rows;
        this.leftOut = leftOut;
    }

    static ModelRows of(ScaleRuns runs) {
        List<ModelRow> rows = new ArrayList<>();
        List<ScaleRun> all = runs.runs();
        for (int i = 0; i < all.size(); i++) {
            ScaleRun run = all.get(i);
            OptionalDouble seconds = run.of(ScaleMetric.DURATION);
            Optional<double[]> features = features(run);
            if (seconds.isPresent() && features.isPresent()) {
                rows.add(new ModelRow(i + 1, run, seconds.getAsDouble(), features.get()));
            }
        }
        return new ModelRows(rows, all.size() - rows.size());
    }

    static Optional<double[]> features(ScaleRun run) {
        return FEATURES.stream().allMatch(metric -> run.of(metric).isPresent())
                ? Optional.of(FEATURES.stream()
                        .mapToDouble(metric -> run.of(metric).getAsDouble())
                        .toArray())
                : Optional.empty();
    }

    static LeastSquares noRows() {
        return noRows(ALL);
    }

    Regression fit() {
        return fit(ALL);
    }

    /** A fit to some of the features only, by their places. */
    Regression fit(List<Integer> places) {
        LeastSquares sums = noRows(places);
        rows.forEach(row -> sums.add(row.features(places), row.seconds));
        return sums.fit();
    }

    double[] seconds() {
        return rows.stream().mapToDouble(row -> row.seconds).toArray();
    }

    double[] feature(int place) {
        return rows.stream().mapToDouble(row -> row.features(List.of(place))[0]).toArray();
    }

    static <T> Map<ScaleMetric, T> byMetric(IntFunction<T> figure) {
        Map<ScaleMetric, T> byMetric = new EnumMap<>(ScaleMetric.class);
        ALL.forEach(place -> byMetric.put(FEATURES.get(place), figure.apply(place)));
        return Collections.unmodifiableMap(byMetric);
    }

    private static LeastSquares noRows(List<Integer> places) {
        return LeastSquares.of(
                places.stream().map(place -> FEATURES.get(place).key()).toArray(String[]::new));
    }
}
