package io.github.autoscaleanalysis.examples.plot;

import java.util.regex.Pattern;
import org.jfree.chart.JFreeChart;

/**
 * One picture to be. It is laid out in points, 72 to the inch, so that text has the same size in every format.
 *
 * @param name what its files are called, such as {@code scaling_behavior}
 * @param title what it shows, in words for those who do not see it
 * @param chart what to draw; several panels are one chart of {@link Panels}
 * @param widthInches how wide it is
 * @param heightInches how high it is
 */
public record Plot(String name, String title, JFreeChart chart, double widthInches, double heightInches) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
    private static final double POINTS_PER_INCH = 72;

    public Plot {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("name " + name + " is not of the letters a to z, digits and _");
        }
        if (!(widthInches > 0) || !(heightInches > 0)) {
            throw new IllegalArgumentException("size of " + widthInches + " by " + heightInches + " inches");
        }
    }

    double width() {
        return widthInches * POINTS_PER_INCH;
    }

    double height() {
        return heightInches * POINTS_PER_INCH;
    }
}
