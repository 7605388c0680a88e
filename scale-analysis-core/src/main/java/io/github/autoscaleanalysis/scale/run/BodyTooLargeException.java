package io.github.autoscaleanalysis.scale.run;

import java.io.IOException;

/** Ends the reading of an answer that is larger than allowed. */
final class BodyTooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    BodyTooLargeException() {
        super("the answer is larger than allowed");
    }
}
