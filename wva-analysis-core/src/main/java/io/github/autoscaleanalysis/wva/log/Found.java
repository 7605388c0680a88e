package io.github.autoscaleanalysis.wva.log;

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

    byte[] bytes = {};
    int from;
    int to;
    byte kind = OTHER;
    double number = Double.NaN; // if it is known already

    void set(byte[] newBytes, int newFrom, int newTo, byte newKind) {
        if (bytes != newBytes) {
            bytes = newBytes;
        }
        from = newFrom;
        to = newTo;
        number = Double.NaN;
        kind = newKind;
    }

    void literal(byte[] newBytes, int newFrom, int newTo, double newNumber) {
        set(newBytes, newFrom, newTo, LITERAL);
        number = newNumber;
    }
}
