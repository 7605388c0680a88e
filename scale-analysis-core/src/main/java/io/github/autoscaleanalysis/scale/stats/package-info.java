/** Statistics of plain numbers: moments, quantiles, correlation, comparison, trend and change. Knows nothing of runs. */
@NullMarked
package io.github.autoscaleanalysis.scale.stats;

import org.jspecify.annotations.NullMarked;
