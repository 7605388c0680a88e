package io.github.autoscaleanalysis.scale.report;

import io.github.autoscaleanalysis.scale.analysis.ScaleAnalysis;
import io.github.autoscaleanalysis.scale.document.Content;
import io.github.autoscaleanalysis.scale.document.Items;
import io.github.autoscaleanalysis.scale.document.ListStyle;
import io.github.autoscaleanalysis.scale.document.Text;
import io.github.autoscaleanalysis.scale.duration.Insight;
import java.util.List;

/** The insights in the reference notebook's words. */
final class InsightsSection implements ReportSection {

    @Override
    public void write(ScaleAnalysis analysis, Content content) {
        if (analysis.insights().isEmpty()) {
            Cells.unavailable(content, "too few runs");
            return;
        }
        content.add(new Items(
                ListStyle.NUMBERS,
                analysis.insights().stream().map(InsightsSection::text).toList()));
    }

    private static Text text(Insight insight) {
        List<String> lines = insight.text().lines().toList();
        Text text = Text.of(lines.get(0));
        for (String line : lines.subList(1, lines.size())) {
            text = text.andNewLine().and(line);
        }
        return text;
    }
}
