package io.github.autoscaleanalysis.examples.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jfree.data.Range;
import org.jfree.data.xy.XYSeries;
import org.junit.jupiter.api.Test;

class PointsTest {

    private static final int MANY = 1_000_000;

    private static Points many() {
        Points points = new Points();
        for (int i = 0; i < MANY; i++) {
            points.add(i, i == 123_456 ? 99 : i == 654_321 ? -99 : i % 7);
        }
        return points;
    }

    @Test
    void fewPointsAreAllDrawn() {
        Points points = new Points().add(1, 5).add(2, 4).add(2, 4);

        assertThat(points.line("x").getItemCount()).isEqualTo(3);
        assertThat(points.marks("x").getItemCount()).isEqualTo(3);
        assertThat(points.isLineThinned()).isFalse();
        assertThat(points.areMarksThinned()).isFalse();
        assertThat(points.range()).isEqualTo(new Range(4, 5));
    }

    @Test
    void ofManyPointsTheFirstLowestHighestAndLastOfEachColumnAreDrawn() {
        XYSeries line = many().line("x");

        assertThat(many().isLineThinned()).isTrue();
        assertThat(line.getItemCount()).isBetween(3 * Points.COLUMNS, 4 * Points.COLUMNS);
        assertThat(line.getMaxY()).isEqualTo(99);
        assertThat(line.getMinY()).isEqualTo(-99);
        assertThat(line.getX(0)).isEqualTo(0.0);
        assertThat(line.getX(line.getItemCount() - 1)).isEqualTo(MANY - 1.0);
        for (int i = 1; i < line.getItemCount(); i++) {
            assertThat(line.getX(i).doubleValue())
                    .isGreaterThan(line.getX(i - 1).doubleValue());
        }
    }

    @Test
    void ofManyMarksTheHighestOfEachPlaceIsDrawn() {
        XYSeries marks = many().marks("x");

        assertThat(many().areMarksThinned()).isTrue();
        assertThat(marks.getItemCount()).isEqualTo(Points.MARKS);
        assertThat(marks.getMaxY()).isEqualTo(99);
        assertThat(marks.getMinY()).isEqualTo(6);
    }

    @Test
    void manyPointsAtOneTimeAreOneColumn() {
        Points points = new Points();
        for (int i = 0; i < 10_000; i++) {
            points.add(5, i);
        }

        assertThat(points.line("x").getItemCount()).isEqualTo(2);
        assertThat(points.marks("x").getMaxY()).isEqualTo(9999);
    }

    @Test
    void gapsSurviveThinningAndDoNotBeginOrRepeat() {
        Points points = new Points().gap(Instant.ofEpochMilli(0));
        assertThat(points.size()).isZero();
        for (int i = 1; i <= 10_000; i++) {
            points.add(i, 1);
        }
        points.gap(Instant.ofEpochMilli(10_001)).gap(Instant.ofEpochMilli(10_002));
        for (int i = 20_000; i <= 30_000; i++) {
            points.add(i, 2);
        }

        XYSeries line = points.line("x");
        int gaps = 0;
        for (int i = 0; i < line.getItemCount(); i++) {
            gaps += Double.isNaN(line.getY(i).doubleValue()) ? 1 : 0;
        }
        assertThat(gaps).isEqualTo(1);
        assertThat(points.range()).isEqualTo(new Range(1, 2));
        assertThat(new Points().range()).isNull();
    }

    @Test
    void timesAreKeptToTheFractionOfAMillisecond() {
        assertThat(Points.millis(Instant.ofEpochSecond(1, 1_500_000))).isEqualTo(1001.5);
    }
}
