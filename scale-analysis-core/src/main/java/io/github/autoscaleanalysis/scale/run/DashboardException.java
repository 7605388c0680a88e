package io.github.autoscaleanalysis.scale.run;

import java.io.IOException;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Says why a dashboard gave no runs. Message and causes show neither the token, nor user, password or query of a URL, nor
 * the body of an answer. Immutable.
 */
public final class DashboardException extends IOException {

    private static final long serialVersionUID = 1L;
    private static final int NO_STATUS = 0;

    /** What kind of failure it is. */
    private final DashboardFailure reason;
    /** The status of the answer; 0 if there is none. */
    private final int status;

    DashboardException(DashboardFailure reason, String message, OptionalInt status, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
        this.status = status.orElse(NO_STATUS);
    }

    /**
     * What kind of failure it is.
     *
     * @return the reason
     */
    public DashboardFailure reason() {
        return reason;
    }

    /**
     * The status of the answer that was the failure, or in which it was found.
     *
     * @return the HTTP status; empty if no answer had begun to come
     */
    public OptionalInt status() {
        return status == NO_STATUS ? OptionalInt.empty() : OptionalInt.of(status);
    }
}
