/**
 * What the controller did with the replicas: decisions, reversals and lags, how well the supply followed the demand,
 * what it cost, and how saturation was answered.
 */
@NullMarked
package io.github.autoscaleanalysis.wva.scaling;

import org.jspecify.annotations.NullMarked;
