package io.github.autoscaleanalysis.examples.plot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autoscaleanalysis.scale.analysis.ScaleAnalysis;
import io.github.autoscaleanalysis.scale.run.ScaleMetric;
import io.github.autoscaleanalysis.scale.run.ScaleRun;
import io.github.autoscaleanalysis.scale.run.ScaleRuns;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.data.xy.XYSeriesCollection;
import org.junit.jupiter.api.Test;

class ScenarioMarksTest {

    @Test
    void everyScenarioHasAColourAndShapeOfItsOwn() {
        List<LegendItem> legend = legend(runs(20));

        assertThat(legend).hasSize(20);
        Set<List<Object>> looks = new HashSet<>();
        legend.forEach(item -> looks.add(List.of(item.getOutlinePaint(), corners(item))));
        assertThat(looks).hasSize(20);
    }

    @Test
    void oneScenarioMoreIsNamedAsAnother() {
        assertThat(legend(runs(21)))
                .extracting(LegendItem::getLabel)
                .hasSize(21)
                .endsWith("other (1 scenario)")
                .doesNotContain("scenario_00"); // of one run, the others have two and more
        assertThat(legend(runs(36)))
                .extracting(LegendItem::getLabel)
                .hasSize(21)
                .endsWith("other (16 scenarios)");
    }

    @Test
    void longerMeanDurationsComeFirst() {
        assertThat(legend(runs(3)))
                .extracting(LegendItem::getLabel)
                .containsExactly("scenario_02", "scenario_01", "scenario_00");
    }

    @Test
    void runsWithoutScenarioAreMarkedAsSuchAndNoRunIsLost() {
        List<ScaleRun> runs = runs(30);
        runs.add(ScaleRun.withoutScenario().with(ScaleMetric.DURATION, 7));
        ScenarioMarks marks = new ScenarioMarks(ScaleAnalysis.of(ScaleRuns.of(runs)));
        XYSeriesCollection points = marks.noPoints();
        runs.forEach(run -> marks.add(points, run, 1, 2));

        int count = 0;
        for (int i = 0; i < points.getSeriesCount(); i++) {
            count += points.getItemCount(i);
        }
        assertThat(count).isEqualTo(runs.size());
        assertThat(points.getItemCount(21)).isEqualTo(1);
        assertThat(labels(marks, points)).endsWith("other (10 scenarios)", "(no scenario)");
    }

    @Test
    void whatIsNotDrawnIsNotInTheLegend() {
        ScenarioMarks marks = new ScenarioMarks(ScaleAnalysis.of(ScaleRuns.sample()));
        XYSeriesCollection points = marks.noPoints();
        marks.add(points, ScaleRuns.sample().runs().get(2), 1, 2);

        assertThat(labels(marks, points)).containsExactly("combined_network");
    }

    /** Scenarios of 1, 2, 3 … runs, and as many minutes. */
    private static List<ScaleRun> runs(int scenarios) {
        List<ScaleRun> runs = new ArrayList<>();
        for (int i = 0; i < scenarios; i++) {
            for (int j = 0; j <= i; j++) {
                runs.add(ScaleRun.of(String.format("scenario_%02d", i)).with(ScaleMetric.DURATION, 60 + 60 * i));
            }
        }
        return runs;
    }

    private static List<LegendItem> legend(List<ScaleRun> runs) {
        ScenarioMarks marks = new ScenarioMarks(ScaleAnalysis.of(ScaleRuns.of(runs)));
        XYSeriesCollection points = marks.noPoints();
        runs.forEach(run -> marks.add(points, run, 1, 2));
        return items(marks, points);
    }

    private static List<LegendItem> items(ScenarioMarks marks, XYSeriesCollection points) {
        LegendItemCollection legend = marks.legend(List.of(points));
        return IntStream.range(0, legend.getItemCount()).mapToObj(legend::get).toList();
    }

    private static List<String> labels(ScenarioMarks marks, XYSeriesCollection points) {
        return items(marks, points).stream().map(LegendItem::getLabel).toList();
    }

    /** Tells shapes apart by where they reach along their outline. */
    private static String corners(LegendItem item) {
        StringBuilder corners = new StringBuilder();
        double[] at = new double[6];
        for (var path = item.getShape().getPathIterator(null); !path.isDone(); path.next()) {
            corners.append(path.currentSegment(at))
                    .append(Math.round(at[0]))
                    .append(',')
                    .append(Math.round(at[1]))
                    .append(';');
        }
        return corners.toString();
    }
}
