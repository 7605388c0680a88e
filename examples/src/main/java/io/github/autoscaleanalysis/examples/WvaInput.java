package io.github.autoscaleanalysis.examples;

import io.github.autoscaleanalysis.wva.analysis.WvaExperiment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A log as it is named on the command line: a file, or the directory of an experiment.
 *
 * @param name what the analysis is called
 * @param file the log
 */
record WvaInput(String name, Path file) {

    static WvaInput of(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return of(WvaExperiment.open(path));
        }
        Path parent = path.toAbsolutePath().normalize().getParent();
        Path named = path.endsWith(WvaExperiment.LOG_FILE) && parent != null ? parent : path;
        return new WvaInput(String.valueOf(named.getFileName()), path);
    }

    static WvaInput latestIn(Path dataDirectory) throws IOException {
        return of(WvaExperiment.latest(dataDirectory));
    }

    private static WvaInput of(WvaExperiment experiment) {
        return new WvaInput(experiment.name(), experiment.logFile());
    }

    /** The directory that holds the log. */
    Path directory() {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? Path.of("") : parent;
    }
}
