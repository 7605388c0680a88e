package io.github.autoscaleanalysis.scale.stats;

/** How strong a correlation is, in a word. The limits are those of the reference notebook. */
public enum Strength {
    /** |r| above 0.7. */
    STRONG,
    /** |r| above 0.4, up to 0.7. */
    MODERATE,
    /** |r| up to 0.4. */
    WEAK;

    static Strength of(double coefficient) {
        double size = Math.abs(coefficient);
        return size > 0.7 ? STRONG : size > 0.4 ? MODERATE : WEAK;
    }
}
