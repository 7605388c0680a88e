package io.github.autoscaleanalysis.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the acceptance tests find the reference data that lies beside the project. */
public final class SharedFile {

    private SharedFile() {}

    /** The folder of reference data, whether it exists or not. */
    public static Path root() {
        return Path.of(System.getProperty("shared.dir", "../../shared")).normalize();
    }

    /** A file or folder of the reference data. */
    public static Path of(String relative) {
        return root().resolve(relative);
    }

    /** The folders of one part of the corpus whose names start with a prefix, in name order. */
    public static List<Path> foldersOf(String relative, String prefix) {
        try (Stream<Path> folders = Files.list(of(relative))) {
            return folders.filter(f -> f.getFileName().toString().startsWith(prefix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
