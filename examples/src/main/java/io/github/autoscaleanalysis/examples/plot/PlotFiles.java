package io.github.autoscaleanalysis.examples.plot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes pictures into a directory, each as PNG with 150 dots per inch and as SVG. */
public final class PlotFiles {

    private final Path directory;

    private PlotFiles(Path directory) {
        this.directory = directory;
    }

    /**
     * A directory to write to; it is made with the first picture.
     *
     * @throws NoFontsException if nothing can be drawn on this machine
     */
    public static PlotFiles in(Path directory) throws NoFontsException {
        Fonts.require();
        return new PlotFiles(directory);
    }

    /** Writes {@code <name>.png} and {@code <name>.svg}, over what is there, and gives the two files. */
    public List<Path> write(Plot plot) throws IOException {
        Files.createDirectories(directory);
        Path png = Files.write(directory.resolve(plot.name() + ".png"), Png.of(plot));
        Path svg = Files.writeString(directory.resolve(plot.name() + ".svg"), Svg.document(plot));
        return List.of(png, svg);
    }
}
