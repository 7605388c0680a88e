/** Whether a controller obeys its own rule: its decisions assembled, replayed, checked and explained. */
@NullMarked
package io.github.autoscaleanalysis.wva.decision;

import org.jspecify.annotations.NullMarked;
