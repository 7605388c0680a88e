package io.github.autoscaleanalysis.scale.regression;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How well fits explain groups of rows that they have not seen: each group is judged by a fit to all other groups.
 *
 * <pre>{@code
 * LeaveOneGroupOut<String> groups = new LeaveOneGroupOut<>(LeastSquares.of("nodes", "edges"));
 * groups.add(scenario, row, y); // for each row
 * groups.rSquared();
 * }</pre>
 *
 * <p>One pass suffices: sums are kept by group, those of the others are the sums of all less those of the group, which is
 * exact, and they are fitted anew; the squared errors of a group follow from its sums. So the result has the same bits
 * for every order of rows and groups.
 *
 * <p>Degenerate cases: below two groups, where y is constant, or where the others of some group cannot be fitted, there is
 * no R²; the last are named.
 *
 * <p>Cost: as {@link LeastSquares}, once per group, and a fit per group to read. Not safe for use by several threads at
 * once: give each its own and merge them.
 *
 * @param <K> what names a group, serializable where this is to be serialized
 */
public final class LeaveOneGroupOut<K> implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A design without rows. */
    private final LeastSquares empty;
    /** The rows of each group, in the order in which groups came. */
    private final LinkedHashMap<K, LeastSquares> groups = new LinkedHashMap<>();

    /**
     * No rows yet.
     *
     * @param design what to fit, without rows; stays as it is
     * @throws IllegalArgumentException if it has rows already, of which no group is known
     */
    public LeaveOneGroupOut(LeastSquares design) {
        if (design.count() > 0) {
            throw new IllegalArgumentException(design.count() + " rows without a group");
        }
        this.empty = design.copy();
    }

    /**
     * Adds one row.
     *
     * @param group the group it belongs to
     * @param x a figure per column, as in {@link LeastSquares#add}
     * @param y the figure to explain
     * @return this
     * @throws IllegalArgumentException if {@link LeastSquares#add} refuses the row; nothing is added
     */
    public LeaveOneGroupOut<K> add(K group, double[] x, double y) {
        LeastSquares rows = groups.getOrDefault(group, empty.copy()).add(x, y);
        groups.putIfAbsent(group, rows);
        return this;
    }

    /**
     * Adds all rows of another, as if each had been added here.
     *
     * @param other what to add; stays as it is
     * @return this
     * @throws IllegalArgumentException if it is of another design
     */
    public LeaveOneGroupOut<K> merge(LeaveOneGroupOut<K> other) {
        empty.requireSame(other.empty);
        new LinkedHashMap<>(other.groups).forEach((group, rows) -> groups.computeIfAbsent(group, g -> empty.copy())
                .merge(rows));
        return this;
    }

    /**
     * The share of y's variance that fits to the other groups explain: 1 − Σ squared errors / total sum of squares.
     *
     * @return R² over groups left out, at most 1, may be negative, without unit; empty below two groups, if y is
     *     constant, or if the others of a group cannot be fitted
     */
    public OptionalDouble rSquared() {
        LeastSquares all = all();
        BigDecimal total = all.total();
        if (groups.size() < 2 || total.signum() == 0) {
            return OptionalDouble.empty();
        }
        BigDecimal errors = BigDecimal.ZERO;
        for (LeastSquares group : groups.values()) {
            try {
                errors = errors.add(all.without(group).fit().solution().squaredErrors(group.sums()));
            } catch (UnfittableException e) {
                return OptionalDouble.empty(); // unfittable() says which and why
            }
        }
        return OptionalDouble.of(BigDecimal.ONE
                .subtract(errors.divide(total, MathContext.DECIMAL128))
                .doubleValue());
    }

    /**
     * The groups without which the rest cannot be fitted.
     *
     * @return why, by group, in the order in which groups came; unmodifiable
     */
    public Map<K, UnfittableException> unfittable() {
        LeastSquares all = all();
        Map<K, UnfittableException> reasons = new LinkedHashMap<>();
        groups.forEach((name, group) -> {
            try {
                all.without(group).fit();
            } catch (UnfittableException e) {
                reasons.put(name, e);
            }
        });
        return Collections.unmodifiableMap(reasons);
    }

    private LeastSquares all() {
        LeastSquares all = empty.copy();
        groups.values().forEach(all::merge);
        return all;
    }
}
