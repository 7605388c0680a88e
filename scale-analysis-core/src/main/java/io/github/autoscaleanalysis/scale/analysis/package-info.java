/** The whole answer for one set of scale-test runs. */
@NullMarked
package io.github.autoscaleanalysis.scale.analysis;

import org.jspecify.annotations.NullMarked;
