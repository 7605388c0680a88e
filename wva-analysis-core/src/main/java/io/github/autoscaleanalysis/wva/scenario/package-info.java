/**
 * Controller logs that no controller wrote: from a described load, objective and set of faults to the lines that a
 * controller of any generation would have left behind, and the truth about them as their writer knows it.
 *
 * <p>One {@code Simulation} says what happens, each {@code Wording} how one generation puts it into words, {@code LogLines}
 * how a record stands on a line.
 */
@NullMarked
package io.github.autoscaleanalysis.wva.scenario;

import org.jspecify.annotations.NullMarked;
