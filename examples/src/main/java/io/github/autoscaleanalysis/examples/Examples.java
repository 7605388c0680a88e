package io.github.autoscaleanalysis.examples;

import io.github.autoscaleanalysis.scale.run.PlainHttp;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** The command line of the examples: one subcommand each. */
@Command(
        name = "examples",
        description = "Judges autoscalers by their logs and scale tests by their runs.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Examples.Version.class,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:done", "1:the input could not be read, or the output not be written", "2:wrong usage"})
final class Examples {

    private final PrintWriter out;
    private final Map<String, String> environment;

    private Examples(PrintWriter out, Map<String, String> environment) {
        this.out = out;
        this.environment = environment;
    }

    public static void main(String[] args) {
        int status;
        try (PrintWriter out = writer(FileDescriptor.out);
                PrintWriter err = writer(FileDescriptor.err)) {
            status = run(out, err, System.getenv(), args);
        }
        System.exit(status);
    }

    /** Runs one command and gives its exit status. */
    static int run(PrintWriter out, PrintWriter err, Map<String, String> environment, String... args) {
        return new CommandLine(new Examples(out, environment))
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((e, a) -> usageError(err, e))
                .setExecutionExceptionHandler((e, command, result) -> failure(err, e))
                .execute(args);
    }

    @Command(
            name = "wva",
            description = "Analyses a controller log: were the predictions right, were the objectives met, how did it"
                    + " scale. Writes processed_data.csv, ANALYSIS_SUMMARY.md, report.html, analysis.json and"
                    + " plots/*.png, *.svg.",
            mixinStandardHelpOptions = true)
    void wva(
            @Parameters(
                            paramLabel = "LOG",
                            description = "a log file, plain or gzipped, or the directory of an experiment")
                    Path log,
            @Option(
                            names = "--rules",
                            defaultValue = "default",
                            description = "default: each prediction judged by the next reconciliation of its variant,"
                                    + " idle minutes not judged (the default). notebook: the reference notebook's"
                                    + " rules, with its 10 ms ITL and 1000 ms TTFT where the log names no SLO")
                    WvaExample.Rules rules,
            @Option(
                            names = "--goal",
                            paramLabel = "SHARE",
                            description = "the share of slices that is to meet its SLO, such as 0.95: gives error"
                                    + " budgets and burn alerts for it (default: none)")
                    Optional<Double> goal,
            @Option(names = "--latest", description = "LOG is a data directory: take its latest model-based run")
                    boolean latest,
            @Option(names = "--no-plots", description = "draw nothing") boolean noPlots,
            @Option(names = "--strict", description = "end at the first line that holds no record, with exit status 1")
                    boolean strict,
            @Option(names = "--out", paramLabel = "DIR", description = "where to write (default: beside the log)")
                    Optional<Path> directory)
            throws IOException {
        WvaInput input = latest ? WvaInput.latestIn(log) : WvaInput.of(log);
        Reading.run(
                strict,
                settings -> WvaExample.run(input, rules, goal, Plots.unless(noPlots), settings, directory, out));
    }

    @Command(
            name = "compare",
            description =
                    "Puts controller logs side by side: their figures in columns, and whether the differences mean"
                            + " anything. Prints Markdown, or writes comparison.md, comparison.html and comparison.json.",
            mixinStandardHelpOptions = true)
    void compare(
            @Parameters(
                            paramLabel = "LOG",
                            arity = "2..*",
                            description = "log files, plain or gzipped, or directories of experiments; the first is the"
                                    + " baseline")
                    List<Path> logs,
            @Option(
                            names = "--rules",
                            defaultValue = "default",
                            description = "the rules for all: default or notebook (default: ${DEFAULT-VALUE})")
                    WvaExample.Rules rules,
            @Option(names = "--strict", description = "end at the first line that holds no record, with exit status 1")
                    boolean strict,
            @Option(names = "--out", paramLabel = "DIR", description = "where to write (default: print)")
                    Optional<Path> directory)
            throws IOException {
        List<WvaInput> inputs = new ArrayList<>();
        for (Path log : logs) {
            inputs.add(WvaInput.of(log));
        }
        Reading.run(strict, settings -> CompareExample.run(inputs, rules, settings, directory, out));
    }

    @Command(
            name = "scale",
            description = "Analyses scale-test runs: what drives their duration, which are outliers, which scenarios"
                    + " are inefficient. Writes report.html, SCALE_SUMMARY.md, analysis.json and plots/*.png, *.svg.",
            mixinStandardHelpOptions = true)
    void scale(
            @Option(
                            names = "--runs",
                            paramLabel = "FILE",
                            description = "a file of runs, JSON or CSV (default: a sample)")
                    Optional<Path> runs,
            @Option(
                            names = "--dashboard",
                            paramLabel = "URL",
                            description = "get the runs from a dashboard instead: URL/api/results, with the token from"
                                    + " the environment variable " + ScaleInput.TOKEN_VARIABLE)
                    Optional<String> dashboard,
            @Option(
                            names = "--plain-http",
                            description = "let the dashboard be asked by http elsewhere than on this machine, though"
                                    + " everybody on the way can read the token")
                    boolean plainHttp,
            @Option(
                            names = "--baseline",
                            paramLabel = "FILE",
                            description = "a file of runs to compare with: whether the others were slower; writes"
                                    + " comparison.html, comparison.md and comparison.json too")
                    Optional<Path> baseline,
            @Option(names = "--no-plots", description = "draw nothing") boolean noPlots,
            @Option(
                            names = "--out",
                            paramLabel = "DIR",
                            description = "where to write (default: beside the file of runs; else here)")
                    Optional<Path> directory)
            throws IOException {
        if (runs.isPresent() && dashboard.isPresent()) {
            throw new WrongUsage("--runs and --dashboard: the runs come from one of them");
        }
        if (baseline.isPresent() && runs.isEmpty() && dashboard.isEmpty()) {
            throw new WrongUsage("--baseline: --runs or --dashboard has to say what to compare with it");
        }
        Plots plots = Plots.unless(noPlots);
        Optional<ScaleInput> input = runs.map(ScaleInput::file)
                .or(() -> dashboard.map(url -> ScaleInput.dashboard(
                        url, plainHttp ? PlainHttp.ANYWHERE : PlainHttp.LOOPBACK_ONLY, environment)));
        if (input.isPresent()) {
            ScaleExample.run(input.get(), baseline, plots, directory, out);
        } else {
            ScaleExample.sample(plots, directory, out);
        }
    }

    @Command(
            name = "events",
            description = "Prints the events of a controller log, one JSON object a line.",
            mixinStandardHelpOptions = true)
    void events(
            @Parameters(
                            paramLabel = "LOG",
                            description = "a log file, plain or gzipped, or the directory of an experiment")
                    Path log,
            @Option(names = "--ledger", description = "print what became of the log's lines instead") boolean ledger,
            @Option(names = "--strict", description = "end at the first line that holds no record, with exit status 1")
                    boolean strict)
            throws IOException {
        WvaInput input = WvaInput.of(log);
        EventsExample.Print print = ledger ? EventsExample.Print.LEDGER : EventsExample.Print.EVENTS;
        Reading.run(strict, settings -> EventsExample.run(input, print, settings, out));
    }

    @Command(name = "demo", description = "Runs both analyses on bundled data.", mixinStandardHelpOptions = true)
    void demo(
            @Option(
                            names = "--out",
                            paramLabel = "DIR",
                            defaultValue = "demo",
                            description = "where to write (default: ${DEFAULT-VALUE})")
                    Path directory,
            @Option(names = "--no-plots", description = "draw nothing") boolean noPlots)
            throws IOException {
        DemoExample.run(directory, Plots.unless(noPlots), out);
    }

    private static int usageError(PrintWriter err, ParameterException e) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        err.println(command + ": " + oneLine(Failure.message(e)) + " (see " + command + " --help)");
        return CommandLine.ExitCode.USAGE;
    }

    private static int failure(PrintWriter err, Exception e) {
        err.println("examples: " + oneLine(Failure.message(e)));
        return e instanceof WrongUsage ? CommandLine.ExitCode.USAGE : CommandLine.ExitCode.SOFTWARE;
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }

    /** The version of the jar. */
    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = Examples.class.getPackage().getImplementationVersion();
            return new String[] {"Autoscale Analysis examples " + (version == null ? "" : version)};
        }
    }
}
