package io.github.autoscaleanalysis.scale.report;

import static io.github.autoscaleanalysis.scale.run.ScaleMetric.BLAST_RADIUS;
import static io.github.autoscaleanalysis.scale.run.ScaleMetric.DURATION;
import static io.github.autoscaleanalysis.scale.run.ScaleMetric.EDGES;
import static io.github.autoscaleanalysis.scale.run.ScaleMetric.OBSERVATIONS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.autoscaleanalysis.scale.analysis.ScaleAnalysis;
import io.github.autoscaleanalysis.scale.document.KeyFigure;
import io.github.autoscaleanalysis.scale.document.KeyFigure.Tone;
import io.github.autoscaleanalysis.scale.run.ScaleRun;
import io.github.autoscaleanalysis.scale.run.ScaleRuns;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private static final String DRIVER = "What drives duration?";
    private static final String TRUST = "Can the model be trusted?";
    private static final String OUTLIERS = "Which runs are outliers?";
    private static final String EFFICIENCY = "Which scenario is least efficient?";
    private static final String TIME = "Did runs become slower with time?";
    private static final String DATA = "What was wrong with the data?";

    @Test
    void theSampleIsAnsweredWithItsDoubts() {
        // Figures of the notebook, scikit-learn 1.2.1 and statsmodels 0.13.5, as in ScaleReportTest.
        List<KeyFigure> figures =
                Answers.of(ScaleAnalysis.of(ScaleRuns.sample())).figures();

        assertThat(figures)
                .containsExactly(
                        new KeyFigure(
                                DRIVER,
                                "Observations, but not surely",
                                "60% of importance, then blast radius 38%, edges 2%; +10.07 s for one more, 95% interval"
                                        + " 4.12 to 16.02. Not sure: VIF 12.6 is above 5, so other figures say much the"
                                        + " same",
                                Tone.UNKNOWN),
                        new KeyFigure(
                                TRUST,
                                "Not beyond its own runs",
                                "R² 0.76, of runs not seen 0.16; 14 runs for 4 coefficients, which is few; 7 warnings",
                                Tone.BAD),
                        new KeyFigure(
                                OUTLIERS,
                                "5 of 14 beyond ±20%",
                                "worst run 11, central_sns_change: +51%, 11.3 min instead of 7.5; none farther off than"
                                        + " chance lets one run be",
                                Tone.NEUTRAL),
                        new KeyFigure(
                                EFFICIENCY,
                                "shared_sg_open",
                                "567 s per 1,000 edges over 2 runs, which is few; next of 7: combined_network 511 s",
                                Tone.NEUTRAL),
                        new KeyFigure(DATA, "Nothing", "14 runs with scenario, duration and sizes", Tone.GOOD));
    }

    @Test
    void aModelOfManyRunsAndLittleNoiseIsTrusted() {
        List<ScaleRun> runs = factorial(64, i -> i % 3);

        assertAnswer(runs, DRIVER, "Blast radius", Tone.NEUTRAL);
        assertThat(answer(runs, DRIVER).detail())
                .startsWith("50% of importance, then")
                .doesNotContain("Not sure");
        assertAnswer(runs, TRUST, "Yes", Tone.GOOD);
        assertThat(answer(runs, TRUST).detail()).endsWith("64 runs for 4 coefficients");
        assertAnswer(runs, OUTLIERS, "None", Tone.GOOD);
    }

    @Test
    void fewRunsAreAReasonForCareAndMuchNoiseExplainsInPart() {
        assertAnswer(factorial(16, i -> i % 3), TRUST, "With care", Tone.NEUTRAL);
        // Noise of ±80 s in turns of 8 runs beside effects of 50, 20 and 30 s: by hand R² is 3800 / (3800 + 6400).
        assertAnswer(factorial(64, i -> i / 8 % 2 == 0 ? 80 : -80), TRUST, "In part", Tone.NEUTRAL);
    }

    @Test
    void aModelThatFailsScenariosOrHangsOnOneRunIsNotTrusted() {
        List<ScaleRun> apart = new ArrayList<>(factorial(32, i -> i % 3, "small"));
        factorial(32, i -> i % 3, "large")
                .forEach(run ->
                        apart.add(run.with(BLAST_RADIUS, run.of(BLAST_RADIUS).orElseThrow() + 100)
                                .with(DURATION, run.of(DURATION).orElseThrow() + 100)));
        assertAnswer(apart, TRUST, "Not for other scenarios", Tone.BAD);

        List<ScaleRun> pulled = new ArrayList<>(factorial(64, i -> i % 3));
        pulled.add(pulled.get(0).with(BLAST_RADIUS, 30).with(DURATION, 400 + 50 * 28 - 20 - 30 + 100));
        assertAnswer(pulled, TRUST, "No, it hangs on 1 run", Tone.BAD);
    }

    @Test
    void whatTheModelCannotSayIsUnknown() {
        List<ScaleRun> few = factorial(4, i -> 0);
        for (String question : List.of(DRIVER, OUTLIERS)) {
            assertAnswer(few, question, "Cannot be said", Tone.UNKNOWN);
            assertThat(answer(few, question).detail()).startsWith("no model: too few rows: 4 ");
        }
        assertAnswer(few, TRUST, "There is no model", Tone.UNKNOWN);

        List<ScaleRun> constant =
                factorial(16, i -> 0).stream().map(run -> run.with(DURATION, 5)).toList();
        for (String question : List.of(DRIVER, TRUST)) {
            assertAnswer(constant, question, "Cannot be said", Tone.UNKNOWN);
            assertThat(answer(constant, question).detail()).startsWith("all durations are equal");
        }

        List<ScaleRun> hanging = new ArrayList<>(factorial(16, i -> i % 3).stream()
                .map(run -> run.with(OBSERVATIONS, 100))
                .toList());
        hanging.set(3, hanging.get(3).with(OBSERVATIONS, 300));
        assertAnswer(hanging, TRUST, "Cannot be said", Tone.UNKNOWN);
        assertThat(answer(hanging, TRUST).detail()).startsWith("without some run there is no model");

        List<ScaleRun> five = factorial(8, i -> i % 3).subList(0, 5);
        assertAnswer(five, OUTLIERS, "Cannot be said", Tone.UNKNOWN);
        assertThat(answer(five, OUTLIERS).detail()).isEqualTo("5 runs are too few to tell an outlier from chance");
    }

    @Test
    void aDriverThatMayBeNoneOrPointsTheOtherWayIsNotSure() {
        List<ScaleRun> noise = factorial(16, i -> 0).stream()
                .map(run -> run.with(DURATION, 50))
                .collect(ArrayList::new, ArrayList::add, ArrayList::addAll);
        for (int i = 0; i < noise.size(); i++) {
            noise.set(i, noise.get(i).with(DURATION, 50 + i * 37 % 17));
        }
        assertThat(answer(noise, DRIVER).detail()).endsWith("Not sure: the interval holds 0");

        // Three sizes that go together, of coefficients 3, −4 and 3: the largest is negative, the whole positive.
        List<ScaleRun> together = IntStream.range(0, 40)
                .mapToObj(i -> {
                    double blast = 10 * i + i % 3;
                    double edges = 10 * i + i % 5;
                    double observations = 10 * i + i % 7;
                    return ScaleRun.of("a")
                            .with(BLAST_RADIUS, blast)
                            .with(EDGES, edges)
                            .with(OBSERVATIONS, observations)
                            .with(DURATION, 100 + 3 * blast - 4 * edges + 3 * observations);
                })
                .toList();
        assertAnswer(together, DRIVER, "Edges, but not surely", Tone.UNKNOWN);
        assertThat(answer(together, DRIVER).detail()).endsWith("by itself it goes along with duration the other way");
    }

    @Test
    void aRunBeyondChanceIsNamed() {
        List<ScaleRun> runs = factorial(64, i -> i == 9 ? 300 : i % 3);

        assertAnswer(runs, OUTLIERS, "1 of 64 beyond chance", Tone.BAD);
        assertThat(answer(runs, OUTLIERS).detail())
                .startsWith("worst run 10, s1: +")
                .contains("; 1 beyond ±20% of");
    }

    @Test
    void theLeastEfficientScenarioNeedsTwoToCompare() {
        ScaleRun run = ScaleRun.of("a").with(DURATION, 60).with(EDGES, 1000);

        assertThat(answer(List.of(run, ScaleRun.of("b").with(DURATION, 90).with(EDGES, 1000)), EFFICIENCY))
                .isEqualTo(new KeyFigure(
                        EFFICIENCY,
                        "b",
                        "90 s per 1,000 edges over 1 run, which is few; next of 2: a 60 s",
                        Tone.NEUTRAL));
        assertThat(answer(List.of(run), EFFICIENCY).detail()).isEqualTo("only a has both duration and edges");
        assertThat(answer(List.of(ScaleRun.of("a")), EFFICIENCY).detail())
                .isEqualTo("no run of a scenario has both duration and edges");
        assertAnswer(List.of(ScaleRun.withoutScenario()), EFFICIENCY, "Cannot be said", Tone.UNKNOWN);
    }

    @Test
    void anotherSizeCanMakeAnotherScenarioTheLeastEfficient() {
        List<ScaleRun> runs = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            runs.add(run("edges", 10, 1000, 10));
            runs.add(run("nodes", 1, 2000, 10));
            runs.add(run("observations", 10, 3000, 1));
        }

        assertThat(answer(runs, EFFICIENCY).detail())
                .isEqualTo("60 s per 1,000 edges over 3 runs; next of 3: nodes 30 s; per node nodes; per observation"
                        + " observations");
    }

    @Test
    void slownessIsAskedForOnlyWhereRunsHaveATime() {
        assertThat(Answers.of(ScaleAnalysis.of(ScaleRuns.sample())).figures())
                .extracting(KeyFigure::question)
                .doesNotContain(TIME);
        assertAnswer(daily(14, day -> 100 + day), TIME, "Yes", Tone.BAD);
        assertThat(answer(daily(14, day -> 100 + day), TIME).detail())
                .isEqualTo("1.00 s a day slower; from run 8 on 7 s slower; 14 runs with a time");
        assertAnswer(daily(14, day -> 200 - day), TIME, "No, faster", Tone.GOOD);
        assertAnswer(daily(14, day -> 100 + day * 5 % 7), TIME, "Not shown", Tone.NEUTRAL);
        assertThat(answer(daily(14, day -> 100 + day * 5 % 7), TIME).detail()).endsWith("; no change found");
        assertAnswer(daily(1, day -> 100), TIME, "Cannot be said", Tone.UNKNOWN);

        List<ScaleRun> mixed = new ArrayList<>(daily(14, day -> 100 + day));
        mixed.add(ScaleRun.of("b").with(DURATION, 120).aged(Duration.ZERO));
        assertThat(answer(mixed, TIME).detail()).endsWith("15 runs with a time, scenarios mixed");
        assertThat(answer(daily(ScaleAnalysis.MOST_RUNS_FOR_CHANGES + 1, day -> 100 + day % 5), TIME)
                        .detail())
                .endsWith("; no search for changes");
    }

    @Test
    void whatWasWrongWithTheDataIsSaid() throws IOException {
        byte[] json = "[7,{\"edges\":\"many\"}]".getBytes(StandardCharsets.UTF_8);
        ScaleRuns bad = ScaleRuns.parse("runs.json", new ByteArrayInputStream(json));

        assertThat(DataAnswer.of(bad))
                .isEqualTo(new KeyFigure(
                        DATA,
                        "3 issues",
                        "first: run 1: is no object but a number; 1 of 1 run without scenario or some figure",
                        Tone.BAD));
        assertThat(DataAnswer.of(ScaleRuns.sample(), bad).detail())
                .startsWith("first: runs.json, run 1: is no object but a number; 1 of 15 runs ");
        assertThat(DataAnswer.of(ScaleRuns.of(List.of())))
                .isEqualTo(new KeyFigure(DATA, "Runs are missing", "no run in given runs", Tone.UNKNOWN));
        assertThat(DataAnswer.of(ScaleRuns.of(List.of(run("a", 1, 1, 1), ScaleRun.of("a")))))
                .isEqualTo(new KeyFigure(DATA, "Gaps", "1 of 2 runs without scenario or some figure", Tone.NEUTRAL));
        assertAnswer(List.of(run("a", 1, 1, 1)), DATA, "Nothing", Tone.GOOD);
    }

    /**
     * Full factorial designs one after the other, of orthogonal columns: blast radius 2 ± 1, edges 20 ± 10, observations
     * 200 ± 100 and duration 400 ± 50 ± 20 ± 30 s and what is added; each design is a scenario, s0 and so on.
     */
    private static List<ScaleRun> factorial(int runs, IntToDoubleFunction added) {
        return IntStream.range(0, runs)
                .mapToObj(i -> factor(i, added, "s" + i / 8))
                .toList();
    }

    private static List<ScaleRun> factorial(int runs, IntToDoubleFunction added, String scenario) {
        return IntStream.range(0, runs)
                .mapToObj(i -> factor(i, added, scenario))
                .toList();
    }

    private static ScaleRun factor(int i, IntToDoubleFunction added, String scenario) {
        int b = 2 * (i & 1) - 1;
        int e = (i & 2) - 1;
        int o = (i & 4) / 2 - 1;
        return ScaleRun.of(scenario)
                .with(BLAST_RADIUS, 2 + b)
                .with(EDGES, 20 + 10 * e)
                .with(OBSERVATIONS, 200 + 100 * o)
                .with(DURATION, 400 + 50 * b + 20 * e + 30 * o + added.applyAsDouble(i));
    }

    private static List<ScaleRun> daily(int days, IntToDoubleFunction seconds) {
        return IntStream.range(0, days)
                .mapToObj(day -> ScaleRun.of("a")
                        .with(DURATION, seconds.applyAsDouble(day))
                        .aged(Duration.ofDays(days - day)))
                .toList();
    }

    private static ScaleRun run(String scenario, double blastRadius, double edges, double observations) {
        return ScaleRun.of(scenario)
                .with(DURATION, 60)
                .with(BLAST_RADIUS, blastRadius)
                .with(EDGES, edges)
                .with(OBSERVATIONS, observations);
    }

    private static KeyFigure answer(List<ScaleRun> runs, String question) {
        return Answers.of(ScaleAnalysis.of(ScaleRuns.of(runs))).figures().stream()
                .filter(figure -> figure.question().equals(question))
                .findFirst()
                .orElseThrow();
    }

    private static void assertAnswer(List<ScaleRun> runs, String question, String answer, Tone tone) {
        KeyFigure figure = answer(runs, question);
        assertThat(figure.answer()).as(figure.toString()).isEqualTo(answer);
        assertThat(figure.tone()).as(figure.toString()).isEqualTo(tone);
    }
}
