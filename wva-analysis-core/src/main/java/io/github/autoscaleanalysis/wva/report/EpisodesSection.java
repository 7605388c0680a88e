package io.github.autoscaleanalysis.wva.report;

import io.github.autoscaleanalysis.wva.analysis.Coverage;
import io.github.autoscaleanalysis.wva.analysis.Part;
import io.github.autoscaleanalysis.wva.event.VariantId;
import io.github.autoscaleanalysis.wva.slo.Episode;
import io.github.autoscaleanalysis.wva.slo.EpisodeEnd;
import io.github.autoscaleanalysis.wva.slo.SloCompliance;
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

    static void write(Markdown text, SloCompliance slo, Coverage coverage) {
        text.line("### Violation Episodes");
        if (Gaps.written(text, coverage, Part.OBJECTIVES)) {
            return;
        }
        List<Episode> episodes = slo.episodes();
        if (episodes.isEmpty()) {
            text.line("None among the evaluated slices.");
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
                .end();
        if (episodes.size() > SHOWN) {
            text.line("The " + SHOWN + " with the largest excess:");
        }
        text.header("Onset", "Variant", "Latency", "Slices", "Peak", "Excess", "Recovery");
        episodes.stream()
                .sorted(WORST_FIRST)
                .limit(SHOWN)
                .sorted(Comparator.comparing(Episode::start))
                .forEach(episode -> row(text, episode));
        text.end();
    }

    private static void row(Markdown text, Episode episode) {
        text.row(
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
