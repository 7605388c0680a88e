/**
 * Ordinary least squares: accumulate rows, merge, fit, diagnose. Knows nothing of runs.
 *
 * <p>Sums are exact and a fit is rounded once, so its error is that of the last bit; {@code ACCURACY.md} in the module's
 * directory sets it against commons-math3 on NIST's reference sets.
 */
@NullMarked
package io.github.autoscaleanalysis.scale.regression;

import org.jspecify.annotations.NullMarked;
