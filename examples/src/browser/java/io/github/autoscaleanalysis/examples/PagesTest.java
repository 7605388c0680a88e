package io.github.autoscaleanalysis.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pages that the examples write, in a browser: {@code mvn -B -ntp -Pbrowser -pl examples -am test
 * -Dtest=PagesTest -Dsurefire.failIfNoSpecifiedTests=false -Djacoco.skip}. Skipped where there is no Chromium.
 */
class PagesTest {

    private static final String FIRST_SCREEN = "document.querySelector('.answers').getBoundingClientRect().bottom";
    /** The least contrast of any text with what is behind it, by WCAG 2.1. */
    private static final String LEAST_CONTRAST = """
            (() => {
              const light = c => { const s = c / 255; return s <= .04045 ? s / 12.92 : ((s + .055) / 1.055) ** 2.4; };
              const parts = text => text.match(/[\\d.]+/g).map(Number);
              const luminance = p => .2126 * light(p[0]) + .7152 * light(p[1]) + .0722 * light(p[2]);
              const behind = e => {
                for (; e; e = e.parentElement) {
                  const p = parts(getComputedStyle(e).backgroundColor);
                  if (p.length < 4 || p[3] > 0) { return p; }
                }
                return [255, 255, 255];
              };
              return Math.min(...[...document.querySelectorAll('h1,h2,h3,p,li,td,th,dt,dd,small,a,figcaption')].map(e => {
                const a = luminance(parts(getComputedStyle(e).color)), b = luminance(behind(e));
                return (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
              }));
            })()
            """;
    /** WCAG 2.1, level AA, for text of usual size. */
    private static final double ENOUGH_CONTRAST = 4.5;

    @TempDir
    private static Path folder;

    private static Browser browser;

    @BeforeAll
    static void writeThePages() throws IOException, InterruptedException {
        browser = Browser.start(folder.resolve("profile"));
        run("demo", "--out", folder.resolve("demo").toString());
        Path log = folder.resolve("demo/wva/model-based-demo-20251201-100000/wva-controller-logs.jsonl");
        run(
                "compare",
                log.toString(),
                log.toString(),
                "--out",
                folder.resolve("compared").toString());
    }

    @AfterAll
    static void endTheBrowser() throws InterruptedException {
        if (browser != null) {
            browser.end();
        }
    }

    private static void run(String... arguments) {
        StringWriter err = new StringWriter();
        assertThat(Examples.run(new PrintWriter(new StringWriter()), new PrintWriter(err, true), Map.of(), arguments))
                .as(err.toString())
                .isZero();
    }

    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void thereAreAReportAndAComparison() throws IOException {
        assertThat(pages())
                .extracting(page -> String.valueOf(page.getFileName()))
                .contains("report.html", "comparison.html");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageAsksForNothingAndComplainsOfNothing(Path page) throws InterruptedException {
        browser.open(page.toUri());

        assertThat(browser.requests())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("file:")
                .endsWith(".html");
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.value("document.scripts.length").asInt()).isZero();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theAnswersAreOnTheFirstScreen(Path page) throws InterruptedException {
        browser.size(1280, 900);
        browser.open(page.toUri());

        assertThat(browser.value(FIRST_SCREEN).asDouble()).isBetween(100.0, 900.0);
        assertThat(browser.value("document.querySelectorAll('.answers dd').length")
                        .asInt())
                .isGreaterThan(3);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void onAPhoneOnlyWideTablesScroll(Path page) throws InterruptedException {
        browser.size(400, 800);
        browser.open(page.toUri());

        assertThat(browser.value("document.documentElement.scrollWidth").asInt())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageIsLegibleInLightAndInDark(Path page) throws InterruptedException {
        browser.colors("light");
        browser.open(page.toUri());
        String light = background();
        double lightContrast = browser.value(LEAST_CONTRAST).asDouble();
        browser.colors("dark");
        String dark = background();
        double darkContrast = browser.value(LEAST_CONTRAST).asDouble();
        browser.colors("light");

        assertThat(light).isEqualTo("rgb(255, 255, 255)");
        assertThat(dark).isNotEqualTo(light);
        assertThat(lightContrast).isGreaterThanOrEqualTo(ENOUGH_CONTRAST);
        assertThat(darkContrast).isGreaterThanOrEqualTo(ENOUGH_CONTRAST);
    }

    private static String background() throws InterruptedException {
        return browser.value("getComputedStyle(document.body).backgroundColor").asString();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageCanBePrinted(Path page) throws InterruptedException {
        browser.open(page.toUri());
        String pdf = new String(browser.print(), StandardCharsets.ISO_8859_1);

        assertThat(pdf).startsWith("%PDF-").contains("/Type /Page");
    }

    @Test
    void theReportOfTheDemoAnswersTheQuestions() throws IOException, InterruptedException {
        browser.open(folder.resolve("demo/wva/model-based-demo-20251201-100000/report.html")
                .toUri());

        assertThat(browser.value("document.querySelector('.answers').innerText").asString())
                .contains("Was the model right about ITL?", "Were the objectives met?", "At what cost?")
                .contains("What was wrong with the data?", "2 of 385 lines unreadable");
    }

    @Test
    void whatALogHoldsIsNotRun() throws IOException, InterruptedException {
        Path log = Files.writeString(
                folder.resolve("hostile.jsonl"),
                "<script>console.error('run')</script><img src=x onerror=\"console.error('run')\">\n"
                        + "{\"level\":\"INFO\",\"ts\":\"2025-12-01T10:00:00.250Z\",\"msg\":\"Operating in MODEL-ONLY"
                        + " mode: x\"}\n");
        Path out = folder.resolve("hostile");
        run("wva", log.toString(), "--out", out.toString());

        browser.open(out.resolve("report.html").toUri());

        assertThat(browser.requests()).hasSize(1);
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.value("document.body.innerText").asString()).contains("<script>console.error('run')");
    }

    /** The control: these tests would see a page that does what a report must not. */
    @Test
    void aPageThatAsksForMoreIsSeen() throws IOException, InterruptedException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            String picture = "http://127.0.0.1:" + server.getAddress().getPort() + "/a.png";
            browser.open(Files.writeString(
                            folder.resolve("control.htm"),
                            "<!DOCTYPE html><img src=\"" + picture + "\"><script>console.error('seen')</script>")
                    .toUri());

            assertThat(browser.requests()).contains(picture);
            assertThat(browser.complaints()).anySatisfy(text -> assertThat(text).contains("seen"));
            assertThat(asked).hasPositiveValue();
        } finally {
            server.stop(0);
        }
    }
}
