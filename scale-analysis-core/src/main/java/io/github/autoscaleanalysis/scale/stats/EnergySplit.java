package io.github.autoscaleanalysis.scale.stats;

/**
 * The best place to split a segment: the largest Q = 2·nm/(n+m) · (mean distance between the sides − half the mean
 * distances within each), where the right side may end before the segment does, so that a later change does not hide
 * an earlier one. Ends at the first of equally good places. Cost: time in the square of the length, memory in it.
 *
 * @param position the first value of the right side; -1 if the segment is too short to split
 * @param statistic Q at the position
 */
record EnergySplit(int position, double statistic) {

    static final EnergySplit NONE = new EnergySplit(-1, Double.NEGATIVE_INFINITY);

    static EnergySplit of(double[] values, int from, int to, int shortest) {
        int size = to - from;
        if (size < 2 * shortest) {
            return NONE;
        }
        // For each value, its distances to the values before it: all of them, and those left of the split.
        double[] toEarlier = toEarlier(values, from, size);
        double[] toLeft = new double[size];
        EnergySplit best = NONE;
        double withinLeft = 0;
        for (int split = 1; split <= size - shortest; split++) {
            double last = values[from + split - 1];
            withinLeft += toLeft[split - 1];
            for (int i = split; i < size; i++) {
                toLeft[i] += Math.abs(last - values[from + i]);
            }
            if (split >= shortest) {
                double between = 0;
                double withinRight = 0;
                for (int end = split + 1; end <= size; end++) {
                    between += toLeft[end - 1];
                    withinRight += toEarlier[end - 1] - toLeft[end - 1];
                    int right = end - split;
                    if (right >= shortest) {
                        double q = q(split, right, between, withinLeft, withinRight);
                        if (q > best.statistic) {
                            best = new EnergySplit(from + split, q);
                        }
                    }
                }
            }
        }
        return best;
    }

    private static double[] toEarlier(double[] values, int from, int size) {
        double[] toEarlier = new double[size];
        for (int i = 1; i < size; i++) {
            double sum = 0;
            for (int j = 0; j < i; j++) {
                sum += Math.abs(values[from + i] - values[from + j]);
            }
            toEarlier[i] = sum;
        }
        return toEarlier;
    }

    private static double q(double n, double m, double between, double withinLeft, double withinRight) {
        return n
                * m
                / (n + m)
                * (2 * between / (n * m) - 2 * withinLeft / (n * (n - 1)) - 2 * withinRight / (m * (m - 1)));
    }
}
