/** Whether the service-level objectives were met. */
@NullMarked
package io.github.autoscaleanalysis.wva.slo;

import org.jspecify.annotations.NullMarked;
