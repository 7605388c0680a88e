package io.github.autoscaleanalysis.wva.scenario;

import java.time.Duration;

/**
 * Something that goes wrong in a scenario. A fault without a duration strikes once, at the first line or reconciliation
 * at or after its time that it can strike; one that the scenario ends before strikes nothing. {@link WrittenLog#faults}
 * says which lines each fault touched. Immutable and thread-safe.
 */
public sealed interface Fault {

    /**
     * When it strikes.
     *
     * @return the time since the start of the scenario
     */
    Duration at();

    /**
     * A line that breaks off: the next line that means events holds no record any more.
     *
     * @param at when, since the start
     * @return the fault
     * @throws IllegalArgumentException if the time is negative
     */
    static Fault truncatedLine(Duration at) {
        return new TruncatedLine(at);
    }

    /**
     * A line with a byte that is no UTF-8: the next line that means events cannot be read.
     *
     * @param at when, since the start
     * @return the fault
     * @throws IllegalArgumentException if the time is negative
     */
    static Fault nonUtf8(Duration at) {
        return new NonUtf8(at);
    }

    /**
     * A line that is written twice: the next line that means events.
     *
     * @param at when, since the start
     * @return the fault
     * @throws IllegalArgumentException if the time is negative
     */
    static Fault duplicatedLine(Duration at) {
        return new DuplicatedLine(at);
    }

    /**
     * Lines of another program: a Go stack trace between two lines.
     *
     * @param at when, since the start
     * @param lines how many lines
     * @return the fault
     * @throws IllegalArgumentException if the time is negative, or there is no line
     */
    static Fault foreignLines(Duration at, int lines) {
        return new ForeignLines(at, lines);
    }

    /**
     * An empty line between two lines.
     *
     * @param at when, since the start
     * @return the fault
     * @throws IllegalArgumentException if the time is negative
     */
    static Fault blankLine(Duration at) {
        return new BlankLine(at);
    }

    /**
     * A clock that is wrong for a while, so that time stamps jump, and back again.
     *
     * @param at when, since the start
     * @param lasting for how long
     * @param by how far the clock is ahead; negative if it is behind
     * @return the fault
     * @throws IllegalArgumentException if the time is negative, the duration is not positive, or the clock is right
     */
    static Fault clockSkew(Duration at, Duration lasting, Duration by) {
        return new ClockSkew(at, lasting, by);
    }

    /**
     * A reconciliation that does not take place: the controller writes nothing and decides nothing.
     *
     * @param at when, since the start
     * @return the fault
     * @throws IllegalArgumentException if the time is negative
     */
    static Fault missingCycle(Duration at) {
        return new MissingCycle(at);
    }

    /**
     * Reconciliations that find no metrics: they observe, predict, analyse and decide nothing, and say so.
     *
     * @param at when, since the start
     * @param lasting for how long
     * @return the fault
     * @throws IllegalArgumentException if the time is negative, or the duration is not positive
     */
    static Fault missingMetrics(Duration at, Duration lasting) {
        return new MissingMetrics(at, lasting);
    }

    /**
     * A controller that goes up and down: in each reconciliation it decides for one replica more and one fewer by turns,
     * whatever its rule, within the limits of each variant.
     *
     * @param at when, since the start
     * @param lasting for how long
     * @return the fault
     * @throws IllegalArgumentException if the time is negative, or the duration is not positive
     */
    static Fault flapping(Duration at, Duration lasting) {
        return new Flapping(at, lasting);
    }

    /**
     * A decision of the first variant that is not what the rule gives; it stays within the variant's limits, and strikes
     * later where they leave it no room.
     *
     * @param at when, since the start
     * @param by how many replicas it is off
     * @return the fault
     * @throws IllegalArgumentException if the time is negative, or it is off by none
     */
    static Fault wrongDecision(Duration at, int by) {
        return new WrongDecision(at, by);
    }

    /**
     * See {@link Fault#truncatedLine}.
     *
     * @param at when, since the start
     */
    record TruncatedLine(Duration at) implements Fault {

        /**
         * Checks the time.
         *
         * @param at when, since the start
         */
        public TruncatedLine {
            Checks.notNegative("time", at);
        }
    }

    /**
     * See {@link Fault#nonUtf8}.
     *
     * @param at when, since the start
     */
    record NonUtf8(Duration at) implements Fault {

        /**
         * Checks the time.
         *
         * @param at when, since the start
         */
        public NonUtf8 {
            Checks.notNegative("time", at);
        }
    }

    /**
     * See {@link Fault#duplicatedLine}.
     *
     * @param at when, since the start
     */
    record DuplicatedLine(Duration at) implements Fault {

        /**
         * Checks the time.
         *
         * @param at when, since the start
         */
        public DuplicatedLine {
            Checks.notNegative("time", at);
        }
    }

    /**
     * See {@link Fault#foreignLines}.
     *
     * @param at when, since the start
     * @param lines how many lines
     */
    record ForeignLines(Duration at, int lines) implements Fault {

        /**
         * Checks time and number.
         *
         * @param at when, since the start
         * @param lines how many lines
         */
        public ForeignLines {
            Checks.notNegative("time", at);
            Checks.atLeast("foreign lines", lines, 1);
        }
    }

    /**
     * See {@link Fault#blankLine}.
     *
     * @param at when, since the start
     */
    record BlankLine(Duration at) implements Fault {

        /**
         * Checks the time.
         *
         * @param at when, since the start
         */
        public BlankLine {
            Checks.notNegative("time", at);
        }
    }

    /**
     * See {@link Fault#clockSkew}.
     *
     * @param at when, since the start
     * @param lasting for how long
     * @param by how far the clock is ahead; negative if it is behind
     */
    record ClockSkew(Duration at, Duration lasting, Duration by) implements Fault {

        /**
         * Checks the times.
         *
         * @param at when, since the start
         * @param lasting for how long
         * @param by how far the clock is ahead
         */
        public ClockSkew {
            Checks.notNegative("time", at);
            Checks.positive("duration", lasting);
            Checks.withinCentury("skew", by);
            if (by.isZero()) {
                throw new IllegalArgumentException("a skew of " + by + " is none");
            }
        }
    }

    /**
     * See {@link Fault#missingCycle}.
     *
     * @param at when, since the start
     */
    record MissingCycle(Duration at) implements Fault {

        /**
         * Checks the time.
         *
         * @param at when, since the start
         */
        public MissingCycle {
            Checks.notNegative("time", at);
        }
    }

    /**
     * See {@link Fault#missingMetrics}.
     *
     * @param at when, since the start
     * @param lasting for how long
     */
    record MissingMetrics(Duration at, Duration lasting) implements Fault {

        /**
         * Checks the times.
         *
         * @param at when, since the start
         * @param lasting for how long
         */
        public MissingMetrics {
            Checks.notNegative("time", at);
            Checks.positive("duration", lasting);
        }
    }

    /**
     * See {@link Fault#flapping}.
     *
     * @param at when, since the start
     * @param lasting for how long
     */
    record Flapping(Duration at, Duration lasting) implements Fault {

        /**
         * Checks the times.
         *
         * @param at when, since the start
         * @param lasting for how long
         */
        public Flapping {
            Checks.notNegative("time", at);
            Checks.positive("duration", lasting);
        }
    }

    /**
     * See {@link Fault#wrongDecision}.
     *
     * @param at when, since the start
     * @param by how many replicas it is off
     */
    record WrongDecision(Duration at, int by) implements Fault {

        /**
         * Checks time and number.
         *
         * @param at when, since the start
         * @param by how many replicas it is off
         */
        public WrongDecision {
            Checks.notNegative("time", at);
            if (by == 0) {
                throw new IllegalArgumentException("a decision off by " + by + " is right");
            }
        }
    }
}
