package io.github.autoscaleanalysis.wva.analysis;

/** Whether the difference between two runs is more than chance, as far as their slices can tell. */
public enum Evidence {
    /** A side has fewer than three values: nothing is tested. */
    NOT_ENOUGH("not enough"),
    /** Neither the interval nor a test speaks for a difference; there may be one all the same. */
    NOT_SHOWN("not shown"),
    /** Some of the interval and the tests speak for a difference and some do not. */
    UNCERTAIN("uncertain"),
    /** The interval and every test speak for a difference. */
    SHOWN("shown");

    private final String title;

    Evidence(String title) {
        this.title = title;
    }

    /**
     * The evidence in words.
     *
     * @return such as {@code not shown}
     */
    public String title() {
        return title;
    }
}
