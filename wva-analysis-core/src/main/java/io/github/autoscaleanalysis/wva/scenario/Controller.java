package io.github.autoscaleanalysis.wva.scenario;

/** The rule by which the controllers of a generation decide. */
interface Controller {

    /** Decides on the targets of the variants of one model, whose figures are those of now. */
    void decide(ModelState model);
}
