package io.github.autoscaleanalysis.examples;

/** The command line asks for something that is not to be had. */
final class WrongUsage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongUsage(String message) {
        super(message);
    }
}
