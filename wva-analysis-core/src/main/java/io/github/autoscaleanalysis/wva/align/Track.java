package io.github.autoscaleanalysis.wva.align;

import io.github.autoscaleanalysis.wva.event.Observation;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was observed of one variant, as far as the log names it. */
final class Track {

    /** Stands for more than one variant that would do. */
    static final Track SEVERAL = new Track(null, null);

    final @Nullable String namespace;
    final @Nullable String model;

    /** The last observation. */
    @Nullable
    Observation last;
    /** The reconciliation of the last observation, from 0. */
    long cycle = -1;
    /** The first observation of that reconciliation. */
    @Nullable
    Observation first;
    /** How many observations that reconciliation holds. */
    int inCycle;
    /** The prediction that the first observation is to judge. */
    @Nullable
    Waiting claim;
    /** Whether predictions of different variants claim the observation. */
    boolean contested;

    Track(@Nullable String namespace, @Nullable String model) {
        this.namespace = namespace;
        this.model = model;
    }

    /** Whether this is how the log names it. */
    boolean is(@Nullable String otherNamespace, @Nullable String otherModel) {
        return Objects.equals(namespace, otherNamespace) && Objects.equals(model, otherModel);
    }

    /** Whether nothing speaks against it. */
    boolean mayBe(@Nullable String otherNamespace, @Nullable String otherModel) {
        return agree(namespace, otherNamespace) && mayServe(otherModel);
    }

    /** Whether nothing speaks against its serving a model. */
    boolean mayServe(@Nullable String otherModel) {
        return agree(model, otherModel);
    }

    /** Notes an observation. */
    void see(Observation observation, long ofCycle) {
        last = observation;
        if (cycle != ofCycle || inCycle == 0) {
            cycle = ofCycle;
            first = observation;
            inCycle = 0;
            claim = null;
            contested = false;
        }
        inCycle++;
    }

    private static boolean agree(@Nullable String one, @Nullable String other) {
        return one == null || other == null || one.equals(other);
    }
}
