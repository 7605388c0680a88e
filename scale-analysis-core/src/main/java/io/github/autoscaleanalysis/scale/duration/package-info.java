/** What drives the duration of scale-test runs: model, outliers, trends, efficiency, insights. */
@NullMarked
package io.github.autoscaleanalysis.scale.duration;

import org.jspecify.annotations.NullMarked;
