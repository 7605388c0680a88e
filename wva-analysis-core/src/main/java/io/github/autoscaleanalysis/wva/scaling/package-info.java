/** What the controller did with the replicas. */
@NullMarked
package io.github.autoscaleanalysis.wva.scaling;

import org.jspecify.annotations.NullMarked;
