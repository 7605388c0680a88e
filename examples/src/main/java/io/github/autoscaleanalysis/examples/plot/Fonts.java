package io.github.autoscaleanalysis.examples.plot;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** Whether this machine can draw text at all. */
public final class Fonts {

    private Fonts() {}

    /**
     * Measures and draws a letter, before any chart is made.
     *
     * @throws NoFontsException if the machine has no fonts, or not the libraries to draw them
     */
    public static void require() throws NoFontsException {
        Font font = PlotTheme.TEXT; // first of all, since the theme keeps AWT from looking for a display
        try {
            Graphics2D graphics = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB).createGraphics();
            graphics.setFont(font);
            graphics.getFontMetrics().stringWidth("m");
            graphics.drawString("m", 0, 8);
            graphics.dispose();
        } catch (RuntimeException | InternalError | LinkageError e) { // whichever library is the first to miss
            throw new NoFontsException(e);
        }
    }
}
