package io.github.autoscaleanalysis.wva.analysis;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

/** Work that the threads of an executor and the one that asks do side by side. */
final class SideBySide {

    /** Everything where it begins. */
    static final SideBySide ON_THE_CALLING_THREAD = new SideBySide(Runnable::run);

    private final Executor executor;

    SideBySide(Executor executor) {
        this.executor = executor;
    }

    /** Hands out some work. */
    <T> FutureTask<T> begin(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        executor.execute(task);
        return task;
    }

    /** Waits for some work, after doing what of it nobody else has begun. */
    static void finish(List<FutureTask<?>> tasks) {
        tasks.forEach(FutureTask::run); // does nothing where it has begun
        tasks.forEach(SideBySide::resultOf);
    }

    /** What some work gave; done here if nobody has begun it. What it threw is thrown. */
    static <T> T resultOf(FutureTask<T> task) {
        task.run();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true; // for who comes after: work that has begun ends by itself
                }
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            if (e.getCause() instanceof RuntimeException exception) {
                throw exception;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
