package io.github.autoscaleanalysis.examples.recipe;

import io.github.autoscaleanalysis.scale.document.Content;
import io.github.autoscaleanalysis.scale.document.Note;
import io.github.autoscaleanalysis.scale.document.Table;
import io.github.autoscaleanalysis.wva.analysis.WvaAnalysis;
import io.github.autoscaleanalysis.wva.event.Observation;
import io.github.autoscaleanalysis.wva.report.ReportSection;
import io.github.autoscaleanalysis.wva.slo.Slice;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A section of one's own: the minutes with the highest load, and how they went. {@code WvaReport.of(analysis).with(new
 * PeakLoadSection(5))} has it in Markdown and HTML alike.
 */
public final class PeakLoadSection implements ReportSection {

    private static final Comparator<Slice> BUSIEST_FIRST =
            Comparator.comparingDouble((Slice slice) -> rate(slice)).reversed();

    private final int shown;

    /**
     * A section of so many minutes.
     *
     * @param shown how many to show
     */
    public PeakLoadSection(int shown) {
        this.shown = shown;
    }

    @Override
    public void write(WvaAnalysis analysis, Content content) {
        content.section("Peak Load");
        List<Slice> known = analysis.slo().slices().stream()
                .filter(slice -> slice.observation().load().arrivalRate().isPresent())
                .toList();
        if (known.isEmpty()) {
            content.note(Note.Kind.UNAVAILABLE, "n/a: no observation in this log names its load");
            return;
        }
        Table table = Table.ofFigures("Time (UTC)", "Requests/min", "Replicas", "ITL", "Verdict");
        for (Slice slice : known.stream().sorted(BUSIEST_FIRST).limit(shown).toList()) {
            Observation seen = slice.observation();
            table = table.row(
                    seen.timestamp().toString(),
                    String.format(Locale.ROOT, "%.0f", rate(slice)),
                    seen.allocation().replicas().isPresent()
                            ? Integer.toString(seen.allocation().replicas().getAsInt())
                            : "n/a",
                    seen.observed().itl().isPresent()
                            ? String.format(
                                    Locale.ROOT,
                                    "%.2f ms",
                                    seen.observed().itl().getAsDouble())
                            : "n/a",
                    slice.verdict().name());
        }
        content.table(table);
        content.note(Note.Kind.CAVEAT, "Of " + known.size() + " slices that name their load.");
    }

    private static double rate(Slice slice) {
        return slice.observation().load().arrivalRate().orElse(0);
    }
}
