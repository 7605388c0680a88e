package io.github.autoscaleanalysis.wva.decision;

/**
 * Something that a control cycle lacks. Immutable and thread-safe.
 *
 * @param part what is missing
 * @param name the analyzer or the variant it is missing of; empty where all of the part is missing
 */
public record CycleGap(CyclePart part, String name) {

    /** {@return the part, with the name where there is one, such as {@code ANALYZER_RESULT throughput}} */
    @Override
    public String toString() {
        return name.isEmpty() ? part.name() : part + " " + name;
    }
}
