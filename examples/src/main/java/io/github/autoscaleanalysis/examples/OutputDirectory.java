package io.github.autoscaleanalysis.examples;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where an example writes, and says what it wrote.
 *
 * @param directory made if it does not exist
 * @param out where to say it
 */
record OutputDirectory(Path directory, PrintWriter out) {

    void write(String name, String content) throws IOException {
        Files.createDirectories(directory);
        Path file = Files.writeString(directory.resolve(name), content);
        out.println("wrote " + file);
    }
}
