package io.github.autoscaleanalysis.wva.scenario;

/** How the controllers of one generation put into words what they do. */
interface Wording {

    /** Writes what a controller says when it starts. */
    void opening();

    /** Writes one reconciliation. */
    void cycle();

    /** Writes one reconciliation that finds no metrics, and decides nothing. */
    void blindCycle();
}
