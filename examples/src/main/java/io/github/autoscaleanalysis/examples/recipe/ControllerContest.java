package io.github.autoscaleanalysis.examples.recipe;

import io.github.autoscaleanalysis.wva.analysis.ComparedSeries;
import io.github.autoscaleanalysis.wva.analysis.Evidence;
import io.github.autoscaleanalysis.wva.analysis.RunDifference;
import io.github.autoscaleanalysis.wva.analysis.WvaAnalysis;
import io.github.autoscaleanalysis.wva.analysis.WvaComparison;
import io.github.autoscaleanalysis.wva.event.LatencyMetric;
import io.github.autoscaleanalysis.wva.log.WvaLog;
import io.github.autoscaleanalysis.wva.report.ComparisonReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares two controllers by their logs of the same load: is one better, and is that more than chance? */
public final class ControllerContest {

    private ControllerContest() {}

    /**
     * Who won.
     *
     * @param before the log of the controller in use
     * @param after the log of the one that is to replace it
     * @param metric which latency decides
     * @param page where to write the whole comparison as HTML
     * @return the ruling
     * @throws IOException if a log cannot be read, or the page not be written
     */
    public static Ruling hold(Path before, Path after, LatencyMetric metric, Path page) throws IOException {
        WvaComparison comparison = WvaComparison.of("before", WvaAnalysis.of(WvaLog.read(before)))
                .and("after", WvaAnalysis.of(WvaLog.read(after)));
        Files.writeString(page, ComparisonReport.of(comparison).toHtml());
        RunDifference latency = comparison.differences().stream()
                .filter(difference -> difference.series() == ComparedSeries.OBSERVED_LATENCY)
                .filter(difference -> difference.metric() == metric)
                .findFirst()
                .orElseThrow();
        if (latency.evidence() != Evidence.SHOWN) {
            return new Ruling(Winner.NEITHER, latency.evidence());
        }
        double slower = latency.samples().difference().orElseThrow(); // shown, so there is one
        return new Ruling(slower < 0 ? Winner.AFTER : Winner.BEFORE, latency.evidence());
    }

    /** Whose latency is lower. */
    public enum Winner {
        BEFORE,
        AFTER,
        /** No difference is shown, which does not say that there is none. */
        NEITHER
    }

    /** A winner, and how sure that is: slices of one run resemble each other, and so overstate it. */
    public record Ruling(Winner winner, Evidence evidence) {}
}
