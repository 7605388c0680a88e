package io.github.autoscaleanalysis.wva.accuracy;

import io.github.autoscaleanalysis.wva.align.Pair;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/**
 * Gathers the errors of pairs that arrive one by one, from one log or many.
 *
 * <pre>{@code
 * PredictionAccuracy accuracy = new PairErrors().add(pair).merge(other).accuracy();
 * }</pre>
 *
 * <p>The figures have the same bits for every order of the pairs and every way they are split and merged.
 *
 * <p>Memory: 8 bytes for each error, which its quantiles need, so 16 bytes a pair, and about 4 KB for each variant, class
 * and replica count that occurs together. Cost: each pair is added once, whatever is asked for later. Not safe for use by
 * several threads at once: give each its own and merge them.
 */
public final class PairErrors implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The errors by variant, class and replica count. */
    private final HashMap<CellKey, Cell> cells = new HashMap<>();

    /** The errors of no pairs yet. */
    public PairErrors() {}

    /**
     * Adds one pair.
     *
     * @param pair the pair
     * @return this
     */
    public PairErrors add(Pair pair) {
        cells.computeIfAbsent(CellKey.of(pair), key -> new Cell()).add(pair);
        return this;
    }

    /**
     * Adds all pairs of another accumulator, as if each had been added here.
     *
     * @param other what to add, not this one; stays as it is
     * @return this
     * @throws IllegalArgumentException if it is this accumulator
     */
    public PairErrors merge(PairErrors other) {
        if (other == this) {
            throw new IllegalArgumentException("merged with itself");
        }
        other.cells.forEach(
                (key, cell) -> cells.computeIfAbsent(key, k -> new Cell()).merge(cell));
        return this;
    }

    /**
     * The accuracy over the pairs gathered so far; more may be added afterwards. Cost: a copy of what is kept.
     *
     * @return the accuracy
     */
    public PredictionAccuracy accuracy() {
        Map<CellKey, Cell> copies = new HashMap<>();
        cells.forEach((key, cell) -> {
            Cell copy = new Cell();
            copy.merge(cell);
            copies.put(key, copy);
        });
        return new PredictionAccuracy(copies);
    }
}
