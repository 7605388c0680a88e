package io.github.autoscaleanalysis.wva.analysis;

/** What is tested between two runs, latency by latency. */
public enum ComparedSeries {
    /**
     * The observed latency of slices that have one by the rules of the run, whether an objective judges it or not: a run
     * without an objective has latencies all the same.
     */
    OBSERVED_LATENCY("observed"),
    /** The absolute prediction error of {@link io.github.autoscaleanalysis.wva.align.PairClass#CLEAN} pairs. */
    ABSOLUTE_ERROR("absolute error");

    private final String title;

    ComparedSeries(String title) {
        this.title = title;
    }

    /**
     * The series' name for people, to stand behind that of the latency.
     *
     * @return such as {@code observed}
     */
    public String title() {
        return title;
    }
}
