package io.github.autoscaleanalysis.examples;

import io.github.autoscaleanalysis.scale.run.DashboardClient;
import io.github.autoscaleanalysis.scale.run.DashboardSettings;
import io.github.autoscaleanalysis.scale.run.DashboardToken;
import io.github.autoscaleanalysis.scale.run.PlainHttp;
import io.github.autoscaleanalysis.scale.run.ScaleRuns;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where the runs come from: a file, a dashboard, or, where neither is named, the bundled sample. */
interface ScaleInput {

    /** The environment variable that holds a dashboard's token, so that it stands on no command line. */
    String TOKEN_VARIABLE = "SCALE_DASHBOARD_API_KEY";

    /** The runs. */
    ScaleRuns read() throws IOException;

    /** The directory to write to unless another one is named. */
    default Path directory() {
        return Path.of(".");
    }

    static ScaleInput sample() {
        return ScaleRuns::sample;
    }

    static ScaleInput file(Path file) {
        return new ScaleInput() {
            @Override
            public ScaleRuns read() throws IOException {
                return ScaleRuns.read(file);
            }

            @Override
            public Path directory() {
                return Optional.ofNullable(file.toAbsolutePath().getParent()).orElseGet(ScaleInput.super::directory);
            }
        };
    }

    /** A dashboard with its token from the environment; what is wrong with either is wrong usage. */
    static ScaleInput dashboard(String url, PlainHttp plainHttp, Map<String, String> environment) {
        String token = environment.getOrDefault(TOKEN_VARIABLE, "");
        if (token.isBlank()) {
            throw new WrongUsage("--dashboard needs the dashboard's token in the environment variable " + TOKEN_VARIABLE
                    + ", which is not set");
        }
        try {
            DashboardClient dashboard = DashboardClient.of(
                    new URI(url),
                    DashboardToken.of(token),
                    DashboardSettings.withDefaults().with(plainHttp));
            return dashboard::fetch;
        } catch (URISyntaxException e) {
            throw new WrongUsage("--dashboard: no URL"); // not shown: it may hold a password
        } catch (IllegalArgumentException e) {
            throw new WrongUsage("--dashboard: " + e.getMessage());
        }
    }
}
