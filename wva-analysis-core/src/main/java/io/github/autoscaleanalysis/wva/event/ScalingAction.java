package io.github.autoscaleanalysis.wva.event;

/**
 * The word a controller uses for what it decided. A word of a later controller is kept as it is. Immutable and
 * thread-safe; two actions are equal if their words are.
 *
 * @param word the word as logged, never blank
 */
public record ScalingAction(String word) {

    /** More replicas: {@code scale-up}. */
    public static final ScalingAction SCALE_UP = new ScalingAction("scale-up");

    /** Fewer replicas: {@code scale-down}. */
    public static final ScalingAction SCALE_DOWN = new ScalingAction("scale-down");

    /** As many replicas as before: {@code no-change}. */
    public static final ScalingAction NO_CHANGE = new ScalingAction("no-change");

    /**
     * Checks the word.
     *
     * @param word the word as logged, never blank
     * @throws IllegalArgumentException if it is blank
     */
    public ScalingAction {
        if (word.isBlank()) {
            throw new IllegalArgumentException("blank scaling action");
        }
    }

    /** {@return the word as logged} */
    @Override
    public String toString() {
        return word;
    }
}
