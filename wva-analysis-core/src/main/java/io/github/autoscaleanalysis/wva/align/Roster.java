package io.github.autoscaleanalysis.wva.align;

import io.github.autoscaleanalysis.wva.event.Observation;
import io.github.autoscaleanalysis.wva.event.Prediction;
import io.github.autoscaleanalysis.wva.event.VariantId;
import io.github.autoscaleanalysis.wva.event.Workload;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The variants observed so far. Its size is that of the cluster, not of the log. */
final class Roster {

    /** Any reconciliation. */
    static final long EVER = -1;

    /** No variant has a blank name. */
    private static final String UNNAMED = "";

    private final Map<String, Namesakes> byName = new HashMap<>();
    private final Map<String, Track> byModel = new HashMap<>();
    private @Nullable Track only;

    /** What a namesake is told by. */
    private record Place(
            @Nullable String namespace, @Nullable String model) {}

    /** The variants of one name: nearly always one. */
    private static final class Namesakes {

        private final Track first;
        private @Nullable Map<Place, Track> all;

        Namesakes(Track first) {
            this.first = first;
        }
    }

    /** Notes an observation, of a cycle from 0. */
    Track see(Observation observation, long cycle) {
        Track track = track(observation.workload());
        track.see(observation, cycle);
        return track;
    }

    /** The last observation of the variant that a prediction is for; null if there is none, or more would do. */
    @Nullable
    Observation lastOf(Prediction prediction) {
        Track track = find(prediction, EVER);
        return track == null ? null : track.last;
    }

    /**
     * The variant that a prediction is for, among those observed in a cycle.
     *
     * @return null if there is none, {@link Track#SEVERAL} if more than one would do
     */
    @Nullable
    Track find(Prediction prediction, long cycle) {
        Workload workload = prediction.workload();
        String model = workload.model().orElse(null);
        Optional<VariantId> variant = workload.variant();
        if (variant.isEmpty()) {
            return observedIn(cycle, ofModel(model));
        }
        Namesakes namesakes = byName.get(variant.get().name());
        if (namesakes == null) {
            return null;
        }
        String namespace = variant.get().namespace().orElse(null);
        if (namesakes.all == null) {
            return namesakes.first.mayBe(namespace, model) ? observedIn(cycle, namesakes.first) : null;
        }
        return among(namesakes.all, new Place(namespace, model), cycle);
    }

    private static @Nullable Track among(Map<Place, Track> namesakes, Place place, long cycle) {
        Track exact = observedIn(cycle, namesakes.get(place));
        if (exact != null) {
            return exact;
        }
        Track found = null;
        for (Track track : thatMayBe(namesakes, place)) {
            if (track != null && track.mayBe(place.namespace(), place.model()) && observedIn(cycle, track) != null) {
                found = found == null ? track : Track.SEVERAL;
            }
        }
        return found;
    }

    /** All that may be at a place, and perhaps others: one name may be that of very many. */
    private static Iterable<@Nullable Track> thatMayBe(Map<Place, Track> namesakes, Place place) {
        return place.namespace() == null || place.model() == null
                ? new ArrayList<@Nullable Track>(namesakes.values())
                : Arrays.<@Nullable Track>asList(
                        namesakes.get(new Place(place.namespace(), null)),
                        namesakes.get(new Place(null, place.model())),
                        namesakes.get(new Place(null, null)));
    }

    private @Nullable Track ofModel(@Nullable String model) {
        Track track = model == null ? null : byModel.get(model);
        return track == null && only != null && (only == Track.SEVERAL || only.mayServe(model)) ? only : track;
    }

    private static @Nullable Track observedIn(long cycle, @Nullable Track track) {
        return track == null || cycle == EVER || track == Track.SEVERAL || track.cycle == cycle ? track : null;
    }

    private Track track(Workload workload) {
        Optional<VariantId> variant = workload.variant();
        String name = variant.isPresent() ? variant.get().name() : UNNAMED;
        String namespace = variant.isPresent() ? variant.get().namespace().orElse(null) : null;
        String model = workload.model().orElse(null);
        Namesakes namesakes = byName.get(name);
        if (namesakes == null) {
            namesakes = new Namesakes(enter(new Track(namespace, model)));
            byName.put(name, namesakes);
            return namesakes.first;
        }
        return namesakes.first.is(namespace, model) ? namesakes.first : another(namesakes, namespace, model);
    }

    private Track another(Namesakes namesakes, @Nullable String namespace, @Nullable String model) {
        if (namesakes.all == null) {
            namesakes.all = new LinkedHashMap<>();
            namesakes.all.put(new Place(namesakes.first.namespace, namesakes.first.model), namesakes.first);
        }
        return namesakes.all.computeIfAbsent(new Place(namespace, model), p -> enter(new Track(namespace, model)));
    }

    private Track enter(Track track) {
        only = only == null ? track : Track.SEVERAL;
        if (track.model != null) {
            byModel.merge(track.model, track, (one, other) -> Track.SEVERAL);
        }
        return track;
    }
}
