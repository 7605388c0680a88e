/** Ordinary least squares: accumulate rows, merge, fit. Knows nothing of runs. */
@NullMarked
package io.github.autoscaleanalysis.scale.regression;

import org.jspecify.annotations.NullMarked;
