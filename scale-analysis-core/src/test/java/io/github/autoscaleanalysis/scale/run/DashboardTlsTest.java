package io.github.autoscaleanalysis.scale.run;

import static io.github.autoscaleanalysis.scale.run.Fetching.RUN;
import static io.github.autoscaleanalysis.scale.run.Fetching.RUNS;
import static io.github.autoscaleanalysis.scale.run.Fetching.SECRET;
import static io.github.autoscaleanalysis.scale.run.Fetching.TOKEN;
import static io.github.autoscaleanalysis.scale.run.Fetching.client;
import static io.github.autoscaleanalysis.scale.run.Fetching.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TLS with a certificate that is made anew for every run of the tests, by the JDK's keytool. */
class DashboardTlsTest {

    private static final String PASSWORD = "no secret";

    @TempDir
    private static Path folder;

    private static SSLContext context;

    @BeforeAll
    static void makeACertificate() throws Exception {
        Path file = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "dashboard",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD.toCharArray());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("dashboard", keys.getCertificate("dashboard"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
    }

    private static DashboardClient trusting(URI base) {
        return DashboardClient.of(base, TOKEN, DashboardSettings.withDefaults().with(context));
    }

    @Test
    void anUnknownCertificateIsRefusedAndTheTokenNotSent() throws Exception {
        try (LoopbackDashboard dashboard = LoopbackDashboard.tls(context).answers(200, RUNS)) {
            DashboardException failure = failure(client(dashboard.base()), DashboardFailure.TLS);

            assertThat(failure.status()).isEmpty();
            assertThat(failure).hasMessageContaining("TLS failed");
            assertThat(dashboard.asked()).isEmpty();
        }
    }

    @Test
    void aCertificateThatTheContextTrustsIsAccepted() throws Exception {
        try (LoopbackDashboard dashboard = LoopbackDashboard.tls(context).answers(200, RUNS)) {
            assertThat(trusting(dashboard.base()).fetch().runs()).containsExactly(RUN);
            assertThat(dashboard.asked())
                    .extracting(LoopbackDashboard.Asked::authorization)
                    .containsExactly("Bearer " + SECRET);
        }
    }

    @Test
    void aTrustedCertificateOfAnotherHostIsRefused() throws Exception {
        try (LoopbackDashboard dashboard = LoopbackDashboard.tls(context).answers(200, RUNS)) {
            URI byAddress = URI.create("https://127.0.0.1:" + dashboard.base().getPort());

            failure(trusting(byAddress), DashboardFailure.TLS);
            assertThat(dashboard.asked()).isEmpty();
        }
    }

    @Test
    void aRedirectFromTlsToPlainHttpIsNotFollowed() throws Exception {
        try (LoopbackDashboard plain = LoopbackDashboard.plain().answers(200, RUNS);
                LoopbackDashboard dashboard =
                        LoopbackDashboard.tls(context).answers(302, "", "Location", plain.base() + "/api/results")) {
            failure(trusting(dashboard.base()), DashboardFailure.REDIRECTED);
            assertThat(plain.asked()).isEmpty();
        }
    }

    @Test
    void aPortThatSpeaksNoTlsIsATlsFailure() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread plain = new Thread(() -> answerInPlainText(socket));
            plain.start();

            failure(trusting(URI.create("https://localhost:" + socket.getLocalPort())), DashboardFailure.TLS);
            plain.join();
        }
    }

    /** As web servers do when they are spoken to in TLS where they do not expect it. */
    private static void answerInPlainText(ServerSocket socket) {
        try (Socket connection = socket.accept()) {
            connection.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            RawServer.awaitClose(connection);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
