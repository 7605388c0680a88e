package io.github.autoscaleanalysis.scale.run;

import static io.github.autoscaleanalysis.scale.run.Fetching.RUN;
import static io.github.autoscaleanalysis.scale.run.Fetching.RUNS;
import static io.github.autoscaleanalysis.scale.run.Fetching.SECRET;
import static io.github.autoscaleanalysis.scale.run.Fetching.TOKEN;
import static io.github.autoscaleanalysis.scale.run.Fetching.client;
import static io.github.autoscaleanalysis.scale.run.Fetching.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DashboardRedirectTest {

    private LoopbackDashboard dashboard;
    private LoopbackDashboard other;

    @BeforeEach
    void start() throws IOException {
        dashboard = LoopbackDashboard.plain();
        other = LoopbackDashboard.plain().answers(200, RUNS);
    }

    @AfterEach
    void stop() {
        dashboard.close();
        other.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectWithinTheOriginIsFollowedWithTheToken(int status) throws IOException {
        dashboard
                .answers(status, "", "Location", "/v2/results?all=1#top")
                .answers(status, "", "Location", "more")
                .answers(status, "", "Location", "//user:pw@" + dashboard.base().getAuthority() + "/last")
                .answers(200, RUNS);

        assertThat(client(dashboard.base()).fetch().runs()).containsExactly(RUN);

        assertThat(dashboard.asked())
                .extracting(LoopbackDashboard.Asked::line)
                .containsExactly("GET /api/results", "GET /v2/results?all=1", "GET /v2/more", "GET /last");
        assertThat(dashboard.asked())
                .allSatisfy(asked -> assertThat(asked.authorization()).isEqualTo("Bearer " + SECRET));
    }

    @Test
    void anotherPortIsAnotherOriginAndIsNeverAsked() {
        dashboard.answers(302, "", "Location", other.base() + "/login?token=" + SECRET);

        DashboardException failure = failure(client(dashboard.base()), DashboardFailure.REDIRECTED);

        assertThat(failure.status()).hasValue(302);
        assertThat(failure)
                .hasMessageEndingWith("redirected to another origin, where the token must not go: " + other.base());
        assertThat(other.asked()).isEmpty();
    }

    @Test
    void anotherNameOfTheSameMachineIsAnotherOrigin() {
        dashboard.answers(
                307, "", "Location", "http://127.0.0.1:" + dashboard.base().getPort() + "/api/results");

        failure(client(dashboard.base()), DashboardFailure.REDIRECTED);

        assertThat(dashboard.asked()).hasSize(1);
    }

    @Test
    void aServerThatPutsTheTokenIntoTheTargetsHostDoesNotGetItShown() {
        DashboardToken word = DashboardToken.of("SecretWord");
        dashboard.answers(302, "", "Location", "https://SecretWord.example/");

        assertThat(failure(DashboardClient.of(dashboard.base(), word), DashboardFailure.REDIRECTED))
                .hasMessageEndingWith("https://***.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://localhost/api/results", "ftp://localhost/", "mailto:you@example", "http:///x"})
    void anotherSchemeOrNoHostIsNotFollowed(String location) {
        dashboard.answers(301, "", "Location", location);

        failure(client(dashboard.base()), DashboardFailure.REDIRECTED);

        assertThat(dashboard.asked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://[", "a b", "%zz"})
    void aPlaceThatIsNoUrlIsNotFollowed(String location) {
        dashboard.answers(302, "", "Location", location);

        assertThat(failure(client(dashboard.base()), DashboardFailure.REDIRECTED))
                .hasMessageEndingWith("redirected to no URL");
    }

    @Test
    void aRedirectWithoutAPlaceIsAFailure() {
        dashboard.answers(302, "");

        failure(client(dashboard.base()), DashboardFailure.REDIRECTED);
    }

    @Test
    void aLoopEnds() {
        dashboard.answers(302, "", "Location", "/api/results");

        assertThat(failure(client(dashboard.base()), DashboardFailure.REDIRECTED))
                .hasMessageEndingWith("redirected more than 5 times in a row");
        assertThat(dashboard.asked()).hasSize(6);
    }

    @Test
    void redirectsCanBeRefusedAltogether() {
        dashboard.answers(302, "", "Location", "/elsewhere").answers(200, RUNS);

        failure(
                DashboardClient.of(
                        dashboard.base(),
                        TOKEN,
                        DashboardSettings.withDefaults().withMaxRedirects(0)),
                DashboardFailure.REDIRECTED);
        assertThat(dashboard.asked()).hasSize(1);
    }

    @Test
    void theUsualPortIsTheSameOriginWithOrWithoutItsNumber() {
        URI from = URI.create("https://Dashboard.example/api/results");

        assertThat(DashboardAddress.sameOrigin(from, URI.create("https://dashboard.EXAMPLE:443/x")))
                .hasValue(URI.create("https://dashboard.example/x"));
        assertThat(DashboardAddress.sameOrigin(from, URI.create("http://dashboard.example:443/x")))
                .isEmpty();
        assertThat(DashboardAddress.sameOrigin(from, URI.create("http://dashboard.example/x")))
                .isEmpty();
        assertThat(DashboardAddress.sameOrigin(from, URI.create("https://dashboard.example:80/x")))
                .isEmpty();
        assertThat(DashboardAddress.sameOrigin(from, URI.create("https://dashboard.example.evil/x")))
                .isEmpty();
        assertThat(DashboardAddress.sameOrigin(from, URI.create("https://dashboard.example@evil/x")))
                .isEmpty();
    }
}
