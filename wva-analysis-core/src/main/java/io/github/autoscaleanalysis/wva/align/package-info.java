/** Predictions held against the observations they are judged by. */
@NullMarked
package io.github.autoscaleanalysis.wva.align;

import org.jspecify.annotations.NullMarked;
