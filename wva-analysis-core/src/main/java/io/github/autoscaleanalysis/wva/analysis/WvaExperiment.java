package io.github.autoscaleanalysis.wva.analysis;

import io.github.autoscaleanalysis.wva.log.WvaLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The directory of one experiment, such as {@code model-based-moderate-20251128-182839}, which holds the controller's
 * log. Immutable and thread-safe.
 */
public final class WvaExperiment {

    /** The file that holds the controller's log. */
    public static final String LOG_FILE = "wva-controller-logs.jsonl";

    private static final Pattern STARTED_AT = Pattern.compile(".*-(\\d{8}-\\d{6})");
    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT);

    private final Path directory;

    private WvaExperiment(Path directory) {
        this.directory = directory;
    }

    /**
     * Opens the directory of an experiment; reads nothing yet.
     *
     * @param directory the directory
     * @return the experiment
     * @throws NoSuchFileException if there is no such directory, or no log in it; the message names what is missing
     * @throws NotDirectoryException if it is no directory
     * @throws IOException never otherwise
     */
    public static WvaExperiment open(Path directory) throws IOException {
        requireDirectory(directory);
        WvaExperiment experiment = new WvaExperiment(directory);
        if (!Files.isRegularFile(experiment.logFile())) {
            throw new NoSuchFileException(experiment.logFile().toString(), null, "the experiment has no log");
        }
        return experiment;
    }

    /**
     * Opens the latest {@code model-based-*} experiment, by the timestamp at the end of the name, not by name order. A
     * directory without such a timestamp is none.
     *
     * @param dataDirectory the directory that holds the experiments' directories
     * @return the experiment; of two with the same timestamp, the later one in name order
     * @throws NoSuchFileException if there is no such directory, no experiment in it, or no log in the latest
     * @throws NotDirectoryException if it is no directory
     * @throws IOException if the directory cannot be read
     */
    public static WvaExperiment latest(Path dataDirectory) throws IOException {
        return latest(dataDirectory, "model-based-");
    }

    /**
     * Opens the latest experiment of one kind, by the timestamp at the end of the name.
     *
     * @param dataDirectory the directory that holds the experiments' directories
     * @param prefix how the names of this kind begin, such as {@code capacity-based-}
     * @return the experiment; of two with the same timestamp, the later one in name order
     * @throws NoSuchFileException if there is no such directory, no experiment in it, or no log in the latest
     * @throws NotDirectoryException if it is no directory
     * @throws IOException if the directory cannot be read
     */
    public static WvaExperiment latest(Path dataDirectory, String prefix) throws IOException {
        requireDirectory(dataDirectory);
        try (Stream<Path> children = Files.list(dataDirectory)) {
            Optional<Path> latest = children.filter(Files::isDirectory)
                    .filter(child -> child.getFileName().toString().startsWith(prefix))
                    .filter(child -> startedAt(child).isPresent())
                    .max(Comparator.comparing((Path child) -> startedAt(child).orElseThrow())
                            .thenComparing(child -> child.getFileName().toString()));
            return open(latest.orElseThrow(() -> new NoSuchFileException(
                    dataDirectory.resolve(prefix + "*").toString(), null, "no experiment with a timestamp")));
        }
    }

    /**
     * The experiment's name.
     *
     * @return the directory's name
     */
    public String name() {
        return nameOf(directory);
    }

    /**
     * The experiment's directory.
     *
     * @return the path as it was given
     */
    public Path directory() {
        return directory;
    }

    /**
     * The controller's log.
     *
     * @return the path of {@value #LOG_FILE} in the directory
     */
    public Path logFile() {
        return directory.resolve(LOG_FILE);
    }

    /**
     * When the experiment started, by its name.
     *
     * @return the local time where it ran; empty if the name ends in no timestamp
     */
    public Optional<LocalDateTime> startedAt() {
        return startedAt(directory);
    }

    /**
     * Reads the controller's log.
     *
     * @return its events and its ledger
     * @throws IOException if it cannot be read to its end
     */
    public WvaLog readLog() throws IOException {
        return WvaLog.read(logFile());
    }

    private static void requireDirectory(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            throw new NoSuchFileException(directory.toString(), null, "no such directory");
        }
        if (!Files.isDirectory(directory)) {
            throw new NotDirectoryException(directory.toString());
        }
    }

    private static Optional<LocalDateTime> startedAt(Path directory) {
        Matcher name = STARTED_AT.matcher(nameOf(directory));
        if (!name.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.parse(name.group(1), TIMESTAMP));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String nameOf(Path directory) {
        Path name = directory.toAbsolutePath().normalize().getFileName();
        return name == null ? "" : name.toString();
    }
}
