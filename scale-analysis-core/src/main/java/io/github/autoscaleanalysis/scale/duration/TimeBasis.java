package io.github.autoscaleanalysis.scale.duration;

import io.github.autoscaleanalysis.scale.run.ScaleRun;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What says when runs were played. */
public enum TimeBasis {
    /** {@link ScaleRun#instant()}. */
    INSTANT {
        @Override
        Optional<Duration> sinceAnyEpoch(ScaleRun run) {
            return run.instant().map(time -> Duration.between(Instant.EPOCH, time));
        }
    },
    /** {@link ScaleRun#age()}, the oldest first. */
    AGE {
        @Override
        Optional<Duration> sinceAnyEpoch(ScaleRun run) {
            return run.age().map(Duration::negated);
        }
    };

    /** The time of a run, to compare with others of this basis only. */
    abstract Optional<Duration> sinceAnyEpoch(ScaleRun run);
}
