/** Scale-test runs: what one run measured, and how runs are read from JSON, from CSV and from a dashboard. */
@NullMarked
package io.github.autoscaleanalysis.scale.run;

import org.jspecify.annotations.NullMarked;
