package io.github.autoscaleanalysis.examples.plot;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures as PNG. */
public final class Png {

    /** The resolution, which stands in the file too. */
    public static final int DOTS_PER_INCH = 150;

    private static final double INCHES_PER_METRE = 1 / 0.0254;

    private Png() {}

    /** The bytes of a PNG file. */
    public static byte[] of(Plot plot) throws IOException {
        BufferedImage image = new BufferedImage(
                (int) Math.round(plot.widthInches() * DOTS_PER_INCH),
                (int) Math.round(plot.heightInches() * DOTS_PER_INCH),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.scale(image.getWidth() / plot.width(), image.getHeight() / plot.height());
        plot.chart().draw(graphics, new Rectangle2D.Double(0, 0, plot.width(), plot.height()));
        graphics.dispose();
        return encoded(image);
    }

    private static byte[] encoded(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam settings = writer.getDefaultWriteParam();
            IIOMetadata metadata =
                    writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), settings);
            metadata.mergeTree("javax_imageio_png_1.0", resolution());
            writer.setOutput(out);
            writer.write(metadata, new IIOImage(image, null, metadata), settings);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static IIOMetadataNode resolution() {
        String perMetre = Long.toString(Math.round(DOTS_PER_INCH * INCHES_PER_METRE));
        IIOMetadataNode chunk = new IIOMetadataNode("pHYs");
        chunk.setAttribute("pixelsPerUnitXAxis", perMetre);
        chunk.setAttribute("pixelsPerUnitYAxis", perMetre);
        chunk.setAttribute("unitSpecifier", "meter");
        IIOMetadataNode root = new IIOMetadataNode("javax_imageio_png_1.0");
        root.appendChild(chunk);
        return root;
    }
}
