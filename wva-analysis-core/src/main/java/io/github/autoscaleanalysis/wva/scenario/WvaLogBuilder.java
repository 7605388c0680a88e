package io.github.autoscaleanalysis.wva.scenario;

import io.github.autoscaleanalysis.wva.event.Latencies;
import io.github.autoscaleanalysis.wva.log.LogSource;
import io.github.autoscaleanalysis.wva.log.ReadSettings;
import io.github.autoscaleanalysis.wva.log.WvaLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;

/**
 * Writes the log that a controller of any {@link Generation} would leave behind in a described scenario: for tests of
 * analyses, of autoscalers and of whatever reads such logs.
 *
 * <pre>{@code
 * WvaLogBuilder scenario = WvaLogBuilder.of(Generation.MODEL_BASED_2025_12)
 *         .startingAt(Instant.parse("2025-12-09T12:00:00Z"))
 *         .every(Duration.ofMinutes(1))
 *         .lasting(Duration.ofHours(1))
 *         .variant("llama-8b", v -> v.model("meta/llama").replicas(1, 8).cost(10))
 *         .load(LoadCurve.steps().at(Duration.ZERO, 600).at(Duration.ofMinutes(20), 1200))
 *         .slo(Latencies.ofMillis(10, 500))
 *         .podStartup(Duration.ofSeconds(90))
 *         .fault(Fault.truncatedLine(Duration.ofMinutes(30)))
 *         .seed(42);
 *
 * WvaAnalysis analysis = WvaAnalysis.of(scenario.build());
 *
 * analysis.scaling().actions(); // {no-change=58, scale-up=2}: until the pod is ready
 * analysis.slo().attainment(ITL); // 58 met, 2 violated
 * analysis.log().ledger(); // 1400 lines = 676 with events + 721 other + 3 unreadable + 0 blank
 * }</pre>
 *
 * <p>Each variant's load is its own, also where several serve a model, and shared evenly by its ready pods, each of which
 * serves by its {@link ServingModel}; what it cannot serve waits. The controller looks at the load and the latencies of the moment, decides by the rule of its
 * generation, and pods start or go. Observations are those of each variant, where real ones of 2025-11 and 2025-12 are
 * means over a whole model. What a model predicts is what the same load will give with the replicas decided on, off by no
 * more than the {@linkplain #predictionError prediction error}; it does not foresee loads or queues.
 *
 * <p>A log is a function of these settings and of {@linkplain #seed the seed}: the same ones give the same bytes on every
 * machine and Java version. Immutable and thread-safe; every method but those that write gives a changed copy. Writing
 * takes time in proportion to the lines, and memory that does not grow with them; {@link #build} and {@link #bytes} keep
 * the whole log.
 */
public final class WvaLogBuilder {

    private static final Instant EARLIEST = Instant.parse("1970-01-02T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2150-01-01T00:00:00Z");
    private static final double MOST_MILLIS = 1e9;

    private final Generation generation;
    private Instant start;
    private Duration every = Duration.ofMinutes(1);
    private Duration lasting = Duration.ofHours(1);
    private List<ScenarioVariant> variants = List.of();
    private Scenario scenario =
            new Scenario(LoadCurve.constant(300), Latencies.ofMillis(10, 1000), 0, Duration.ofSeconds(30));
    private List<Fault> faults = List.of();
    private LogEncoding encoding;
    private LineStamp stamp;
    private LineEnd lineEnd = LineEnd.LF;
    private long seed = 1;

    private WvaLogBuilder(Generation generation) {
        this.generation = generation;
        this.start = generation.start();
        this.encoding = generation.encoding();
        this.stamp = generation.stamp();
    }

    private WvaLogBuilder(WvaLogBuilder other) {
        generation = other.generation;
        start = other.start;
        every = other.every;
        lasting = other.lasting;
        variants = other.variants;
        scenario = other.scenario;
        faults = other.faults;
        encoding = other.encoding;
        stamp = other.stamp;
        lineEnd = other.lineEnd;
        seed = other.seed;
    }

    /**
     * A scenario of an hour with a reconciliation a minute, 300 requests a minute, objectives of 10 ms (ITL) and 1000 ms
     * (TTFT), right predictions, pods that start within 30 seconds, no faults, and still without a variant.
     *
     * @param generation whose log it is to be
     * @return the scenario, in the generation's usual encoding, beginning in its time
     */
    public static WvaLogBuilder of(Generation generation) {
        return new WvaLogBuilder(generation);
    }

    /**
     * Another beginning.
     *
     * @param time the time of the first line; each reconciliation begins 100 to 120 ms after its time
     * @return a changed scenario
     * @throws IllegalArgumentException if it is not from 1970 to 2149
     */
    public WvaLogBuilder startingAt(Instant time) {
        if (time.isBefore(EARLIEST) || !time.isBefore(LATEST)) {
            throw new IllegalArgumentException("start " + time + " is not from " + EARLIEST + " to " + LATEST);
        }
        WvaLogBuilder changed = new WvaLogBuilder(this);
        changed.start = time;
        return changed;
    }

    /**
     * Another interval.
     *
     * @param interval from one reconciliation to the next
     * @return a changed scenario
     * @throws IllegalArgumentException if it is not positive, or over a century
     */
    public WvaLogBuilder every(Duration interval) {
        WvaLogBuilder changed = new WvaLogBuilder(this);
        changed.every = Checks.positive("interval", interval);
        return changed;
    }

    /**
     * Another length.
     *
     * @param duration how long it lasts; reconciliations are at its start and after each interval, before its end
     * @return a changed scenario
     * @throws IllegalArgumentException if it is not positive, or over a century
     */
    public WvaLogBuilder lasting(Duration duration) {
        WvaLogBuilder changed = new WvaLogBuilder(this);
        changed.lasting = Checks.positive("duration", duration);
        return changed;
    }

    /**
     * One more variant, with the defaults of {@link ScenarioVariant#of}.
     *
     * @param name its name
     * @return a changed scenario
     * @throws IllegalArgumentException if it is no name, or another variant in the same namespace has it
     */
    public WvaLogBuilder variant(String name) {
        return variant(name, v -> v);
    }

    /**
     * One more variant.
     *
     * @param name its name
     * @param description what differs from the defaults of {@link ScenarioVariant#of}
     * @return a changed scenario
     * @throws IllegalArgumentException if it is no name, or another variant in the same namespace has it
     */
    public WvaLogBuilder variant(String name, UnaryOperator<ScenarioVariant> description) {
        ScenarioVariant added = description.apply(ScenarioVariant.of(name));
        for (ScenarioVariant known : variants) {
            if (known.name().equals(added.name()) && known.namespace().equals(added.namespace())) {
                throw new IllegalArgumentException("two variants " + added.namespace() + "/" + added.name());
            }
        }
        List<ScenarioVariant> more = new ArrayList<>(variants);
        more.add(added);
        WvaLogBuilder changed = new WvaLogBuilder(this);
        changed.variants = List.copyOf(more);
        return changed;
    }

    /**
     * Another load.
     *
     * @param curve requests per minute of each variant that has no load of its own
     * @return a changed scenario
     */
    public WvaLogBuilder load(LoadCurve curve) {
        return with(new Scenario(curve, scenario.slo(), scenario.predictionError(), scenario.podStartup()));
    }

    /**
     * Other objectives, for all models. Logs of generations that do not log objectives do not show them.
     *
     * @param targets ITL and TTFT, both; kept to hundredths of a millisecond
     * @return a changed scenario
     * @throws IllegalArgumentException if one is absent, or not from 0.01 ms to 1e9 ms
     */
    public WvaLogBuilder slo(Latencies targets) {
        requireTarget("ITL", targets.itl());
        requireTarget("TTFT", targets.ttft());
        return with(new Scenario(scenario.load(), targets, scenario.predictionError(), scenario.podStartup()));
    }

    /**
     * A model that is wrong. Each prediction, of each metric, is off by a factor drawn anew from 1 − share to 1 + share,
     * all equally likely; the controller believes it when it decides.
     *
     * @param share how wrong at most, from 0 to 0.9
     * @return a changed scenario
     * @throws IllegalArgumentException if it is not from 0 to 0.9
     */
    public WvaLogBuilder predictionError(double share) {
        Checks.notNegative("prediction error", share, 0.9);
        return with(new Scenario(scenario.load(), scenario.slo(), share, scenario.podStartup()));
    }

    /**
     * Slower or faster pods.
     *
     * @param duration from the decision until a new pod is ready; 0 is at once, which is still seen by the next
     *     reconciliation first
     * @return a changed scenario
     * @throws IllegalArgumentException if it is negative, or over a century
     */
    public WvaLogBuilder podStartup(Duration duration) {
        Checks.notNegative("pod start-up", duration);
        return with(new Scenario(scenario.load(), scenario.slo(), scenario.predictionError(), duration));
    }

    /**
     * One more thing that goes wrong. Of several that could strike the same line the one given first does, the others
     * strike later ones; clocks that are wrong at the same time add up.
     *
     * @param more the fault
     * @return a changed scenario
     */
    public WvaLogBuilder fault(Fault more) {
        List<Fault> all = new ArrayList<>(faults);
        all.add(more);
        WvaLogBuilder changed = new WvaLogBuilder(this);
        changed.faults = List.copyOf(all);
        return changed;
    }

    /**
     * Another encoding.
     *
     * @param choice how a record stands on a line
     * @return a changed scenario
     * @throws IllegalArgumentException if the generation {@linkplain Generation#predicts() predicts} and it is
     *     {@link LogEncoding#CONSOLE}
     */
    public WvaLogBuilder encoding(LogEncoding choice) {
        if (choice == LogEncoding.CONSOLE && generation.predicts()) {
            throw new IllegalArgumentException(
                    choice + " cannot hold the solutions of " + generation + ", which run over several lines");
        }
        WvaLogBuilder changed = new WvaLogBuilder(this);
        changed.encoding = choice;
        return changed;
    }

    /**
     * Other stamps.
     *
     * @param choice what stands before each line, but for foreign and blank ones
     * @return a changed scenario
     */
    public WvaLogBuilder stamp(LineStamp choice) {
        WvaLogBuilder changed = new WvaLogBuilder(this);
        changed.stamp = choice;
        return changed;
    }

    /**
     * Other line ends.
     *
     * @param choice how each line ends
     * @return a changed scenario
     */
    public WvaLogBuilder lineEnd(LineEnd choice) {
        WvaLogBuilder changed = new WvaLogBuilder(this);
        changed.lineEnd = choice;
        return changed;
    }

    /**
     * Another course of chance: names of pods, order of rows, milliseconds, errors of predictions.
     *
     * @param number any number
     * @return a changed scenario
     */
    public WvaLogBuilder seed(long number) {
        WvaLogBuilder changed = new WvaLogBuilder(this);
        changed.seed = number;
        return changed;
    }

    /**
     * Whose log it is.
     *
     * @return the generation
     */
    public Generation generation() {
        return generation;
    }

    /**
     * Writes the log.
     *
     * @param out where to; it stays open and is not flushed, a buffer around it gains nothing
     * @return what was written
     * @throws IOException if it cannot be written
     * @throws IllegalArgumentException if there is no variant; nothing is written then
     */
    public WrittenLog writeTo(OutputStream out) throws IOException {
        requireVariant();
        Dice dice = new Dice(seed);
        List<PlannedVariant> planned = new ArrayList<>(variants.size());
        for (ScenarioVariant variant : variants) {
            planned.add(new PlannedVariant(variant, scenario, dice));
        }
        LogClock clock = new LogClock(start, dice);
        ClusterState cluster = new ClusterState(planned, ClusterState.acceleratorsOf(planned), clock, dice);
        LogText text = new LogText(out, Long.MAX_VALUE, lineEnd);
        FaultSchedule schedule = new FaultSchedule(faults);
        LogLines lines = new LogLines(text, clock, encoding, stamp, schedule);
        Simulation simulation = new Simulation(
                planned, cluster, generation.controller(), generation.wording(lines, cluster), lines, schedule);
        try {
            simulation.run(every, lasting);
            text.finish();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return new WrittenLog(text.ledger(), text.bytes(), text.events(), schedule.traces());
    }

    /**
     * Writes the log into a file, which is made, or replaced.
     *
     * @param file where to
     * @return what was written
     * @throws IOException if it cannot be written
     * @throws IllegalArgumentException if there is no variant; the file is not touched then
     */
    public WrittenLog writeTo(Path file) throws IOException {
        requireVariant();
        try (OutputStream out = Files.newOutputStream(file)) {
            return writeTo(out);
        }
    }

    /**
     * The log as it would stand in a file.
     *
     * @return its bytes, in UTF-8 but for {@linkplain Fault#nonUtf8 those that are not}
     * @throws IllegalArgumentException if there is no variant
     */
    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /**
     * The log as text.
     *
     * @return its lines; what is no UTF-8 is replaced
     * @throws IllegalArgumentException if there is no variant
     */
    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /**
     * The log as it is read: lenient, by the default settings.
     *
     * @return its events and its ledger; it is named by the generation
     * @throws IllegalArgumentException if there is no variant
     */
    public WvaLog build() {
        try {
            return WvaLog.read(
                    LogSource.of(generation.name(), new ByteArrayInputStream(bytes())), ReadSettings.withDefaults());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private WvaLogBuilder with(Scenario choice) {
        WvaLogBuilder changed = new WvaLogBuilder(this);
        changed.scenario = choice;
        return changed;
    }

    private void requireVariant() {
        if (variants.isEmpty()) {
            throw new IllegalArgumentException("a scenario without a variant");
        }
    }

    private static void requireTarget(String metric, OptionalDouble target) {
        if (!(target.orElse(0) >= 0.01 && target.orElse(0) <= MOST_MILLIS)) {
            throw new IllegalArgumentException(metric + " objective " + target + " is not from 0.01 ms to 1e9 ms");
        }
    }
}
