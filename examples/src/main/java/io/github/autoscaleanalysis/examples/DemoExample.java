package io.github.autoscaleanalysis.examples;

import io.github.autoscaleanalysis.wva.analysis.WvaExperiment;
import io.github.autoscaleanalysis.wva.log.ReadSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Optional;

/** Both analyses on bundled data: a made-up controller log in the real shapes, and 14 scale-test runs. */
final class DemoExample {

    private static final String EXPERIMENT = "model-based-demo-20251201-100000";

    private DemoExample() {}

    static void run(Path directory, PrintWriter out) throws IOException {
        Path experiment = directory.resolve("wva").resolve(EXPERIMENT);
        Files.createDirectories(experiment);
        try (InputStream log = DemoExample.class.getResourceAsStream("/demo/" + WvaExperiment.LOG_FILE)) {
            Files.copy(
                    Objects.requireNonNull(log),
                    experiment.resolve(WvaExperiment.LOG_FILE),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        WvaExample.run(
                WvaInput.of(experiment),
                WvaExample.Rules.DEFAULT,
                Optional.empty(),
                ReadSettings.withDefaults(),
                Optional.empty(),
                out);
        out.println();
        ScaleExample.sample(Optional.of(directory.resolve("scale")), out);
    }
}
