package io.github.autoscaleanalysis.scale.run;

/** Where a dashboard may be asked without TLS, when everybody on the way can read the token and change the answer. */
public enum PlainHttp {
    /** Only on this machine: {@code localhost}, 127.0.0.0/8 and ::1, as the URL writes it; no name is looked up. */
    LOOPBACK_ONLY,
    /** Anywhere. */
    ANYWHERE
}
