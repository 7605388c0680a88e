package io.github.autoscaleanalysis.wva.report;

import io.github.autoscaleanalysis.scale.document.Picture;
import io.github.autoscaleanalysis.wva.analysis.Part;
import io.github.autoscaleanalysis.wva.analysis.WvaAnalysis;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * An analysis as texts. They depend on nothing but the analysis and the arguments: no clock, no locale, no time zone, so
 * that the same input gives the same bytes. Immutable and thread-safe.
 */
public final class WvaReport {

    private final WvaAnalysis analysis;
    private final Extras extras;

    private WvaReport(WvaAnalysis analysis, Extras extras) {
        this.analysis = analysis;
        this.extras = extras;
    }

    /**
     * The report of an analysis.
     *
     * @param analysis the analysis
     * @return its report, without a goal; nothing is written yet
     */
    public static WvaReport of(WvaAnalysis analysis) {
        return new WvaReport(analysis, Extras.NONE);
    }

    /**
     * The same report with error budgets and burn alerts for a goal.
     *
     * @param share the share of slices that is to meet its objectives, such as 0.95
     * @return a changed report
     * @throws IllegalArgumentException if the goal is not between 0 and 1
     */
    public WvaReport withGoal(double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("goal " + share + " is not between 0 and 1");
        }
        return new WvaReport(analysis, extras.withGoal(share));
    }

    /**
     * The same report with a section of one's own, in Markdown and HTML behind those of the report. Several stand in the
     * order in which they are given.
     *
     * @param section the section
     * @return a changed report
     */
    public WvaReport with(ReportSection section) {
        return new WvaReport(analysis, extras.with(section));
    }

    /**
     * The same report with pictures beside what it says of a part: inline in HTML, links to their files in Markdown.
     *
     * @param part what the pictures are about
     * @param pictures the pictures in order, behind those given before
     * @return a changed report
     */
    public WvaReport with(Part part, Picture... pictures) {
        return new WvaReport(analysis, extras.with(part, List.of(pictures)));
    }

    /**
     * {@code processed_data.csv}: one row a pair, in the reference notebook's columns and their order. Timestamps are
     * ISO-8601 in UTC, truth values {@code True} and {@code False} as pandas writes them, and what is absent or has no
     * verdict is empty. By other rules than the notebook's a last column {@code pair_class} says what each pair can
     * judge.
     *
     * @return the header and the rows, each ended by a line feed
     */
    public String toCsv() {
        return PairsCsv.write(analysis);
    }

    /**
     * {@code ANALYSIS_SUMMARY.md}: the reference notebook's sections; by other rules than the notebook's with the answers
     * before them and with further ones, for all that the analysis says. Figures are rounded half to even from their
     * exact binary value; what is undefined is {@code n/a}, with the reason where the log does not support a whole
     * section.
     *
     * @param experiment the experiment's name
     * @param generated when the summary is made
     * @return the text, ended by a line feed
     * @throws io.github.autoscaleanalysis.wva.slo.SlicesNotEvaluatedException if by the rules slices without a verdict
     *     are an error and there are some
     */
    public String toMarkdown(String experiment, Instant generated) {
        return Summary.markdown(analysis, extras, experiment, generated).toMarkdown();
    }

    /**
     * {@code report.html}: a page that stands by itself, with everything that {@link #toMarkdown} says by other rules
     * than the notebook's, by whatever rules. Styles and pictures are in it; it has no script and loads nothing. Whatever
     * the log holds is shown as text.
     *
     * @param experiment the experiment's name, with which the page's title ends
     * @param generated when the report is made
     * @return the page, to be written as UTF-8, ended by a line feed
     * @throws io.github.autoscaleanalysis.wva.slo.SlicesNotEvaluatedException if by the rules slices without a verdict
     *     are an error and there are some
     */
    public String toHtml(String experiment, Instant generated) {
        return Summary.html(analysis, extras, experiment, generated).toHtml();
    }

    /**
     * {@code analysis.json}: every figure at full precision under stable names. What is undefined is {@code null}. The
     * field {@code schemaVersion} changes when a name or a meaning does. Series over time are given by their figures,
     * and pairs one by one only by the notebook's rules: {@link #toCsv} has them by any.
     *
     * @return the text, ended by a line feed
     * @throws io.github.autoscaleanalysis.wva.slo.SlicesNotEvaluatedException if by the rules slices without a verdict
     *     are an error and there are some
     */
    public String toJson() {
        return AnalysisJson.write(analysis, extras.goal());
    }

    /**
     * The same text as {@link #toJson()}, its long sections written at the same time, for long logs.
     *
     * @param executor whose threads help; one of them must be free, or become so, while this is waited for
     * @return the text, ended by a line feed
     * @throws io.github.autoscaleanalysis.wva.slo.SlicesNotEvaluatedException if by the rules slices without a verdict
     *     are an error and there are some
     * @throws java.util.concurrent.RejectedExecutionException if the executor takes no work
     */
    public String toJson(Executor executor) {
        return AnalysisJson.write(analysis, extras.goal(), executor);
    }
}
