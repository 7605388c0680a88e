package io.github.autoscaleanalysis.wva.decision;

import io.github.autoscaleanalysis.wva.event.AnalyzerResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which analyzers the cycles of one model have. One is missed in a cycle if earlier and later cycles have it, or if all
 * others have it and they are at least three: a controller that gains or loses an analyzer for good misses none.
 */
final class AnalyzerAttendance {

    private static final int ENOUGH_OTHERS = 3;

    /** In which cycles one analyzer is, by their places among all cycles. */
    private static final class Presence {
        private final int first;
        private int last;
        private int cycles;

        Presence(int first) {
            this.first = first;
            this.last = first - 1;
        }
    }

    private final Map<String, Presence> byAnalyzer = new LinkedHashMap<>();
    private int cyclesOfModel;

    /** For each cycle the attendance at its model. */
    static List<AnalyzerAttendance> of(List<CycleDraft> drafts) {
        Map<ModelId, AnalyzerAttendance> byModel = new HashMap<>();
        List<AnalyzerAttendance> byCycle = new ArrayList<>(drafts.size());
        ModelId model = null;
        AnalyzerAttendance attendance = new AnalyzerAttendance();
        for (int i = 0; i < drafts.size(); i++) {
            CycleDraft draft = drafts.get(i);
            if (!draft.model.equals(model)) {
                model = draft.model;
                attendance = byModel.computeIfAbsent(model, first -> new AnalyzerAttendance());
            }
            attendance.add(draft, i);
            byCycle.add(attendance);
        }
        return byCycle;
    }

    List<String> absentFrom(CycleDraft draft, int place) {
        if (byAnalyzer.isEmpty()) {
            return List.of();
        }
        List<String> absent = new ArrayList<>(0);
        for (Map.Entry<String, Presence> entry : byAnalyzer.entrySet()) {
            Presence presence = entry.getValue();
            boolean between = presence.first < place && place < presence.last;
            boolean inAllOthers = presence.cycles == cyclesOfModel - 1 && presence.cycles >= ENOUGH_OTHERS;
            if ((between || inAllOthers) && draft.analyzer(entry.getKey()) == null) {
                absent.add(entry.getKey());
            }
        }
        return absent;
    }

    private void add(CycleDraft draft, int place) {
        cyclesOfModel++;
        for (AnalyzerResult result : draft.analyzers) {
            Presence presence = byAnalyzer.get(result.analyzer());
            if (presence == null) {
                presence = new Presence(place);
                byAnalyzer.put(result.analyzer(), presence);
            }
            if (presence.last < place) {
                presence.last = place;
                presence.cycles++;
            }
        }
    }
}
