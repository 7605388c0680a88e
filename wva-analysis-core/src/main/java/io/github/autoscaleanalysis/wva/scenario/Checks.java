package io.github.autoscaleanalysis.wva.scenario;

import java.time.Duration;

/** What arguments of a scenario must keep. */
final class Checks {

    private static final Duration CENTURY = Duration.ofDays(36_525);

    private Checks() {}

    static Duration notNegative(String what, Duration value) {
        if (value.isNegative()) {
            throw new IllegalArgumentException(what + " " + value + " is negative");
        }
        return withinCentury(what, value);
    }

    static Duration positive(String what, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(what + " " + value + " is not positive");
        }
        return withinCentury(what, value);
    }

    static Duration withinCentury(String what, Duration value) {
        if (value.abs().compareTo(CENTURY) > 0) {
            throw new IllegalArgumentException(what + " " + value + " is longer than a century");
        }
        return value;
    }

    static int atLeast(String what, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(what + " " + value + " is below " + least);
        }
        return value;
    }

    static double notNegative(String what, double value, double most) {
        if (!(value >= 0 && value <= most)) {
            throw new IllegalArgumentException(what + " " + value + " is not from 0 to " + most);
        }
        return value;
    }
}
