/** Statistics of plain numbers: moments, description and correlation. Knows nothing of runs. */
@NullMarked
package io.github.autoscaleanalysis.scale.stats;

import org.jspecify.annotations.NullMarked;
