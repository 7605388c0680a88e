package io.github.autoscaleanalysis.wva.scenario;

/** Marsaglia's xorshift64*: numbers that look random and are the same on every machine and Java version. */
final class Dice {

    private long state;

    Dice(long seed) {
        state = seed * 0x9E3779B97F4A7C15L ^ 0xD1B54A32D192ED03L;
        if (state == 0) {
            state = 1;
        }
    }

    /** A number from 0 to below the bound. */
    int below(int bound) {
        return (int) (((bits() >>> 32) * bound) >>> 32);
    }

    /** True once in so many times. */
    boolean oneIn(int times) {
        return below(times) == 0;
    }

    /** So many characters of those in Kubernetes' generated names. */
    String word(int length) {
        String alphabet = "bcdfghjklmnpqrstvwxz2456789";
        StringBuilder word = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            word.append(alphabet.charAt(below(alphabet.length())));
        }
        return word.toString();
    }

    private long bits() {
        state ^= state >>> 12;
        state ^= state << 25;
        state ^= state >>> 27;
        return state * 0x2545F4914F6CDD1DL;
    }
}
