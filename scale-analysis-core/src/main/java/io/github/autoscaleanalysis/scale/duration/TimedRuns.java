package io.github.autoscaleanalysis.scale.duration;

import io.github.autoscaleanalysis.scale.run.ScaleMetric;
import io.github.autoscaleanalysis.scale.run.ScaleRun;
import io.github.autoscaleanalysis.scale.run.ScaleRuns;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        this.runs = List.copyOf(runs);
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
        return runs.stream().mapToDouble(TimedRun::seconds).toArray();
    }

    double[] days() {
        return runs.stream().mapToDouble(TimedRun::daysSinceFirst).toArray();
    }

    private static double days(Duration time) {
        return (time.getSeconds() + time.getNano() / NANOS_PER_SECOND) / SECONDS_PER_DAY;
    }

    private static List<TimedRun> inOrder(ScaleRuns runs, TimeBasis basis) {
        List<ScaleRun> all = runs.runs();
        Map<Integer, Duration> times = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            Optional<Duration> time = basis.sinceAnyEpoch(all.get(i));
            if (all.get(i).of(ScaleMetric.DURATION).isPresent() && time.isPresent()) {
                times.put(i, time.get());
            }
        }
        List<Map.Entry<Integer, Duration>> inOrder = new ArrayList<>(times.entrySet());
        inOrder.sort(Map.Entry.comparingByValue());
        List<TimedRun> timed = new ArrayList<>();
        for (Map.Entry<Integer, Duration> at : inOrder) {
            ScaleRun run = all.get(at.getKey());
            timed.add(new TimedRun(
                    at.getKey() + 1,
                    run,
                    run.of(ScaleMetric.DURATION).orElseThrow(),
                    days(at.getValue().minus(inOrder.get(0).getValue()))));
        }
        return timed;
    }
}
