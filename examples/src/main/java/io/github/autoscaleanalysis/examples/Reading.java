package io.github.autoscaleanalysis.examples;

import io.github.autoscaleanalysis.wva.log.ErrorMode;
import io.github.autoscaleanalysis.wva.log.ReadSettings;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads a log with the settings of the command line, and with a progress bar where somebody watches. */
final class Reading {

    /** What is done with a log. */
    interface Task {
        void with(ReadSettings settings) throws IOException;
    }

    private Reading() {}

    static void run(boolean strict, Task task) throws IOException {
        ReadSettings settings = ReadSettings.withDefaults().with(strict ? ErrorMode.STRICT : ErrorMode.LENIENT);
        if (!isWatched(System.console())) {
            task.with(settings);
            return;
        }
        PrintStream terminal = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        try (Progress progress = new Progress(terminal, System::nanoTime)) {
            task.with(settings.with(progress));
        }
    }

    /** A JDK from 22 on has a console even where none is: there, only a terminal by the environment's word counts. */
    private static boolean isWatched(@Nullable Console console) {
        return console != null && (Runtime.version().feature() < 22 || System.getenv("TERM") != null);
    }
}
