package io.github.autoscaleanalysis.wva.report;

import io.github.autoscaleanalysis.wva.analysis.Coverage;
import io.github.autoscaleanalysis.wva.analysis.Part;
import io.github.autoscaleanalysis.wva.analysis.PartCoverage;
import io.github.autoscaleanalysis.wva.analysis.Support;

/** Says why a section has no figures. */
final class Gaps {

    private Gaps() {}

    /** Writes the reason and says that there is one, where the log does not support a part. */
    static boolean written(Markdown text, Coverage coverage, Part part) {
        if (coverage.of(part).support() != Support.UNSUPPORTED) {
            return false;
        }
        text.line(reason(coverage, part));
        return true;
    }

    /** {@code n/a} with the reason where the log does not support a part. */
    static String reason(Coverage coverage, Part part) {
        PartCoverage of = coverage.of(part);
        return of.support() == Support.UNSUPPORTED
                ? Texts.UNDEFINED + ": " + String.join("; ", of.reasons())
                : Texts.UNDEFINED;
    }
}
