package io.github.autoscaleanalysis.scale.duration;

import io.github.autoscaleanalysis.scale.run.ScaleRun;
import java.util.List;

/** A run that has all figures of the model. */
final class ModelRow {

    /** The place of the run among all runs, from 1. */
    final int index;

    final ScaleRun run;
    final double seconds;
    private final double[] features;

    ModelRow(int index, ScaleRun run, double seconds, double[] features) {
        this.index = index;
        this.run = run;
        this.seconds = seconds;
        this.features = features;
    }

    double[] features() {
        return features.clone();
    }

    /** The features at these places. */
    double[] features(List<Integer> places) {
        return places.stream().mapToDouble(place -> features[place]).toArray();
    }
}
