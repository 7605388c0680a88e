package io.github.autoscaleanalysis.examples;

import io.github.autoscaleanalysis.wva.log.ProgressListener;
import java.io.PrintStream;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows on a terminal how far the reading of a long log has come; what takes less than a second shows nothing. */
final class Progress implements ProgressListener, AutoCloseable {

    private static final long PATIENCE_NANOS = 1_000_000_000;
    private static final int COLUMNS = 78;

    private final PrintStream terminal;
    private final LongSupplier clock;
    private long begin;
    private @Nullable ProgressBar bar;

    Progress(PrintStream terminal, LongSupplier clock) {
        this.terminal = terminal;
        this.clock = clock;
        this.begin = clock.getAsLong();
    }

    @Override
    public void read(long bytesDone, OptionalLong bytesTotal) {
        ProgressBar shown = bar;
        if (shown == null && clock.getAsLong() - begin < PATIENCE_NANOS) {
            return;
        }
        if (shown == null) {
            shown = new ProgressBarBuilder()
                    .setTaskName("reading")
                    .setUnit(" MiB", 1024 * 1024)
                    .setInitialMax(bytesTotal.orElse(-1))
                    .setStyle(ProgressBarStyle.ASCII)
                    .setConsumer(new ConsoleProgressBarConsumer(terminal, COLUMNS))
                    .build();
            bar = shown;
        }
        shown.stepTo(bytesDone);
        if (bytesDone >= bytesTotal.orElse(Long.MAX_VALUE)) {
            close(); // or it would be drawn over what the program prints next
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
            begin = clock.getAsLong();
        }
    }
}
