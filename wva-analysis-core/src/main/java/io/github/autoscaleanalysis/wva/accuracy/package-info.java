/** How far the predictions were from what happened. */
@NullMarked
package io.github.autoscaleanalysis.wva.accuracy;

import org.jspecify.annotations.NullMarked;
