package io.github.autoscaleanalysis.wva.log;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the grammar of a message by its opening words. Immutable and thread-safe. */
final class Openings {

    /** The openings of every grammar. */
    static final Openings ALL = new Openings(List.of(
            new PredictionGrammar(),
            new ObservationGrammar(),
            new ServerDumpGrammar(),
            new SloTargetGrammar(),
            new EarlySloTargetGrammar(),
            new ScalingDecisionGrammar(),
            new ReplicaStatusGrammar(),
            new ReconciliationGrammar(),
            new EarlyReconciliationGrammar(),
            new OptimizationCompletedGrammar(),
            new ControllerModeGrammar(),
            new KvCacheUsageGrammar(),
            new QueueLengthGrammar(),
            new SaturationAnalysisGrammar(),
            new AnalyzerResultGrammar(),
            new ReplicaMismatchGrammar(),
            new ModelTuningGrammar()));

    private static final int SLOTS = 128;

    private final Opening[][] byHead = new Opening[SLOTS][];

    private Openings(List<MessageGrammar> grammars) {
        Arrays.fill(byHead, new Opening[0]);
        for (MessageGrammar grammar : grammars) {
            for (String words : grammar.openings()) {
                boolean runsOn = words.endsWith("*");
                String whole = runsOn ? words.substring(0, words.length() - 1) : words;
                Opening opening = new Opening(whole.getBytes(StandardCharsets.UTF_8), runsOn, grammar);
                int slot = slot(Bytes.eight(opening.words, 0));
                Opening[] more = Arrays.copyOf(byHead[slot], byHead[slot].length + 1);
                more[more.length - 1] = opening;
                byHead[slot] = more;
            }
        }
    }

    /** The grammar with whose words a message begins; null if there is none. */
    @Nullable
    MessageGrammar of(Message message) {
        byte[] in = message.bytes();
        int from = message.from();
        int to = message.to();
        if (to - from < 8) {
            return null;
        }
        long head = Bytes.eight(in, from);
        for (Opening opening : byHead[slot(head)]) {
            int end = from + opening.words.length;
            if (head == opening.head
                    && Bytes.startsWith(in, from, to, opening.words)
                    && (end == to || opening.runsOn || !isLetterOrDigit(in[end]))) {
                message.opened(end);
                return opening.grammar;
            }
        }
        return null;
    }

    private static int slot(long head) {
        return (int) ((head * 0x9E3779B97F4A7C15L) >>> 57);
    }

    private static boolean isLetterOrDigit(byte b) {
        return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9');
    }

    /** What a message begins with. */
    private static final class Opening {

        private final byte[] words;
        private final long head;
        private final boolean runsOn;
        private final MessageGrammar grammar;

        private Opening(byte[] words, boolean runsOn, MessageGrammar grammar) {
            this.words = words;
            this.head = Bytes.eight(words, 0);
            this.runsOn = runsOn;
            this.grammar = grammar;
        }
    }
}
