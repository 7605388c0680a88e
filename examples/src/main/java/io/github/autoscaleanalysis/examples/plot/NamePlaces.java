package io.github.autoscaleanalysis.examples.plot;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds places for names beside points, one after another. All is in the units of the drawing. */
final class NamePlaces {

    private static final double STEP = 6;
    private static final int DIRECTIONS = 16;
    /** By how much farther a name goes rather than to hide a point, and to be crossed by another one's line. */
    private static final double HIDDEN_POINT = 45;

    private static final double CROSSED_LINE = 40;
    /** The same rather than to hide a part of a line of the data. */
    private static final double HIDDEN_LINE = 20;

    private final Rectangle2D area;
    private final List<Point2D> points;
    private final double pointSize;
    private final List<Line2D> dataLines;
    private final List<Rectangle2D> taken = new ArrayList<>();
    private final List<Line2D> lines = new ArrayList<>();

    /**
     * No names yet.
     *
     * @param area where names may be
     * @param points what they should not hide
     * @param pointSize how far a point reaches around its middle
     * @param dataLines what they had better not hide
     */
    NamePlaces(Rectangle2D area, List<Point2D> points, double pointSize, List<Line2D> dataLines) {
        this.area = area;
        this.points = List.copyOf(points);
        this.pointSize = pointSize;
        this.dataLines = List.copyOf(dataLines);
    }

    /**
     * The place of the next name: near its point, within the area, clear of all names before.
     *
     * @param most how far it may go, and how much it may hide as if it went so far
     * @return the place; empty if there is none
     */
    Optional<Rectangle2D> next(Point2D point, double width, double height, double most) {
        Optional<Rectangle2D> best = Optional.empty();
        double least = most;
        double farthest = Math.hypot(area.getWidth(), area.getHeight());
        for (double distance = pointSize; distance < farthest && distance < least; distance += STEP) {
            for (int direction = 0; direction < DIRECTIONS; direction++) {
                Rectangle2D box = candidate(point, width, height, distance, direction);
                if (area.contains(box)
                        && nearest(box, point).distance(point) > pointSize / 2
                        && taken.stream().noneMatch(box::intersects)) {
                    double cost = distance + cost(box, new Line2D.Double(point, nearest(box, point)));
                    if (cost < least) {
                        least = cost;
                        best = Optional.of(box);
                    }
                }
            }
        }
        best.ifPresent(box -> {
            taken.add(box);
            lines.add(new Line2D.Double(point, nearest(box, point)));
        });
        return best;
    }

    /** The point of a box that is nearest to a point. */
    static Point2D nearest(Rectangle2D box, Point2D point) {
        return new Point2D.Double(
                Math.max(box.getMinX(), Math.min(point.getX(), box.getMaxX())),
                Math.max(box.getMinY(), Math.min(point.getY(), box.getMaxY())));
    }

    private double cost(Rectangle2D box, Line2D line) {
        double cost = 0;
        for (Point2D point : points) {
            if (nearest(box, point).distance(point) < pointSize) {
                cost += HIDDEN_POINT;
            }
        }
        if (dataLines.stream().anyMatch(dataLine -> dataLine.intersects(box))) {
            cost += HIDDEN_LINE;
        }
        for (int i = 0; i < taken.size(); i++) {
            if (line.intersects(taken.get(i)) || lines.get(i).intersects(box) || line.intersectsLine(lines.get(i))) {
                cost += CROSSED_LINE;
            }
        }
        return cost;
    }

    /** A box whose nearest point lies in a direction, first to the right, then to the left, above, below, between. */
    private static Rectangle2D candidate(Point2D point, double width, double height, double distance, int direction) {
        double angle = Math.PI * 2 * turn(direction);
        double x = point.getX() + distance * Math.cos(angle);
        double y = point.getY() - distance * Math.sin(angle);
        return new Rectangle2D.Double(
                x - width * (1 - Math.cos(angle)) / 2, y - height * (1 + Math.sin(angle)) / 2, width, height);
    }

    /** 0, 1/2, 1/4, 3/4, 1/8, …: bits in reverse order. */
    private static double turn(int direction) {
        return (Integer.reverse(direction) & 0xFFFFFFFFL) / (double) (1L << 32);
    }
}
