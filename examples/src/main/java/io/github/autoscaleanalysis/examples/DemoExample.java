package io.github.autoscaleanalysis.examples;

import io.github.autoscaleanalysis.examples.plot.Fonts;
import io.github.autoscaleanalysis.examples.plot.NoFontsException;
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

/**
 * Both analyses on bundled data: made-up controller logs in the real shapes, of a model-based, a capacity-based and a
 * 2026 controller, and 14 scale-test runs.
 */
final class DemoExample {

    private static final String MODEL_BASED = "model-based-demo-20251201-100000";
    private static final String CAPACITY_BASED = "capacity-based-demo-20251201-120000";
    private static final String SUPPLY_AND_DEMAND = "supply-and-demand-demo-20260803-090000";

    private DemoExample() {}

    static void run(Path directory, Plots plots, PrintWriter out) throws IOException {
        Path wva = directory.resolve("wva");
        Optional<NoFontsException> noFonts = plots == Plots.DRAWN ? missingFonts() : Optional.empty();
        Plots drawn = noFonts.isPresent() ? Plots.LEFT_OUT : plots;
        analyse("wva-controller-logs.jsonl", wva.resolve(MODEL_BASED), drawn, out);
        analyse("capacity-based.jsonl", wva.resolve(CAPACITY_BASED), drawn, out);
        analyse("supply-and-demand.log", wva.resolve(SUPPLY_AND_DEMAND), drawn, out);
        ScaleExample.sample(drawn, Optional.of(directory.resolve("scale")), out);
        if (noFonts.isPresent()) {
            throw noFonts.get();
        }
    }

    private static void analyse(String resource, Path experiment, Plots plots, PrintWriter out) throws IOException {
        Files.createDirectories(experiment);
        try (InputStream log = DemoExample.class.getResourceAsStream("/demo/" + resource)) {
            Files.copy(
                    Objects.requireNonNull(log),
                    experiment.resolve(WvaExperiment.LOG_FILE),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        WvaExample.run(
                WvaInput.of(experiment),
                WvaExample.Rules.DEFAULT,
                Optional.empty(),
                plots,
                ReadSettings.withDefaults(),
                Optional.empty(),
                out);
        out.println();
    }

    /** Known beforehand, so that everything but the plots is written on a machine that cannot draw. */
    private static Optional<NoFontsException> missingFonts() {
        try {
            Fonts.require();
            return Optional.empty();
        } catch (NoFontsException e) {
            return Optional.of(e);
        }
    }
}
