package io.github.autoscaleanalysis.examples.recipe;

import io.github.autoscaleanalysis.wva.analysis.Part;
import io.github.autoscaleanalysis.wva.analysis.PartCoverage;
import io.github.autoscaleanalysis.wva.analysis.Support;
import io.github.autoscaleanalysis.wva.analysis.WvaAnalysis;
import io.github.autoscaleanalysis.wva.analysis.WvaRules;
import io.github.autoscaleanalysis.wva.event.LatencyMetric;
import io.github.autoscaleanalysis.wva.log.LogSource;
import io.github.autoscaleanalysis.wva.log.ReadSettings;
import io.github.autoscaleanalysis.wva.log.WvaLog;
import io.github.autoscaleanalysis.wva.slo.Attainment;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;

/**
 * Embedded in a service: judges a log that somebody uploads, with limits against hostile ones, and answers in one
 * sentence and the service's own figures. Safe for use by many threads at once: rules and settings are immutable.
 */
public final class LogReview {

    private final WvaRules rules;
    private final double goal;
    private final ReadSettings limits =
            ReadSettings.withDefaults().withMaxLineBytes(1 << 20).withMaxIssuesKept(20);

    /**
     * A review by some rules.
     *
     * @param rules how to judge
     * @param goal the share of slices that is to meet its objectives, such as 0.95
     */
    public LogReview(WvaRules rules, double goal) {
        this.rules = rules;
        this.goal = goal;
    }

    /**
     * Reads an upload to its end and judges it.
     *
     * @param name what messages call it
     * @param upload the log, plain or gzipped; it is not closed
     * @return the answer
     * @throws IOException if it cannot be read to its end
     */
    public Answer review(String name, InputStream upload) throws IOException {
        WvaAnalysis analysis = rules.analyze(WvaLog.read(LogSource.of(name, upload), limits));
        PartCoverage objectives = analysis.coverage().of(Part.OBJECTIVES);
        Attainment attainment = analysis.slo().attainment(LatencyMetric.ITL);
        long lost = analysis.log().ledger().unreadable();
        if (objectives.support() == Support.UNSUPPORTED || attainment.evaluated() == 0) {
            return new Answer(Outcome.UNKNOWN, String.join("; ", objectives.reasons()), lost, List.of());
        }
        double share = attainment.ratio().orElseThrow(); // something was evaluated
        String sentence =
                String.format(Locale.ROOT, "%.1f %% of %d slices met their ITL", 100 * share, attainment.evaluated());
        return new Answer(share >= goal ? Outcome.MET : Outcome.MISSED, sentence, lost, objectives.reasons());
    }

    /** What a review comes to. */
    public enum Outcome {
        MET,
        MISSED,
        UNKNOWN
    }

    /** An answer; {@code unreadableLines} held no record, {@code caveats} say what the sentence leaves out. */
    public record Answer(Outcome outcome, String sentence, long unreadableLines, List<String> caveats) {}
}
