package io.github.autoscaleanalysis.scale.run;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Says in words what went wrong with a dashboard, without the token. */
final class FetchFailures {

    private final URI results;
    private final DashboardToken token;

    FetchFailures(URI results, DashboardToken token) {
        this.results = results;
        this.token = token;
    }

    DashboardException of(DashboardFailure reason, int status, String detail) {
        return of(reason, OptionalInt.of(status), detail);
    }

    DashboardException of(DashboardFailure reason, OptionalInt status, String detail) {
        return of(reason, status, detail, null);
    }

    /** What a request ended with. Even what the HTTP client did not foresee was caused by what came over the line. */
    DashboardException of(OptionalInt status, ExecutionException failed) {
        Throwable cause = failed.getCause();
        if (cause instanceof Error error) {
            throw error;
        }
        if (holds(cause, BodyTooLargeException.class)) {
            return of(DashboardFailure.TOO_LARGE, status, "larger than allowed");
        }
        DashboardFailure reason = reason(cause);
        String words = words(reason, cause);
        String message = cause == null ? null : cause.getMessage();
        return of(reason, status, message == null ? words : words + ": " + message, cause);
    }

    private static DashboardFailure reason(@Nullable Throwable cause) {
        if (holds(cause, HttpTimeoutException.class)) {
            return DashboardFailure.TIMED_OUT;
        }
        if (holds(cause, ConnectException.class)) {
            return DashboardFailure.UNREACHABLE;
        }
        return holds(cause, SSLException.class) ? DashboardFailure.TLS : DashboardFailure.BROKEN_OFF;
    }

    private static String words(DashboardFailure reason, @Nullable Throwable cause) {
        return switch (reason) {
            case TIMED_OUT -> "no connection in time";
            case UNREACHABLE -> holds(cause, UnresolvedAddressException.class) ? "unknown host" : "no connection";
            case TLS -> "TLS failed";
            default -> "broken off";
        };
    }

    private DashboardException of(
            DashboardFailure reason, OptionalInt status, String detail, @Nullable Throwable cause) {
        String answered = status.isPresent() ? "status " + status.getAsInt() + ", " : "";
        String message = token.hideIn(results + ": " + answered + detail.replaceAll("\\s+", " "));
        return new DashboardException(reason, message, status, cause == null || token.isIn(cause) ? null : cause);
    }

    private static boolean holds(@Nullable Throwable failed, Class<? extends Throwable> type) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
