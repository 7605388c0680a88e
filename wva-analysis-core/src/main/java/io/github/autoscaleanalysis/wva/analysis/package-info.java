/** The whole answer for one log, and the directory of an experiment. */
@NullMarked
package io.github.autoscaleanalysis.wva.analysis;

import org.jspecify.annotations.NullMarked;
