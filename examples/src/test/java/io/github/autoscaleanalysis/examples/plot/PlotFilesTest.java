package io.github.autoscaleanalysis.examples.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class PlotFilesTest {

    @TempDir
    Path directory;

    @Test
    void pngHasTheSizeInInchesTimesItsResolutionAndSaysSo() throws IOException {
        Path png = PlotFiles.in(directory.resolve("plots"))
                .write(plot("some_points", 1))
                .get(0);

        assertThat(png).isEqualTo(directory.resolve("plots/some_points.png"));
        BufferedImage image = ImageIO.read(png.toFile());
        assertThat(image.getWidth()).isEqualTo(4 * 150);
        assertThat(image.getHeight()).isEqualTo(3 * 150);
        assertThat(image.getRGB(1, 1)).as("white ground").isEqualTo(0xFFFFFFFF);
        assertThat(dotsPerMetre(Files.readAllBytes(png))).isEqualTo(5906); // 150 / 0.0254 = 5905.5
    }

    @Test
    void theSameChartGivesTheSameBytes() throws IOException {
        assertThat(Svg.document(plot("some_points", 1))).isEqualTo(Svg.document(plot("some_points", 1)));
        assertThat(Png.of(plot("some_points", 1))).isEqualTo(Png.of(plot("some_points", 1)));
        assertThat(Svg.document(plot("some_points", 1))).isNotEqualTo(Svg.document(plot("some_points", 2)));
        assertThat(Png.of(plot("some_points", 1))).isNotEqualTo(Png.of(plot("some_points", 2)));
    }

    @Test
    void svgIsWellFormedAndHasSizeViewBoxAndTitle() throws Exception {
        Path svg = PlotFiles.in(directory).write(plot("some_points", 1)).get(1);
        DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
        parsers.setNamespaceAware(true);

        Element root = parsers.newDocumentBuilder().parse(svg.toFile()).getDocumentElement();

        assertThat(root.getAttribute("width")).isEqualTo("4in");
        assertThat(root.getAttribute("viewBox")).isEqualTo("0 0 288 216");
        assertThat(root.getElementsByTagNameNS("*", "title").item(0).getTextContent())
                .isEqualTo("Some points & more");
        assertThat(root.getElementsByTagNameNS("*", "text").getLength()).isPositive();
    }

    @Test
    void inlineSvgIsAnElementWhoseIdsAreItsOwn() {
        String one = Svg.inline(plot("one", 1));

        assertThat(one)
                .startsWith("<svg")
                .contains("role=\"img\"")
                .doesNotContain("<?xml", "<!DOCTYPE", " width=\"4in");
        assertThat(one).containsPattern(" id=\"").doesNotContainPattern(" id=\"(?!one-)");
        assertThat(one).containsPattern("url\\(#").doesNotContainPattern("url\\(#(?!one-)");
    }

    @Test
    void namesAreFitForFilesAndIds() {
        for (String name : List.of("", "Upper", "a-b", "../a", "1a")) {
            assertThatThrownBy(() -> plot(name, 1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("name " + name);
        }
        JFreeChart chart = plot("a", 1).chart();
        assertThatThrownBy(() -> new Plot("a", "A", chart, 0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0.0 by 1.0");
    }

    private static Plot plot(String name, double y) {
        XYSeries points = new XYSeries("points");
        points.add(1, y);
        points.add(2, 3);
        XYPlot plot = PlotTheme.plot(PlotTheme.numbers("x (s)"), PlotTheme.numbers("y (ms)"));
        plot.setDataset(new XYSeriesCollection(points));
        plot.setRenderer(new XYLineAndShapeRenderer());
        return new Plot(name, "Some points & more", PlotTheme.chart("Some points", plot, plot), 4, 3);
    }

    private static int dotsPerMetre(byte[] png) {
        int at = new String(png, StandardCharsets.ISO_8859_1).indexOf("pHYs") + 4;
        ByteBuffer chunk = ByteBuffer.wrap(png, at, 9);
        int x = chunk.getInt();
        assertThat(chunk.getInt()).isEqualTo(x);
        assertThat(chunk.get()).as("unit metre").isEqualTo((byte) 1);
        return x;
    }
}
