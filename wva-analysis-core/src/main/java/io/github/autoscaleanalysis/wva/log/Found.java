package io.github.autoscaleanalysis.wva.log;

import org.jspecify.annotations.Nullable;

/**
 * Where the value last looked for stands: some bytes of UTF-8. References are stored only where they differ, since a store
 * costs more than a look where the garbage collector has to know of it.
 */
final class Found {

    // What kind of value it is: numbers, since they alternate.

    /** Text, which may stand for a number. */
    static final byte TEXT = 0;

    /** A number, {@code true} or {@code false} of JSON. */
    static final byte LITERAL = 1;

    /** Nothing that can be read as one value. */
    static final byte OTHER = 2;

    private static final int NO_PLACE = -1;

    byte[] bytes = {};
    int from;
    int to;
    byte kind = OTHER;
    double number = Double.NaN; // if it is known already

    @Nullable
    VaryingValues names;

    int place = NO_PLACE; // where there the name is kept that the text stands for

    void set(byte[] newBytes, int newFrom, int newTo, byte newKind) {
        if (bytes != newBytes) {
            bytes = newBytes;
        }
        from = newFrom;
        to = newTo;
        number = Double.NaN;
        place = NO_PLACE;
        kind = newKind;
    }

    void literal(byte[] newBytes, int newFrom, int newTo, double newNumber) {
        set(newBytes, newFrom, newTo, LITERAL);
        number = newNumber;
    }

    void name(byte[] newBytes, int newFrom, int newTo, VaryingValues newNames, int newPlace) {
        set(newBytes, newFrom, newTo, TEXT);
        place = newPlace;
        if (names != newNames) {
            names = newNames;
        }
    }
}
