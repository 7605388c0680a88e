package io.github.autoscaleanalysis.wva.scaling;

/** Walks two series side by side, over the stretches in which both are known and neither changes. */
final class StepPair {

    private final StepSeries one;
    private final StepSeries two;
    private int inOne;
    private int inTwo;
    private long start;
    private long end;
    private boolean joined;

    StepPair(StepSeries one, StepSeries two) {
        this.one = one;
        this.two = two;
        this.end = Long.MIN_VALUE;
    }

    /** Goes to the next stretch; false if there is none. */
    boolean next() {
        long last = end;
        while (inOne < one.size() && inTwo < two.size()) {
            start = Math.max(last, Math.max(one.startOf(inOne), two.startOf(inTwo)));
            end = Math.min(one.endOf(inOne), two.endOf(inTwo));
            if (start < end && !Double.isNaN(first()) && !Double.isNaN(second())) {
                joined = start == last;
                return true;
            }
            stepOver();
        }
        return false;
    }

    /** Whether the stretch before this one ended where this one starts. */
    boolean joined() {
        return joined;
    }

    long start() {
        return start;
    }

    long end() {
        return end;
    }

    double first() {
        return one.valueOf(inOne);
    }

    double second() {
        return two.valueOf(inTwo);
    }

    private void stepOver() {
        if (one.endOf(inOne) <= two.endOf(inTwo)) {
            inOne++;
        } else {
            inTwo++;
        }
    }
}
