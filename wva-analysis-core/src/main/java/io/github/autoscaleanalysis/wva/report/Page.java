package io.github.autoscaleanalysis.wva.report;

import io.github.autoscaleanalysis.scale.document.Content;
import io.github.autoscaleanalysis.scale.document.Note;
import io.github.autoscaleanalysis.wva.analysis.Coverage;
import io.github.autoscaleanalysis.wva.analysis.Part;
import io.github.autoscaleanalysis.wva.analysis.PartCoverage;
import io.github.autoscaleanalysis.wva.analysis.Support;
import io.github.autoscaleanalysis.wva.analysis.WvaAnalysis;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** What the sections of a summary write from, and where they write. */
record Page(Content text, WvaAnalysis analysis, Coverage coverage, Extras extras) {

    static Page of(WvaAnalysis analysis, Extras extras) {
        return new Page(new Content(), analysis, analysis.coverage(), extras);
    }

    OptionalDouble goal() {
        return extras.goal();
    }

    /** Whether the log says anything of a part. */
    boolean says(Part part) {
        return coverage.of(part).support() != Support.UNSUPPORTED;
    }

    /** Writes the reason and says that there is one, where the log does not support a part. */
    boolean lacks(Part part) {
        if (says(part)) {
            return false;
        }
        text.note(Note.Kind.UNAVAILABLE, reason(part));
        return true;
    }

    /** {@code n/a} with the reason where the log does not support a part. */
    String reason(Part part) {
        return says(part) ? Texts.UNDEFINED : Texts.UNDEFINED + ": " + reasons(part);
    }

    /** What a part lacks, in words; empty where it lacks nothing. */
    String reasons(Part part) {
        return String.join("; ", coverage.of(part).reasons());
    }

    /**
     * Says what the figures above rest on and what they lack.
     *
     * @param counted what the part counts, in the plural
     * @param more further remarks, each a sentence; empty ones are none
     */
    void caveats(Part part, String counted, String... more) {
        PartCoverage of = coverage.of(part);
        List<String> remarks = new ArrayList<>();
        // One of them is one in the singular.
        String words = of.count() == 1 ? counted.replaceFirst("s\\b", "") : counted;
        remarks.add(
                "Rests on " + of.count() + " " + words + (of.reasons().isEmpty() ? "." : "; " + reasons(part) + "."));
        remarks.addAll(Arrays.asList(more));
        remarks.removeIf(String::isEmpty);
        text.note(Note.Kind.CAVEAT, String.join(" ", remarks));
    }

    void pictures(Part part) {
        extras.pictures(part).forEach(text::add);
    }
}
