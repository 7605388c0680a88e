package io.github.autoscaleanalysis.examples.plot;

import java.awt.Color;
import java.util.List;
import org.jfree.chart.renderer.PaintScale;

/**
 * Colours for −1 to 1, from blue over white to red, which colour-blind readers tell apart. Source: ColorBrewer's RdBu in
 * 9 classes, between which colours are mixed.
 */
final class Diverging implements PaintScale {

    private static final List<Color> COLORS = List.of(
            new Color(0x2166AC),
            new Color(0x4393C3),
            new Color(0x92C5DE),
            new Color(0xD1E5F0),
            new Color(0xF7F7F7),
            new Color(0xFDDBC7),
            new Color(0xF4A582),
            new Color(0xD6604D),
            new Color(0xB2182B));

    private static final Color UNDEFINED = new Color(0xE6E6E6);

    @Override
    public double getLowerBound() {
        return -1;
    }

    @Override
    public double getUpperBound() {
        return 1;
    }

    /** The colour of a value, one beyond the ends as the end; grey for no number. */
    @Override
    public Color getPaint(double value) {
        if (Double.isNaN(value)) {
            return UNDEFINED;
        }
        double place = (Math.max(-1, Math.min(1, value)) + 1) / 2 * (COLORS.size() - 1);
        int below = Math.min((int) place, COLORS.size() - 2);
        double share = place - below;
        Color from = COLORS.get(below);
        Color to = COLORS.get(below + 1);
        return new Color(
                mixed(from.getRed(), to.getRed(), share),
                mixed(from.getGreen(), to.getGreen(), share),
                mixed(from.getBlue(), to.getBlue(), share));
    }

    /** The colour of text upon a value's colour: of black and white that of more contrast. */
    Color getTextPaint(double value) {
        Color ground = getPaint(value);
        double luminance = 0.2126 * linear(ground.getRed())
                + 0.7152 * linear(ground.getGreen())
                + 0.0722 * linear(ground.getBlue());
        return (luminance + 0.05) * (luminance + 0.05) < 1.05 * 0.05 ? Color.WHITE : Color.BLACK; // WCAG 2.2
    }

    private static int mixed(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
