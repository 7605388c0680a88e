package io.github.autoscaleanalysis.scale.duration;

import io.github.autoscaleanalysis.scale.run.ScaleMetric;
import io.github.autoscaleanalysis.scale.run.ScaleRun;
import io.github.autoscaleanalysis.scale.run.ScaleRuns;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The runs that have a duration and a time, in order of time; those of equal time in the order of the data. Instants and
 * ages cannot be compared, so runs that have only the less frequent of the two are left out; where both are as frequent,
 * instants count.
 */
final class TimedRuns {

    private static final double SECONDS_PER_DAY = 86_400;
    private static final double NANOS_PER_SECOND = 1e9;

    final List<TimedRun> runs;
    final long leftOut;
    final Optional<TimeBasis> basis;

    private TimedRuns(List<TimedRun> runs, long leftOut, Optional<TimeBasis> basis) {
        this.runs = runs;
        this.leftOut = leftOut;
        this.basis = basis;
    }

    static TimedRuns of(ScaleRuns runs) {
        List<TimedRun> byInstant = inOrder(runs, TimeBasis.INSTANT);
        List<TimedRun> byAge = inOrder(runs, TimeBasis.AGE);
        boolean aged = byAge.size() > byInstant.size();
        List<TimedRun> timed = aged ? byAge : byInstant;
        return new TimedRuns(
                timed,
                runs.runs().size() - timed.size(),
                timed.isEmpty() ? Optional.empty() : Optional.of(aged ? TimeBasis.AGE : TimeBasis.INSTANT));
    }

    double[] seconds() {
        return runs.stream().mapToDouble(run -> run.seconds).toArray();
    }

    /** Days since the first run. */
    double[] days() {
        return runs.stream()
                .mapToDouble(run -> days(run.time.minus(runs.get(0).time)))
                .toArray();
    }

    private static double days(Duration time) {
        return (time.getSeconds() + time.getNano() / NANOS_PER_SECOND) / SECONDS_PER_DAY;
    }

    private static List<TimedRun> inOrder(ScaleRuns runs, TimeBasis basis) {
        List<TimedRun> timed = new ArrayList<>();
        for (int i = 0; i < runs.runs().size(); i++) {
            ScaleRun run = runs.runs().get(i);
            OptionalDouble seconds = run.of(ScaleMetric.DURATION);
            Optional<Duration> time = basis.sinceAnyEpoch(run);
            if (seconds.isPresent() && time.isPresent()) {
                timed.add(new TimedRun(i + 1, run, seconds.getAsDouble(), time.get()));
            }
        }
        timed.sort(Comparator.comparing(run -> run.time));
        return timed;
    }
}
