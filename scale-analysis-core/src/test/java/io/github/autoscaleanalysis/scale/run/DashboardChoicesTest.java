package io.github.autoscaleanalysis.scale.run;

import static io.github.autoscaleanalysis.scale.run.Fetching.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a caller chooses: address, token, settings; and what follows from it without a server. */
class DashboardChoicesTest {

    private static final DashboardSettings DEFAULTS = DashboardSettings.withDefaults();

    @ParameterizedTest
    @CsvSource({
        "https://dashboard.example, https://dashboard.example/api/results",
        "HTTPS://Dashboard.Example:443/, https://dashboard.example/api/results",
        "https://dashboard.example:8443/a%20b/, https://dashboard.example:8443/a%20b/api/results",
        "http://localhost:8080, http://localhost:8080/api/results",
        "http://LOCALHOST, http://localhost/api/results",
        "http://127.0.0.1, http://127.0.0.1/api/results",
        "http://127.8.9.10:80, http://127.8.9.10/api/results",
        "http://[::1]:9, http://[::1]:9/api/results",
        "http://[0:0:0:0:0:0:0:1], http://[0:0:0:0:0:0:0:1]/api/results"
    })
    void theResultsLieUnderTheBase(String base, String results) {
        assertThat(DashboardClient.of(URI.create(base), TOKEN)).hasToString("DashboardClient[" + results + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://dashboard.example",
                "http://10.0.0.1",
                "http://128.0.0.1",
                "http://127.0.0.1.example",
                "http://localhost.example",
                "http://notlocalhost",
                "http://[::2]",
                "http://[fe80::1%25nowhere]"
            })
    void plainHttpIsRefusedElsewhereThanOnLoopbackUnlessChosen(String base) {
        URI url = URI.create(base);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> DashboardClient.of(url, TOKEN))
                .withMessageContaining(base)
                .withMessageContaining("PlainHttp.ANYWHERE");
        assertThat(DashboardClient.of(url, TOKEN, DEFAULTS.with(PlainHttp.ANYWHERE)))
                .hasToString("DashboardClient[" + base + "/api/results]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "ftp://dashboard.example ftp://dashboard.example",
                "localhost:8080 localhost:8080",
                "dashboard.example dashboard.example",
                "/api /api",
                "https:/x https:/x",
                "https://me:pw@dashboard.example/x https://dashboard.example/x",
                "https://dashboard.example?key=pw https://dashboard.example",
                "https://dashboard.example/x#pw https://dashboard.example/x",
                "https://me:pw@host_name/ https:…",
                "https://me:p/w@dashboard.example https:…",
                "https://me:p?w@dashboard.example https:…",
                "me:pw@dashboard.example me:…"
            })
    void whatIsNoBaseIsRefusedAndShownWithoutItsSecrets(String base, String shown) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DashboardClient.of(URI.create(base), TOKEN))
                .withMessageEndingWith(": " + shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://dashboard.example:0", "https://dashboard.example:65536"})
    void aPortThatIsNoneIsRefused(String base) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DashboardClient.of(URI.create(base), TOKEN))
                .withMessageContaining("is not from 1 to 65535");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "~~, the token is empty",
                "~two words~, the token's character 4 of 9 is no visible ASCII",
                "~word\r\nX-Header: y~, the token's character 5 of 17 is no visible ASCII",
                "caf\u00e9, the token's character 4 of 4 is no visible ASCII",
                "del\u007f, the token's character 4 of 4 is no visible ASCII"
            })
    void aTokenThatCannotStandInAHeaderIsRefusedWithoutBeingShown(String token, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DashboardToken.of(token))
                .withMessage(message);
    }

    @Test
    void anExceptionThatSaysTheTokenIsKnownWhereverItDoes() {
        DashboardToken token = DashboardToken.of("secret");
        Exception suppressing = new Exception("fine");
        suppressing.addSuppressed(new Exception("a Secret"));

        assertThat(token.isIn(new Exception("no", new Exception("the SECRET")))).isTrue();
        assertThat(token.isIn(suppressing)).isTrue();
        assertThat(token.isIn(new Exception("sec ret"))).isFalse();
        assertThat(token.hideIn("a secret, a SECRET")).isEqualTo("a ***, a ***");
    }

    @Test
    void theDefaultsAreWhatTheyAreSaidToBe() {
        assertThat(DEFAULTS.connectTimeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(DEFAULTS.requestTimeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(DEFAULTS.deadline()).isEqualTo(Duration.ofMinutes(2));
        assertThat(DEFAULTS.longestPause()).isEqualTo(Duration.ofSeconds(30));
        assertThat(DEFAULTS.maxRetries()).isEqualTo(4);
        assertThat(DEFAULTS.maxRedirects()).isEqualTo(5);
        assertThat(DEFAULTS.maxBodyBytes()).isEqualTo(16 << 20);
        assertThat(DEFAULTS.plainHttp()).isEqualTo(PlainHttp.LOOPBACK_ONLY);
        assertThat(DEFAULTS.sslContext()).isEmpty();
    }

    @Test
    void eachChoiceChangesItselfAlone() throws NoSuchAlgorithmException {
        SSLContext context = SSLContext.getDefault();
        DashboardSettings settings = DEFAULTS.withConnectTimeout(Duration.ofSeconds(1))
                .withRequestTimeout(Duration.ofSeconds(2))
                .withDeadline(Duration.ofSeconds(3))
                .withLongestPause(Duration.ofSeconds(4))
                .withMaxRetries(5)
                .withMaxRedirects(6)
                .withMaxBodyBytes(7)
                .with(PlainHttp.ANYWHERE)
                .with(context);

        assertThat(settings.connectTimeout()).isEqualTo(Duration.ofSeconds(1));
        assertThat(settings.requestTimeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(settings.deadline()).isEqualTo(Duration.ofSeconds(3));
        assertThat(settings.longestPause()).isEqualTo(Duration.ofSeconds(4));
        assertThat(settings.maxRetries()).isEqualTo(5);
        assertThat(settings.maxRedirects()).isEqualTo(6);
        assertThat(settings.maxBodyBytes()).isEqualTo(7);
        assertThat(settings.plainHttp()).isEqualTo(PlainHttp.ANYWHERE);
        assertThat(settings.sslContext()).containsSame(context);
        theDefaultsAreWhatTheyAreSaidToBe();
    }

    static Stream<UnaryOperator<DashboardSettings>> badChoices() {
        return Stream.of(
                settings -> settings.withConnectTimeout(Duration.ZERO),
                settings -> settings.withRequestTimeout(Duration.ofSeconds(-1)),
                settings -> settings.withDeadline(Duration.ofDays(2)),
                settings -> settings.withLongestPause(Duration.ofMillis(-1)),
                settings -> settings.withMaxRetries(-1),
                settings -> settings.withMaxRedirects(101),
                settings -> settings.withMaxBodyBytes(0));
    }

    @ParameterizedTest
    @MethodSource("badChoices")
    void aChoiceOutOfRangeIsRefused(UnaryOperator<DashboardSettings> choice) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> choice.apply(DEFAULTS))
                .withMessageContaining("is not from");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0; 0",
                "120; 120",
                "999999999; 999999999",
                "1000000000; 999999999",
                // the three forms of one date, RFC 9110 section 5.6.7
                "Sun, 06 Nov 1994 08:49:37 GMT; 37",
                "Saturday, 06-Nov-94 08:49:37 GMT; 37",
                "Sun Nov  6 08:49:37 1994; 37",
                "Sun, 06 Nov 1994 08:48:59 GMT; 0"
            })
    void retryAfterIsSecondsOrADate(String text, long seconds) {
        // two digits of a year are of this century
        Instant now = Instant.parse(text.contains("-94") ? "2094-11-06T08:49:00Z" : "1994-11-06T08:49:00Z");

        assertThat(RetryAfter.parse(text, now)).hasValue(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "soon", "", "Sun, 06 Nov", "Mon, 06 Nov 1994 08:49:37 GMT"})
    void whatRetryAfterDoesNotSayIsNothing(String text) {
        assertThat(RetryAfter.parse(text, FakeTime.NOW)).isEmpty();
    }

    @Test
    void pausesDoubleUpToTheLongest() {
        Backoff most = new Backoff(Duration.ofSeconds(30), new FakeTime(1));
        Backoff least = new Backoff(Duration.ofSeconds(30), new FakeTime(0));

        assertThat(Stream.of(1, 2, 3, 4, 5, 6, 7, 8, 100)
                        .map(n -> most.after(n, Optional.empty()).toMillis()))
                .containsExactly(500L, 1000L, 2000L, 4000L, 8000L, 16_000L, 30_000L, 30_000L, 30_000L);
        assertThat(least.after(1, Optional.empty())).isEqualTo(Duration.ofMillis(250));
        assertThat(least.after(100, Optional.empty())).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void theServersWishMakesAPauseLongerButNeverShorter() {
        Backoff backoff = new Backoff(Duration.ofSeconds(30), new FakeTime(1));

        assertThat(backoff.after(1, Optional.of("3"))).isEqualTo(Duration.ofSeconds(3));
        assertThat(backoff.after(4, Optional.of("3"))).isEqualTo(Duration.ofSeconds(4));
        assertThat(backoff.after(1, Optional.of("3000"))).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void thisMachinesTimeGoesOn() throws InterruptedException {
        Time time = new SystemTime();
        long start = time.nanos();
        time.sleep(Duration.ofMillis(5));

        assertThat(time.nanos() - start).isGreaterThanOrEqualTo(5_000_000);
        assertThat(time.random()).isBetween(0.0, 1.0);
        assertThat(time.now()).isAfter(FakeTime.NOW.minus(Duration.ofDays(3650)));
    }
}
