package io.github.autoscaleanalysis.scale.run;

/** Why a dashboard gave no runs. */
public enum DashboardFailure {
    /** No connection could be made: the host is unknown, or nothing listens there. */
    UNREACHABLE,
    /** TLS failed: the certificate is not trusted or not the host's, or the port does not speak TLS. */
    TLS,
    /** Connecting, one request, or all of it together took longer than allowed. */
    TIMED_OUT,
    /** The calling thread was interrupted; its interrupt status is set again. */
    INTERRUPTED,
    /** The connection ended before the answer did, or what came was no HTTP. */
    BROKEN_OFF,
    /** Status 401 or 403: the token was not accepted. */
    UNAUTHORIZED,
    /** A redirect to another origin, to no usable place, or one too many. */
    REDIRECTED,
    /** Status 429 or 5xx, also after all retries, or with more to wait than the time that was left. */
    UNAVAILABLE,
    /** Any other status than 200. */
    UNEXPECTED_STATUS,
    /** The answer was larger than allowed. */
    TOO_LARGE,
    /** The answer came compressed, though that was not asked for. */
    ENCODED,
    /** The answer was no JSON, or JSON of no known shape. */
    MALFORMED
}
