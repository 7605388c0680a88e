package io.github.autoscaleanalysis.wva.log;

import io.github.autoscaleanalysis.wva.event.WvaEvent;
import java.util.List;

/** Knows the wording of one message and the events it means. */
interface MessageGrammar {

    /** The words with which the message begins, in every wording. */
    List<String> openings();

    /**
     * The events of a message that begins so; none, with a note where something is missing, if it means none.
     *
     * @param message the message
     * @param body what follows the opening words and the punctuation after them
     */
    List<WvaEvent> events(Message message, String body);

    /** Every grammar; no opening begins with another's. */
    List<MessageGrammar> ALL = List.of(
            new PredictionGrammar(),
            new ObservationGrammar(),
            new SloTargetGrammar(),
            new ScalingDecisionGrammar(),
            new ReplicaStatusGrammar(),
            new ReconciliationGrammar(),
            new ControllerModeGrammar(),
            new KvCacheUsageGrammar(),
            new QueueLengthGrammar(),
            new SaturationAnalysisGrammar(),
            new ReplicaMismatchGrammar(),
            new ModelTuningGrammar());

    /** The events of a message, by the grammar that knows it; none where no grammar does. */
    static List<WvaEvent> eventsOf(Message message) {
        for (MessageGrammar grammar : ALL) {
            for (String opening : grammar.openings()) {
                if (message.opensWith(opening)) {
                    return grammar.events(message, message.after(opening));
                }
            }
        }
        return List.of();
    }
}
