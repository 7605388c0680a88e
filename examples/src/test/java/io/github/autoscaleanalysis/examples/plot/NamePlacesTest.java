package io.github.autoscaleanalysis.examples.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamePlacesTest {

    private static final Rectangle2D AREA = new Rectangle2D.Double(50, 40, 600, 400);
    private static final double SIZE = 5;
    private static final double ANY = Double.POSITIVE_INFINITY;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void namesLieWithinTheAreaAndNeitherOnEachOtherNorOnTheirPoints(int seed) {
        Random random = new Random(seed);
        List<Point2D> points = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            points.add(point(
                    AREA.getCenterX() + AREA.getWidth() / 2 * Math.max(-1, Math.min(1, random.nextGaussian() / 2)),
                    AREA.getCenterY() + AREA.getHeight() / 2 * Math.max(-1, Math.min(1, random.nextGaussian() / 2))));
        }
        NamePlaces places = new NamePlaces(AREA, points, SIZE, List.of());
        List<Rectangle2D> boxes = new ArrayList<>();
        for (Point2D point : points.subList(0, 25)) {
            Rectangle2D box =
                    places.next(point, 40 + random.nextInt(150), 13, ANY).orElseThrow();
            assertThat(AREA.contains(box)).isTrue();
            assertThat(boxes).noneMatch(box::intersects);
            assertThat(NamePlaces.nearest(box, point).distance(point)).isGreaterThan(SIZE / 2);
            boxes.add(box);
        }
    }

    @Test
    void aLoneNameStandsRightBesideItsPoint() {
        Rectangle2D box =
                places(point(300, 200)).next(point(300, 200), 100, 13, ANY).orElseThrow();

        assertThat(box.getMinX()).isEqualTo(305);
        assertThat(box.getCenterY()).isEqualTo(200);
    }

    @Test
    void atTheRightEdgeItStandsOnTheLeft() {
        Rectangle2D box =
                places(point(640, 200)).next(point(640, 200), 100, 13, ANY).orElseThrow();

        assertThat(box.getMaxX()).isEqualTo(635);
    }

    @Test
    void inACornerItDoesNotHideItsPointEither() {
        NamePlaces places = new NamePlaces(AREA, List.of(), SIZE, List.of());
        Rectangle2D box = places.next(point(640, 44), 100, 13, ANY).orElseThrow();

        assertThat(NamePlaces.nearest(box, point(640, 44)).distance(point(640, 44)))
                .isGreaterThan(SIZE / 2);
    }

    @Test
    void otherPointsAndLinesAreNotHiddenWhereThereIsRoom() {
        Point2D own = point(300, 200);
        Point2D right = point(330, 200);
        Line2D left = new Line2D.Double(250, 100, 250, 300);
        NamePlaces places = new NamePlaces(AREA, List.of(own, right), SIZE, List.of(left));

        Rectangle2D box = places.next(own, 100, 13, ANY).orElseThrow();

        assertThat(NamePlaces.nearest(box, right).distance(right)).isGreaterThanOrEqualTo(SIZE);
        assertThat(left.intersects(box)).isFalse();
    }

    @Test
    void withoutRoomNearbyThereIsNoPlace() {
        List<Point2D> wall = new ArrayList<>();
        for (int x = 50; x <= 650; x += 5) {
            for (int y = 40; y <= 440; y += 5) {
                wall.add(point(x, y));
            }
        }
        NamePlaces places = new NamePlaces(AREA, wall, SIZE, List.of());

        assertThat(places.next(point(300, 200), 100, 13, 60)).isEmpty();
        assertThat(places.next(point(300, 200), 100, 13, ANY)).isPresent();
        assertThat(places.next(point(300, 200), 601, 13, ANY))
                .as("wider than the area")
                .isEmpty();
    }

    @Test
    void aLineFromANameDoesNotCrossAnother() {
        NamePlaces places = places(point(300, 200), point(300, 214));
        Optional<Rectangle2D> first = places.next(point(300, 200), 100, 13, ANY);
        Rectangle2D second = places.next(point(300, 214), 100, 13, ANY).orElseThrow();

        assertThat(new Line2D.Double(point(300, 214), NamePlaces.nearest(second, point(300, 214)))
                        .intersects(first.orElseThrow()))
                .isFalse();
    }

    private static NamePlaces places(Point2D... points) {
        return new NamePlaces(AREA, List.of(points), SIZE, List.of());
    }

    private static Point2D point(double x, double y) {
        return new Point2D.Double(x, y);
    }
}
