package io.github.autoscaleanalysis.wva.report;

import io.github.autoscaleanalysis.scale.document.Content;
import io.github.autoscaleanalysis.scale.document.Note;
import io.github.autoscaleanalysis.scale.document.Table;
import io.github.autoscaleanalysis.wva.analysis.Part;
import io.github.autoscaleanalysis.wva.event.VariantId;
import io.github.autoscaleanalysis.wva.slo.Episode;
import io.github.autoscaleanalysis.wva.slo.EpisodeEnd;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The runs of violated slices, the worst of them one by one. */
final class EpisodesSection {

    private static final int SHOWN = 10;
    private static final Comparator<Episode> WORST_FIRST = Comparator.comparingDouble(
                    (Episode episode) -> episode.excessMillisSeconds().orElse(0))
            .reversed();

    private EpisodesSection() {}

    static void write(Page page) {
        Content text = page.text().part("Violation Episodes");
        if (page.lacks(Part.OBJECTIVES)) {
            return;
        }
        List<Episode> episodes = page.analysis().slo().episodes();
        if (episodes.isEmpty()) {
            text.paragraph("None among the evaluated slices.");
            return;
        }
        Spread recovery = Spread.of(episodes.stream()
                .map(Episode::timeToRecovery)
                .flatMap(Optional::stream)
                .toList());
        text.item("Episodes: " + episodes.size() + " (recovered: " + count(episodes, EpisodeEnd.RECOVERED)
                        + ", then not evaluated: " + count(episodes, EpisodeEnd.NOT_EVALUATED)
                        + ", cut off by the end of the log: " + count(episodes, EpisodeEnd.CENSORED) + ")")
                .item("Time to Recovery: median " + Texts.number(recovery.median(), 0, " s") + ", longest "
                        + Texts.number(recovery.max(), 0, " s"))
                .endOfList();
        if (episodes.size() > SHOWN) {
            text.paragraph("The " + SHOWN + " with the largest excess of " + episodes.size() + ":");
        }
        Table table = Table.ofFigures("Onset", "Variant", "Latency", "Slices", "Peak", "Excess", "Recovery")
                .withWords("Variant", "Latency");
        for (Episode episode : episodes.stream()
                .sorted(WORST_FIRST)
                .limit(SHOWN)
                .sorted(Comparator.comparing(Episode::start))
                .toList()) {
            table = row(table, episode);
        }
        text.table(table)
                .note(
                        Note.Kind.CAVEAT,
                        "An episode begins and ends where a slice does, so its times are as coarse as the cycles. Excess"
                                + " is by how much the objective was exceeded, times for how long.");
    }

    private static Table row(Table table, Episode episode) {
        return table.row(
                Times.forPeople(episode.start()),
                episode.variant().map(VariantId::toString).orElse(Texts.UNDEFINED),
                episode.metric().name(),
                Long.toString(episode.slices()),
                Texts.fixed(episode.peakMillis(), 2) + " ms",
                Texts.number(episode.excessMillisSeconds(), 0, " ms·s"),
                episode.timeToRecovery()
                        .map(EpisodesSection::seconds)
                        .orElse(
                                switch (episode.ending()) {
                                    case CENSORED -> "n/a: the log ends";
                                    case RECOVERED, NOT_EVALUATED -> "n/a: then not evaluated";
                                }));
    }

    private static String seconds(Duration time) {
        return Texts.fixed(Times.seconds(time), 0) + " s";
    }

    private static long count(List<Episode> episodes, EpisodeEnd ending) {
        return episodes.stream().filter(episode -> episode.ending() == ending).count();
    }
}
