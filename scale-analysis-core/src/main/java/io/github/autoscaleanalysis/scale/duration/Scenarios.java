package io.github.autoscaleanalysis.scale.duration;

import io.github.autoscaleanalysis.scale.run.ScaleRun;
import io.github.autoscaleanalysis.scale.run.ScaleRuns;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;

/** Groups runs by scenario and orders what is known of the groups. */
final class Scenarios {

    private Scenarios() {}

    /** The runs of each scenario, by name; runs without scenario are in none. */
    static Map<String, List<ScaleRun>> group(ScaleRuns runs) {
        Map<String, List<ScaleRun>> groups = new TreeMap<>();
        for (ScaleRun run : runs.runs()) {
            run.scenario().ifPresent(name -> groups.computeIfAbsent(name, n -> new ArrayList<>())
                    .add(run));
        }
        return groups;
    }

    /** Largest first, absent last; a stable sort leaves equals as they were. */
    static <T> Comparator<T> descending(Function<T, OptionalDouble> figure) {
        return Comparator.<T>comparingDouble(t -> figure.apply(t).orElse(Double.NEGATIVE_INFINITY))
                .reversed();
    }
}
