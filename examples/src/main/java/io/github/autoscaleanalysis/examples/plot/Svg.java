package io.github.autoscaleanalysis.examples.plot;

import java.awt.geom.Rectangle2D;
import java.io.StringWriter;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.apache.batik.svggen.SVGIDGenerator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Pictures as SVG: the same bytes for the same picture. */
public final class Svg {

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";

    private static final String LOGICAL_FONT = "font-family:sans-serif;";
    private static final String DEFAULT_FONT = "font-family:'Dialog';";
    /** Of the same widths, so that text has the room that it was given; then whatever there is. */
    private static final String FONTS = "font-family:'DejaVu Sans',Verdana,sans-serif;";

    private Svg() {}

    /** The text of an SVG file of the plot's size. */
    public static String document(Plot plot) {
        Element root = draw(plot);
        root.setAttribute("width", inches(plot.widthInches()));
        root.setAttribute("height", inches(plot.heightInches()));
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + text(root);
    }

    /**
     * The picture as an element to stand in an HTML page, as wide as the page lets it be. Its ids begin with the plot's
     * name, so that pictures of different names do not meddle with each other.
     */
    public static String inline(Plot plot) {
        return text(draw(plot));
    }

    private static Element draw(Plot plot) {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
        context.setIDGenerator(new SVGIDGenerator() {
            @Override
            public String generateID(String prefix) {
                return plot.name() + '-' + super.generateID(prefix);
            }
        });
        SVGGraphics2D graphics = new SVGGraphics2D(context, false);
        plot.chart().draw(graphics, new Rectangle2D.Double(0, 0, plot.width(), plot.height()));
        Element root = graphics.getRoot();
        describe(root, plot);
        return root;
    }

    /** What batik does not say: the size in user units, and what a screen reader tells. */
    private static void describe(Element root, Plot plot) {
        for (Node child = root.getFirstChild(); child != null; ) {
            Node next = child.getNextSibling();
            if (child.getNodeType() == Node.COMMENT_NODE) {
                root.removeChild(child);
            } else if (child instanceof Element element && element.hasAttribute("id")) {
                element.setAttribute("id", plot.name() + '-' + element.getAttribute("id")); // the generic definitions
            }
            child = next;
        }
        root.setAttribute("viewBox", "0 0 " + number(plot.width()) + ' ' + number(plot.height()));
        root.setAttribute("role", "img");
        root.setAttribute("aria-labelledby", plot.name() + "-title");
        Element title = root.getOwnerDocument().createElementNS(NAMESPACE, "title");
        title.setAttribute("id", plot.name() + "-title");
        title.setTextContent(plot.title());
        root.insertBefore(title, root.getFirstChild());
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(NAMESPACE, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Element root) {
        StringWriter writer = new StringWriter();
        try {
            new SVGGraphics2D(root.getOwnerDocument()).stream(root, writer, true, false);
        } catch (SVGGraphics2DIOException e) {
            throw new IllegalStateException(e);
        }
        String text = writer.toString();
        String svg = text.substring(text.indexOf("<svg")); // without the DOCTYPE, which readers would fetch
        return svg.replace(LOGICAL_FONT, FONTS).replace(DEFAULT_FONT, FONTS);
    }

    private static String inches(double size) {
        return number(size) + "in";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%s", value).replaceAll("\\.0$", "");
    }
}
