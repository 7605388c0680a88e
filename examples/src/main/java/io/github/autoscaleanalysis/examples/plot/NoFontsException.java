package io.github.autoscaleanalysis.examples.plot;

import java.io.IOException;

/** Nothing can be drawn on this machine, since Java finds no fonts. */
public final class NoFontsException extends IOException {

    private static final long serialVersionUID = 1L;

    NoFontsException(Throwable cause) {
        super(
                "no plots: Java finds no fonts on this machine; install the packages fontconfig and fonts-dejavu-core"
                        + " (and libfreetype6 if it is missing), or leave the plots out with --no-plots",
                cause);
    }
}
