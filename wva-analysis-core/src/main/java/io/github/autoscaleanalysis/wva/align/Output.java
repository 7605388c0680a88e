package io.github.autoscaleanalysis.wva.align;

import io.github.autoscaleanalysis.wva.event.Observation;
import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.util.Optional;
import java.util.function.Consumer;

/** Hands over what has become certain. */
final class Output {

    private final Classifier classifier;
    private final Consumer<? super Pair> pairs;
    private final Consumer<? super Unpaired> unpaired;

    Output(Classifier classifier, Consumer<? super Pair> pairs, Consumer<? super Unpaired> unpaired) {
        this.classifier = classifier;
        this.pairs = pairs;
        this.unpaired = unpaired;
    }

    void pair(Waiting waiting, Observation observation) {
        pairs.accept(new Pair(
                waiting.prediction,
                observation,
                classifier.classify(waiting.prediction, observation),
                Optional.ofNullable(waiting.lastKnown)));
    }

    void unpaired(WvaEvent event, UnpairedReason reason) {
        unpaired.accept(new Unpaired(event, reason));
    }
}
