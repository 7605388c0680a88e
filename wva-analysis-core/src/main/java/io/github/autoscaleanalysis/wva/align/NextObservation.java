package io.github.autoscaleanalysis.wva.align;

import io.github.autoscaleanalysis.wva.event.Observation;
import io.github.autoscaleanalysis.wva.event.Prediction;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** {@link PairRule#NEXT_OBSERVATION}: two sorted lists walked once. */
final class NextObservation {

    private NextObservation() {}

    static Alignment align(List<? extends WvaEvent> events) {
        List<Prediction> predictions =
                inTimeOrder(events, Prediction.class).filter(p -> p.row() == 1).toList();
        List<Observation> observations = inTimeOrder(events, Observation.class).toList();
        List<Pair> pairs = new ArrayList<>(predictions.size());
        List<Prediction> unpaired = new ArrayList<>();
        int next = 0;
        for (Prediction prediction : predictions) {
            while (next < observations.size()
                    && !observations.get(next).timestamp().isAfter(prediction.timestamp())) {
                next++;
            }
            if (next < observations.size()) {
                pairs.add(new Pair(prediction, observations.get(next)));
            } else {
                unpaired.add(prediction);
            }
        }
        return new Alignment(PairRule.NEXT_OBSERVATION, predictions, observations, pairs, unpaired);
    }

    private static <E extends WvaEvent> Stream<E> inTimeOrder(List<? extends WvaEvent> events, Class<E> kind) {
        return events.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .sorted(Comparator.comparing(WvaEvent::timestamp));
    }
}
