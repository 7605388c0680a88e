package io.github.autoscaleanalysis.scale.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;

/** What the tests of the dashboard's client ask for, and that no failure shows the token. */
final class Fetching {

    static final String SECRET = "s3cret-Token.of_the~tests+/=";
    static final DashboardToken TOKEN = DashboardToken.of(SECRET);
    static final String RUNS =
            "[{\"scenario\":\"a\",\"overmindDurationMs\":90000,\"blastRadiusNodes\":3,\"newField\":{\"x\":1}}]";
    static final ScaleRun RUN = ScaleRun.of("a").with(ScaleMetric.DURATION, 90).with(ScaleMetric.BLAST_RADIUS, 3);

    private Fetching() {}

    static DashboardClient client(URI base) {
        return DashboardClient.of(base, TOKEN);
    }

    /** Fetches, which must fail for a reason; nothing that can be printed of it may show the token. */
    static DashboardException failure(DashboardClient client, DashboardFailure reason) {
        DashboardException failure = catchThrowableOfType(DashboardException.class, client::fetch);
        assertThat(failure).as("a failure").isNotNull();
        StringWriter printed = new StringWriter();
        failure.printStackTrace(new PrintWriter(printed, true));
        assertThat(failure.reason()).as(printed.toString()).isEqualTo(reason);
        assertThat(printed.toString()).doesNotContainIgnoringCase(SECRET);
        assertThat(failure.getMessage()).doesNotContain("\n").doesNotContainIgnoringCase(SECRET);
        return failure;
    }
}
